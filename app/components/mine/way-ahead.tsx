import { CheckmarkIcon } from '#app/components/ui/icons.tsx'
import type { WayItem } from '#app/domain/mine-way.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useDoing } from './use-doing.ts'
import { type About, useAbout, useDays } from './use-mine-words.ts'

/** What has been, what goes on and what comes, in order: each with a mark and a word for it. */
export function WayAhead({ way, about }: { way: readonly WayItem[]; about: About }) {
  const t = useTranslations('mine.way')
  if (way.length === 0) return null

  return (
    <section aria-labelledby="vagen">
      <h2 id="vagen">{t('title')}</h2>
      <ol className="mine-way">
        {way.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, and two things may be alike
          <li className={`mine-way__item mine-way__item--${item.status}`} key={index}>
            <span aria-hidden className="mine-way__mark">
              {item.status === 'done' ? <CheckmarkIcon /> : item.status === 'now' ? '!' : index + 1}
            </span>
            <div>
              <p className="mine-way__status">{t(`status.${item.status}`)}</p>
              <Words item={item} about={about} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Words({ item, about }: { item: WayItem; about: About }) {
  const what = useWhat(about)
  const whenIt = useWhen()
  const when = whenIt(item)

  return (
    <>
      <p>
        <strong>{what(item)}</strong>
      </p>
      {when && <p>{when}</p>}
    </>
  )
}

function useWhat(about: About) {
  const t = useTranslations('mine.way')
  const doingWords = useDoing()
  const subject = useAbout(about)

  return (item: WayItem) => {
    const who = { ...subject, done: item.status === 'done' ? 'yes' : 'no' }
    switch (item.kind) {
      case 'leaves':
        return t(`leaves.${item.destination ?? 'home'}`, who)
      case 'starts':
        return t('starts', { ...who, unit: item.unitName })
      case 'doing':
        return doingWords(item.doing, who)
      default:
        return t(item.kind, who)
    }
  }
}

function useWhen() {
  const t = useTranslations('mine.way')
  const mode = useTranslations('mine.mode')
  const meeting = useTranslations('mine.meeting')
  const { near, date, limit, time } = useDays()

  return (item: WayItem): string | null => {
    if (item.kind === 'meeting' && item.when)
      return `${meeting('when', { when: near(item.when), time: time(item.when) })}. ${mode(item.mode)}.`
    if (item.when)
      return item.status === 'done' ? date(item.when) : item.kind === 'doing' ? limit(item.when) : near(item.when)
    if (item.status !== 'coming' || item.kind === 'ready') return null
    return item.kind === 'firstVisit' ? t('soon') : t('later')
  }
}
