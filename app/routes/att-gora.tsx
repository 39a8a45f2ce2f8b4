import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { packed, unpacked } from '#app/components/layout/packed.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Notice } from '#app/components/ui/index.ts'
import { Pages } from '#app/components/words/pages.tsx'
import { SearchForm } from '#app/components/words/search-form.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { EmptyWorklist } from '#app/components/worklist/empty-worklist.tsx'
import { WorkTable } from '#app/components/worklist/work-table.tsx'
import { WorkViews } from '#app/components/worklist/work-views.tsx'
import { worklistPath } from '#app/components/worklist/worklist-path.ts'
import { listWork } from '#app/domain/list-work.server.ts'
import { release, take } from '#app/domain/take-work.server.ts'
import type { WorkView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('worklist.title'), section: 'todo', live: true }

const readView = (text: unknown): WorkView =>
  text === 'waiting' || text === 'unit' || text === 'untaken' ? text : 'mine'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const params = new URL(request.url).searchParams
  const view = readView(params.get('vy'))
  const after = params.get('efter')
  const list = await listWork(actor, { view, after, now: context.now })
  const { name, unitName, organisationName, party } = actor
  return { list: packed(list, context), isFirst: after === null, reader: { name, unitName, organisationName, party } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = await request.formData()
  const personId = String(form.get('person'))
  const outcome = await (form.get('intent') === 'release' ? release(actor, personId) : take(actor, personId))
  if (!outcome.ok && outcome.reason === 'notFound') throw data(null, { status: 404 })
  if (!outcome.ok) return data({ by: outcome.by }, { status: 409 })
  return redirect(worklistPath(readView(form.get('view'))))
}

export const shouldRevalidate = () => true

export default function Todo() {
  const { isFirst, reader, ...rest } = useLoaderData<typeof loader>()
  const list = unpacked(rest.list)
  const refused = useActionData<typeof action>()
  const t = useTranslations('worklist')
  const { date, now } = useMoments()
  const isEmpty = list.groups.every(({ rows }) => rows.length === 0)

  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('heading', { count: list.counts.mine })}</h1>
          <p className="page-head__lead">
            {reader.unitName} · {reader.organisationName} · {date(now.toISOString())}
          </p>
        </div>
        <SearchForm button={t('searchButton')} hideLabel label={t('search')} />
      </header>
      {refused && (
        <Notice role="alert" tone="warning">
          {t('taken', { name: refused.by })}
        </Notice>
      )}
      <WorkViews counts={list.counts} view={list.view} />
      {isEmpty ? (
        <EmptyWorklist counts={list.counts} party={reader.party} view={list.view} />
      ) : (
        <WorkTable list={list} reader={reader.name} />
      )}
      <Pages
        first={isFirst ? null : { to: worklistPath(list.view), text: t('first') }}
        next={list.next === null ? null : { to: worklistPath(list.view, list.next), text: t('next') }}
      />
    </>
  )
}
