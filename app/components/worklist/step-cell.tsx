import { Link } from '#app/components/words/link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import { stepPath, useStepWords } from '#app/components/words/use-step-words.ts'
import type { ListedStep, WorkRow, WorkView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Holder } from './holder.tsx'

type Props = { row: WorkRow; view: WorkView; reader: string }

/** What to do for this person, as a link to where it is done; or else for whom one waits. */
export function StepCell({ row, view, reader }: Props) {
  const t = useTranslations('worklist')
  const { stepName } = useStepWords()

  return (
    <>
      {row.mine ? (
        <Link className="work__do" to={stepPath(row.personId, row.mine.event, about(row, row.mine))}>
          {stepName(row.mine)}
        </Link>
      ) : (
        <span className="work__nothing">{t('nothing')}</span>
      )}
      {row.waitsFor && <WaitsFor step={row.waitsFor} />}
      {row.mine && <Holder reader={reader} row={row} view={view} />}
    </>
  )
}

/** A step of a plan is about one of its entries, by id. */
const about = ({ kind }: WorkRow, { item }: ListedStep) => (kind === 'sip' ? { item } : {})

function WaitsFor({ step }: { step: NonNullable<WorkRow['waitsFor']> }) {
  const t = useTranslations('worklist')
  const words = useTranslations('words')
  const { limit } = useMoments()
  const { stepName } = useStepWords()
  const who = step.unitName ?? words(`party.${step.party}`)
  const what = inside(stepName(step))

  return (
    <span className="work__waits">
      {step.dueAt
        ? t('waitsFor', { who, what, when: words('due.by', { when: limit(step.dueAt) }) })
        : t('waitsForOpen', { who, what })}
    </span>
  )
}
