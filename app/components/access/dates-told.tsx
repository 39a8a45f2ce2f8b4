import { LinkButton, Tag } from '#app/components/ui/index.ts'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import type { DateTold, DischargeParticipation } from '#app/domain/participants-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { stepFromHere } from './paths.ts'

type Props = { person: PersonHead; discharge: DischargeParticipation }

const tones = { told: 'done', toldLate: 'warning', untold: 'warning', untoldLate: 'late', never: 'late' } as const

/** Every date for going home, and who told the person, when and how (F7). */
export function DatesTold({ person, discharge: { dates, available } }: Props) {
  const t = useTranslations('access.told')
  const name = person.givenName
  const mayTell = available.includes('person.told')

  return (
    <section aria-labelledby="berattat" className="access__card">
      <h2 id="berattat">{t('title', { name })}</h2>
      <p className="quiet">{t('lead', { name })}</p>
      {dates.length === 0 && <p>{t('none')}</p>}
      <ol className="access__list">
        {dates.map((told) => (
          <li key={told.setAt}>
            <OneDate told={told} />
          </li>
        ))}
      </ol>
      {mayTell && dates.length > 0 && (
        <p className="no-print">
          <LinkButton to={stepFromHere(person.id, 'person.told', 'date')} variant="secondary">
            {t('tell', { name })}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

function OneDate({ told: { on, certainty, reason, setAt, told, standing } }: { told: DateTold }) {
  const t = useTranslations('access.told')
  const codes = useTranslations('codes')
  const words = useTranslations('words')
  const { day, moment } = useMoments()
  const telling = told && { when: moment(told.at), how: codes(`how.${told.how}`), by: told.toldBy }

  return (
    <>
      <div>
        <p>
          <strong>{start(t('set', { when: day(on), certainty: words(`certainty.${certainty}`) }))}</strong>
        </p>
        <p className="quiet">
          {reason ? t('setWhy', { when: moment(setAt), reason }) : t('setAt', { when: moment(setAt) })}
        </p>
        {telling && <p>{t(told.relativeToo ? 'heardRelative' : 'heard', telling)}</p>}
      </div>
      <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
    </>
  )
}
