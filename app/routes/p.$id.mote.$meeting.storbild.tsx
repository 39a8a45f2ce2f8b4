import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { BigScreen } from '#app/components/meeting/big-screen.tsx'
import { readPart } from '#app/components/meeting/meeting-path.ts'
import { readMeeting } from '#app/domain/read-meeting.server.ts'
import { localDate } from '#machines/calendar.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) =>
    shown
      ? words('meetings.screen.titled', {
          when: localDate(shown.view.meeting.at),
          part: words(`meetings.agenda.part.${shown.part}`, { name: shown.view.plan.person.givenName }),
        })
      : words('meetings.title'),
  section: 'meetings',
  live: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readMeeting(actor, params.id ?? '', params.meeting ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  return { view, part: readPart(new URL(request.url).searchParams.get('del')) }
}

export const shouldRevalidate = () => true

export default function MeetingOnBigScreen() {
  return <BigScreen {...useLoaderData<typeof loader>()} />
}
