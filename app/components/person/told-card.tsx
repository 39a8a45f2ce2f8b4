import { start, useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { DischargeEventOf } from '#machines/discharge/index.ts'

type Told = DischargeEventOf<'person.told'>['data']
type Checked = DischargeEventOf<'understanding.checked'>['data']

/** What the person has been told, by whom and how, and what they have said back in their own words. */
export function ToldCard({ told, understanding, person }: Pick<PersonView, 'told' | 'understanding' | 'person'>) {
  const t = useTranslations('person.known')
  const codes = useTranslations('codes')
  const { moment } = useMoments()

  return (
    <article className="fact fact--wide">
      <h3>{t('toldTitle', { name: person.givenName })}</h3>
      {told.length + understanding.length === 0 && <p>{t('toldNone')}</p>}
      <dl>
        {told.map(({ what, how, toldBy, at }) => (
          <div key={what}>
            <dt>{start(codes(`what.${what as Told['what']}`))}</dt>
            <dd>{t('toldBy', { how: start(codes(`how.${how as Told['how']}`)), by: toldBy, when: moment(at) })}</dd>
          </div>
        ))}
        {understanding.map(({ topic, result, at }) => (
          <div key={topic}>
            <dt>{start(codes(`topic.${topic as Checked['topic']}`))}</dt>
            <dd className={result === 'needsAgain' ? 'fact__open' : undefined}>
              {t(result === 'needsAgain' ? 'needsAgain' : 'understood', { when: moment(at) })}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
