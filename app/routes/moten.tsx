import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { MeetingList } from '#app/components/meeting/meeting-list.tsx'
import { listMeetings } from '#app/domain/list-meetings.server.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('meetings.title'), section: 'meetings', live: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const after = new URL(request.url).searchParams.get('efter')
  return { list: await listMeetings(actor, context.now, after), unitName: actor.unitName }
}

export const shouldRevalidate = () => true

export default function Meetings() {
  const { list, unitName } = useLoaderData<typeof loader>()
  const t = useTranslations('meetings')

  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="page-head__lead">{t('lead', { unit: unitName })}</p>
        </div>
      </header>
      <MeetingList list={list} />
    </>
  )
}
