import type { MinePage as Page } from '#app/domain/mine-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { CallCard, CallLine } from './call-card.tsx'
import { Experience } from './experience.tsx'
import { Opening } from './headline.tsx'
import { Helpers } from './helpers.tsx'
import { JustNow } from './just-now.tsx'
import { Meeting } from './meeting.tsx'
import type { FormFrame } from './mine-form.tsx'
import { PlanShort } from './plan-short.tsx'
import { Questions } from './questions.tsx'
import { type About, useAbout } from './use-mine-words.ts'
import { WayAhead } from './way-ahead.tsx'

export type MineProps = { page: Page; frame: FormFrame; textSize: 'normal' | 'large'; isOneOfMany: boolean }

/** Everything on one page, in the order that it is asked for: what happens, whom to call, what comes, what I can say. */
export function MinePage({ page, frame, textSize, isOneOfMany }: MineProps) {
  const t = useTranslations('mine')
  const about = { isPerson: page.reader.isPerson, givenName: page.person.givenName }
  if (page.person.isDeceased) return <Calm page={page} />

  return (
    <>
      <Opening about={about} page={page} textSize={textSize} />
      {(page.doing || page.plan || page.way.length > 0) && <JustNow about={about} page={page} />}
      {page.isEmpty && <p>{t('empty')}</p>}
      <CallCard call={page.call} />
      <WayAhead about={about} way={page.way} />
      <Say about={about} page={page} frame={frame} />
      <Helpers about={about} helpers={page.helpers} />
      <Access about={about} page={page} />
      {isOneOfMany && (
        <p>
          <a href="/uppdrag">{t('header.other')}</a>
        </p>
      )}
      <CallLine call={page.call} />
    </>
  )
}

/** What the reader can say and ask, and the plan in short. */
function Say({ page: { plan, mayPropose }, about, frame }: { page: Page; about: About; frame: FormFrame }) {
  const t = useTranslations('mine.tell')
  const who = useAbout(about)
  const mayTell = plan?.mayTell || plan?.mayAddGoal || mayPropose

  return (
    <>
      {plan && <Meeting about={about} frame={frame} plan={plan} />}
      {mayTell && (
        <a className="mine-button mine-button--large" href="/min/beratta">
          <strong>{t('open')}</strong>
          <span>{t('openHint', who)}</span>
        </a>
      )}
      {plan?.content && <PlanShort about={about} content={plan.content} />}
      {plan && <Questions frame={frame} plan={plan} />}
      {plan && <Experience about={about} frame={frame} plan={plan} />}
    </>
  )
}

/** Who may see this: in two lines here, and the whole of it a page away. */
function Access({ page: { reader, person }, about }: { page: Page; about: About }) {
  const t = useTranslations('mine.access')
  const { name } = useAbout(about)

  return (
    <details className="mine-more">
      <summary>
        <h2>{t('title')}</h2>
      </summary>
      <p>{reader.isPerson ? t('own') : t('yours', { name: person.givenName })}</p>
      {!reader.isPerson && <Items items={reader.items} />}
      {!reader.isPerson && <p>{t('logged', { name })}</p>}
      <p>
        <a href="/min/vem-ser">{t('open')}</a>
      </p>
    </details>
  )
}

/** What a grant lets its holder see, one by one. */
export function Items({ items }: { items: Page['reader']['items'] }) {
  const t = useTranslations('mine.item')
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{t(item)}</li>
      ))}
    </ul>
  )
}

/** When the person has died: said once, and whom to call. Nothing else is asked or shown. */
function Calm({ page: { person, call } }: { page: Page }) {
  const t = useTranslations('mine.deceased')
  return (
    <>
      <h1>{t('title', { name: person.name })}</h1>
      <p>{t('text')}</p>
      <p>{t('call')}</p>
      <CallCard call={call} />
    </>
  )
}
