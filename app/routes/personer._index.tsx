import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Nobody } from '#app/components/people/nobody.tsx'
import { PeopleList } from '#app/components/people/people-list.tsx'
import { LinkButton } from '#app/components/ui/index.ts'
import { Pages } from '#app/components/words/pages.tsx'
import { SearchForm } from '#app/components/words/search-form.tsx'
import { searchPeople } from '#app/domain/search-people.server.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('people.title'), section: 'people' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const params = new URL(request.url).searchParams
  const q = params.get('q')?.trim() ?? ''
  const found = await searchPeople(actor, { q, after: params.get('efter'), now: context.now })
  return { ...found, q, mayStart: actor.party === 'inpatient' }
}

export const shouldRevalidate = () => true

export default function People() {
  const { rows, next, q, mayStart } = useLoaderData<typeof loader>()
  const t = useTranslations('people')
  const hasSearched = q !== ''
  const count = { count: rows.length }
  const found = rows.length === 0 ? t('none') : next ? t('resultsMore', count) : t('results', count)

  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="page-head__lead">{t('lead')}</p>
        </div>
        <div className="page-head__actions">
          {mayStart && <LinkButton to="/personer/ny">{t('start')}</LinkButton>}
          <LinkButton to="/personer/ny?vad=sip" variant="secondary">
            {t('startPlan')}
          </LinkButton>
        </div>
      </header>
      <SearchForm button={t('searchButton')} hint={t('searchHint')} label={t('search')} value={q} />
      <section aria-labelledby="traffar" className="found">
        <h2 id="traffar">{hasSearched ? found : t('recent')}</h2>
        {rows.length > 0 ? <PeopleList rows={rows} /> : <Nobody mayStart={mayStart} searched={hasSearched} />}
      </section>
      <Pages
        first={null}
        next={next === null ? null : { to: `/personer?${new URLSearchParams({ q, efter: next })}`, text: t('next') }}
      />
    </>
  )
}
