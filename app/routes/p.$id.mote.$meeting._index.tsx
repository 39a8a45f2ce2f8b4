import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { MeetingPage } from '#app/components/meeting/meeting-page.tsx'
import { readMeeting } from '#app/domain/read-meeting.server.ts'
import { localDate } from '#machines/calendar.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown
      ? words('meetings.page.titled', { name: shown.view.plan.person.name, when: localDate(shown.view.meeting.at) })
      : words('meetings.title'),
  section: 'meetings',
  live: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readMeeting(actor, params.id ?? '', params.meeting ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  return { view }
}

export const shouldRevalidate = () => true

export default function Meeting() {
  return <MeetingPage {...useLoaderData<typeof loader>()} />
}
