import { start } from '#app/components/words/use-moments.ts'
import type { MinePage } from '#app/domain/mine-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { TextChoice } from './text-choice.tsx'
import { type About, useAbout, useDays } from './use-mine-words.ts'

type Headline = MinePage['headline']
type Leaves = Extract<Headline, { kind: 'leaves' }>
type Props = { headline: Headline; about: About }

/** Whom the page is about and the one thing that the reader came to know, certain or not, and what is new in it. */
export function Opening({ page, about, textSize }: { page: MinePage; about: About; textSize: 'normal' | 'large' }) {
  const t = useTranslations('mine.greeting')
  const { you } = useAbout(about)
  const { headline, reader, person, transport } = page

  return (
    <header className="mine-opening">
      <p>
        {t('hello', { reader: reader.firstName })} {t('about', { you, name: person.name })}
      </p>
      <Title headline={headline} about={about} />
      <More headline={headline} about={about} />
      {headline.kind === 'leaves' && <News leaves={headline} about={about} />}
      {transport && <Transport how={transport} />}
      <TextChoice textSize={textSize} />
    </header>
  )
}

function Title({ headline, about }: Props) {
  const t = useTranslations('mine.headline')
  const who = useAbout(about)
  const { near } = useDays()

  const words = () => {
    switch (headline.kind) {
      case 'leaves':
        return t(`leaves.${headline.destination ?? 'home'}`, { ...who, when: near(headline.on) })
      case 'left':
        return t(`left.${headline.destination ?? 'home'}`, who)
      case 'plan':
        return t(`plan.${headline.state}`, who)
      default:
        return t(headline.kind, who)
    }
  }
  return <h1>{words()}</h1>
}

/** How sure it is, or since when, or what is not known. */
function More({ headline, about }: Props) {
  const t = useTranslations('mine.headline')
  const who = useAbout(about)
  const { date } = useDays()

  switch (headline.kind) {
    case 'leaves': {
      const { time, certainty } = headline
      const words = t(`certainty.${certainty}`)
      return <p className="mine-certainty">{time ? `${words} ${start(t('at', { time }))}.` : words}</p>
    }
    case 'left':
      return <p>{t('leftSince', { when: date(headline.at) })}</p>
    case 'dayHasPassed':
      return <p>{t('dayHasPassedMore', { when: date(headline.on) })}</p>
    case 'ready':
    case 'stopped':
      return <p>{t(`${headline.kind}More`)}</p>
    case 'inHospital':
      return <p>{t('inHospitalMore', who)}</p>
    default:
      return null
  }
}

/** The old day and the new, why, and that nobody has told the person yet (F7). */
function News({ leaves: { on, before, reason, isNew, isTold }, about }: { leaves: Leaves; about: About }) {
  const t = useTranslations('mine.news')
  const who = useAbout(about)
  const { date } = useDays()
  if (!isNew && !before) return null

  return (
    <div className="mine-news">
      <p>
        {isNew && <strong className="mine-mark">{t('mark')}</strong>}{' '}
        {before ? t('moved', { before: date(before), on: date(on) }) : t('first')}
      </p>
      {reason && <p>{t('because', { reason })}</p>}
      {!isTold && <p>{t('untold', who)}</p>}
    </div>
  )
}

function Transport({ how }: { how: string }) {
  const t = useTranslations('mine.headline')
  return <p>{t('transport', { how })}</p>
}
