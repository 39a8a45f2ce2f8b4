import type { Doing } from '#app/domain/mine-doing.ts'
import type { MinePage } from '#app/domain/mine-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useDoing } from './use-doing.ts'
import { type About, useAbout, useDays } from './use-mine-words.ts'

/** Who does what now, and whether the reader has to do anything. */
export function JustNow({ page, about }: { page: MinePage; about: About }) {
  const t = useTranslations('mine.now')
  const { doing } = page

  return (
    <section aria-labelledby="just-nu" className="mine-now">
      <h2 id="just-nu">{t('title')}</h2>
      {doing ? <Work doing={doing} about={about} /> : <p>{t('nothing')}</p>}
      <YourPart page={page} />
    </section>
  )
}

function Work({ doing, about }: { doing: Doing; about: About }) {
  const t = useTranslations('mine.now')
  const { limit } = useDays()
  const words = useDoing()(doing, useAbout(about))
  const { unitName, dueAt, isLate } = doing

  return (
    <>
      <p>{words}</p>
      {unitName && <p>{t('responsible', { unit: unitName })}</p>}
      {dueAt && <p>{isLate ? t('late', { when: limit(dueAt) }) : t('due', { when: limit(dueAt) })}</p>}
    </>
  )
}

/** What the reader can do today: mostly nothing, and then it says so. */
function YourPart({ page: { plan } }: { page: MinePage }) {
  const t = useTranslations('mine.now')
  const isAnswered = plan?.questions?.some(({ answer }) => answer?.isNew) ?? false
  const tasks = [
    ...(plan?.meeting && plan.mayTakePart && !plan.meeting.answer ? [['#mote', 'answerMeeting'] as const] : []),
    ...(plan?.mayReport ? [['#hemkomst', 'report'] as const] : []),
    ...(isAnswered ? [['#fragor', 'newAnswer'] as const] : []),
  ]
  if (tasks.length === 0)
    return (
      <p>
        <strong>{t('youNeedNot')}</strong>
      </p>
    )

  return (
    <>
      <p>
        <strong>{t('youCan')}</strong>
      </p>
      <ul className="mine-links">
        {tasks.map(([to, task]) => (
          <li key={task}>
            <a href={to}>{t(task)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
