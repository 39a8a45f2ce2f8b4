import { Notice, Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { inside, start, useMoments } from '#app/components/words/use-moments.ts'
import type { DischargeParticipation, TopicUnderstood } from '#app/domain/participants-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { stepFromHere } from './paths.ts'

type Props = { person: PersonHead; discharge: DischargeParticipation }

/** What the person has said back in their own words, topic by topic, and what is left to repeat at home (F8). */
export function Topics({ person, discharge: { topics, available } }: Props) {
  const t = useTranslations('access.topics')
  const codes = useTranslations('codes')
  const name = person.givenName
  const atHome = topics.filter((topic) => topic.atHome)

  return (
    <section aria-labelledby="forstatt" className="access__card">
      <h2 id="forstatt">{t('title', { name })}</h2>
      <p className="quiet">{t('lead', { name })}</p>
      {atHome.length > 0 && (
        <Notice tone="warning">
          {t('home', { name, topics: atHome.map(({ topic }) => codes(`topic.${topic}`)).join(', ') })}
        </Notice>
      )}
      <ul className="access__list">
        {topics.map((topic) => (
          <li key={topic.topic}>
            <OneTopic mayCheck={available.includes('understanding.checked')} person={person} topic={topic} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneTopic({ mayCheck, person, topic }: { mayCheck: boolean; person: PersonHead; topic: TopicUnderstood }) {
  const t = useTranslations('access.topics')
  const codes = useTranslations('codes')
  const options = useTranslations('steps.options')
  const words = codes(`topic.${topic.topic}`)

  return (
    <>
      <div>
        <p>
          <strong>{start(words)}</strong>
        </p>
        {topic.note && <p className="access__quote">{topic.note}</p>}
        {topic.aids.length > 0 && (
          <p className="quiet">
            {t('aids', { aids: topic.aids.map((aid) => inside(options(`aid.${aid}`))).join(', ') })}
          </p>
        )}
        {mayCheck && topic.result !== 'understood' && (
          <Link className="access__link no-print" to={stepFromHere(person.id, 'understanding.checked', topic.topic)}>
            {t('check', { topic: words })}
          </Link>
        )}
      </div>
      <Understood topic={topic} />
    </>
  )
}

function Understood({ topic: { result, at, atHome } }: { topic: TopicUnderstood }) {
  const t = useTranslations('access.topics')
  const { near } = useMoments()
  return (
    <span className="tags">
      {result && at ? (
        <Tag tone={result === 'understood' ? 'done' : 'warning'}>{t(result, { when: near(at) })}</Tag>
      ) : (
        <Tag>{t('none')}</Tag>
      )}
      {atHome && <Tag tone="late">{t('atHome')}</Tag>}
    </span>
  )
}
