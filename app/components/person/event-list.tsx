import { Tag } from '#app/components/ui/index.ts'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { HistoryEntry } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useEventSentence } from './event-sentence.ts'
import type { Texts, UnitNames } from './use-named.ts'

type Props = { entries: readonly HistoryEntry[]; names: UnitNames; isFull?: boolean } & Partial<Texts>

/**
 * What has happened, newest first: what, when, who. An event that was taken back is struck and says so. The full list
 * also says when something was recorded long after it happened.
 */
export function EventList({ entries, names, texts, isFull = false }: Props) {
  const say = useEventSentence(names, entries, texts)

  return (
    <ol className="events">
      {entries.map((entry) => (
        <li className={entry.undone ? 'events__one events__one--undone' : 'events__one'} key={entry.version}>
          <OneEvent entry={entry} isFull={isFull} sentence={say(entry)} />
        </li>
      ))}
    </ol>
  )
}

const hourMs = 3_600_000

function OneEvent({ entry, isFull, sentence }: { entry: HistoryEntry; isFull: boolean; sentence: string }) {
  const t = useTranslations('history')
  const words = useTranslations('words')
  const { done } = useStepWords()
  const { moment } = useMoments()
  const { at, recordedAt, userName, unitName, party, undone, isNew } = entry
  const isLate = isFull && Math.abs(Date.parse(recordedAt) - Date.parse(at)) > hourMs
  const unit = party === 'system' ? words('party.system') : (unitName ?? words(`party.${party}`))

  return (
    <>
      <p className="events__what">
        {undone ? <s>{done(entry.type)}</s> : <strong>{done(entry.type)}</strong>}
        {undone && <Tag>{t('undone')}</Tag>}
        {isNew && !undone && (
          <Tag strong tone="info">
            {t('isNew')}
          </Tag>
        )}
      </p>
      {sentence && <p className="events__said">{undone ? <s>{sentence}</s> : sentence}</p>}
      <p className="events__who">
        <time dateTime={at}>{start(moment(at))}</time> · {userName ? t('by', { user: userName, unit }) : unit}
        {isLate && <span> · {t('recordedLater', { recordedAt: moment(recordedAt) })}</span>}
      </p>
    </>
  )
}
