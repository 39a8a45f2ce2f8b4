import { start, useMoments } from '#app/components/words/use-moments.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { InformationItem } from '#machines/discharge/index.ts'
import { LaneMark } from './lane-mark.tsx'

type Asked = PersonView['information'][number]

/** What has been asked for, how much has come, and who owes the rest. */
export function InformationCard({ information }: Pick<PersonView, 'information'>) {
  const t = useTranslations('person.known')
  if (information.length === 0) return null
  const given = information.filter(({ providedAt }) => providedAt !== null).length

  return (
    <article className="fact fact--wide">
      <h3>
        {t('information')}{' '}
        <span className="fact__count">{t('informationCount', { given, all: information.length })}</span>
      </h3>
      <ul className="asked">
        {information.map((asked) => (
          <li key={`${asked.item} ${asked.owedBy} ${asked.dueAt} ${asked.providedAt}`}>
            <OneAsked asked={asked} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function OneAsked({ asked }: { asked: Asked }) {
  const t = useTranslations('person.known')
  const codes = useTranslations('codes')
  const { now, moment, limit } = useMoments()
  const { item, note, owedBy, dueAt, providedAt, text, times } = asked
  const isLate = !providedAt && Date.parse(dueAt) < now.getTime()

  return (
    <>
      <LaneMark status={providedAt ? 'done' : isLate ? 'late' : 'coming'} />
      <div>
        <strong>{start(codes(`item.${item as InformationItem}`))}</strong>
        {note && <p>{note}</p>}
        {text && <p>{text}</p>}
        <p className={isLate ? 'fact__open' : 'quiet'}>
          {providedAt && t('informationGiven', { owedBy, when: moment(providedAt) })}
          {!providedAt && t(isLate ? 'informationLate' : 'informationDue', { owedBy, when: limit(dueAt) })}
          {times > 1 && ` · ${t('informationTimes', { times })}`}
        </p>
      </div>
    </>
  )
}
