import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import type { Step } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { StepSaying } from './next-step.tsx'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** How many waits are shown at once; the rest are folded away. */
const waitsShown = 6

type Props = { steps: readonly Step[]; saying: Pick<StepSaying, 'name' | 'about'> }

/** For whom the reader waits: who, what, by when, and the number to call. */
export function Waiting({ steps, saying }: Props) {
  const t = useTranslations('person.next')
  const rest = steps.slice(waitsShown)
  if (steps.length === 0) return <p>{t('nobody')}</p>
  return (
    <>
      <WaitList saying={saying} steps={steps.slice(0, waitsShown)} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t('moreStill', { count: rest.length })}</summary>
          <WaitList saying={saying} steps={rest} />
        </details>
      )}
    </>
  )
}

function WaitList({ steps, saying }: Props) {
  return (
    <ul className="next__waits">
      {steps.map((step) => (
        <li key={`${step.event} ${step.unitId} ${step.item}`}>
          <WaitingFor saying={saying} step={step} />
        </li>
      ))}
    </ul>
  )
}

function WaitingFor({ step, saying }: { step: Step } & Pick<Props, 'saying'>) {
  const t = useTranslations('person.next')
  const words = useTranslations('words')
  const { limit, late } = useMoments()
  const who = step.unitName ?? words(`party.${step.party}`)
  const about = saying.about(step)
  const what = [inside(saying.name(step)), about].filter(Boolean).join(' ')
  const { dueAt, overdue, unitPhone } = step

  return (
    <>
      <span>
        {dueAt
          ? t.rich('waitsForDue', { ...bold, who, what, when: words('due.by', { when: limit(dueAt) }) })
          : t.rich('waitsFor', { ...bold, who, what })}
        {dueAt && overdue && <strong className="late-word">{late(dueAt)}</strong>}
      </span>
      {unitPhone && <PhoneLink name={who} phone={unitPhone} />}
    </>
  )
}
