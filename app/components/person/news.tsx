import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { HistoryEntry, PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useEventSentence } from './event-sentence.ts'
import type { Texts } from './use-named.ts'

type Props = {
  view: Pick<PersonView, 'news' | 'newsCount' | 'lastVisit' | 'unitNames'> &
    Partial<Pick<PersonView, 'estimate'>> &
    Partial<Texts>
}

/** What has happened since the reader's last visit: what, the new value, who. */
export function News({ view }: Props) {
  const t = useTranslations('person.news')
  const { near } = useMoments()
  const say = useEventSentence(view.unitNames, [], view.texts)
  const { news, newsCount, lastVisit, estimate } = view
  if (news.length === 0) return null

  return (
    <section aria-labelledby="nytt" className="news">
      <h2 id="nytt">
        {lastVisit ? t('title', { when: near(lastVisit), count: newsCount }) : t('titleFirst', { count: newsCount })}
      </h2>
      <ul>
        {news.map((entry) => (
          <li key={entry.version}>
            <OneNews entry={entry} estimate={estimate} sentence={say(entry)} />
          </li>
        ))}
      </ul>
      {newsCount > news.length && (
        <p>
          <a href="#handelser">{t('more', { count: newsCount - news.length })}</a>
        </p>
      )}
    </section>
  )
}

type One = { entry: HistoryEntry; estimate: PersonView['estimate'] | undefined; sentence: string }

function OneNews({ entry, estimate, sentence }: One) {
  const words = useTranslations('words')
  const { done } = useStepWords()
  const { moment, day } = useMoments()
  const { party, unitName, userName } = entry
  const who = party === 'system' ? words('party.system') : (unitName ?? userName ?? words(`party.${party}`))
  const before =
    entry.type === 'estimate.changed' && entry.data.estimatedDischargeOn === estimate?.on && estimate?.before

  return (
    <>
      <strong>{done(entry.type)}</strong>
      {before && estimate ? (
        <span className="news__change">
          <s>{day(before)}</s> <span aria-hidden>→</span> <b>{day(estimate.on)}</b>
        </span>
      ) : (
        <span>{sentence}</span>
      )}
      <span className="quiet">
        {who}, <time dateTime={entry.at}>{moment(entry.at)}</time>
      </span>
    </>
  )
}
