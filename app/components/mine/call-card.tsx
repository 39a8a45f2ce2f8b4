import { PhoneIcon } from '#app/components/ui/icons.tsx'
import type { Call } from '#app/domain/mine-call.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useDays } from './use-mine-words.ts'

const telephone = (phone: string) => `tel:${phone.replace(/[^+\d]/g, '')}`

/** The numbers that are right at every hour. */
const always = [
  { words: 'advice', number: '1177' },
  { words: 'danger', number: '112' },
] as const

/** One big button: the number that is right at this moment, until when, and the numbers that always are. */
export function CallCard({ call, title }: { call: Call | null; title?: string }) {
  const t = useTranslations('mine.call')

  return (
    <section aria-labelledby="ring" className="mine-call">
      <h2 id="ring">{title ?? t('title')}</h2>
      {call ? <Button call={call} /> : <p>{t('nobody')}</p>}
      <ul className="mine-links">
        {always.map(({ words, number }) => (
          <li key={number}>
            <a href={`tel:${number}`}>{t(words, { number })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Button({ call }: { call: Call }) {
  const t = useTranslations('mine.call')
  const { moment } = useDays()
  const { name, phone, profession, unitName, isOnCall, until, usual, hours } = call

  return (
    <>
      <a className="mine-call__button" href={telephone(phone)}>
        <PhoneIcon />
        <span>
          <strong>{t('button', { name })}</strong>
          <span>{phone}</span>
        </span>
      </a>
      {!isOnCall && <p>{[profession, unitName].filter(Boolean).join(', ')}</p>}
      <p>{until ? t('until', { when: moment(until) }) : t('always')}</p>
      {usual ? (
        <p>{t('usual', { name: usual.name, hours: usual.hours, onCall: name })}</p>
      ) : (
        hours && <p>{t('hours', { hours })}</p>
      )}
    </>
  )
}

/** The same number in one line, last on every page, so that help is always found at the same place. */
export function CallLine({ call }: { call: Call | null }) {
  const t = useTranslations('mine.call')
  if (!call) return null
  const { name, phone } = call
  return (
    <p className="mine-call-line">
      {t('line', { name })} <a href={telephone(phone)}>{phone}</a>
    </p>
  )
}
