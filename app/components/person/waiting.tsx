import { useTranslations } from 'use-intl'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { Step } from '#app/domain/views.ts'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }

/** For whom the reader waits: who, what, by when, and the number to call. */
export function Waiting({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('person.next')
  if (steps.length === 0) return <p>{t('nobody')}</p>
  return (
    <ul className="next__waits">
      {steps.map((step) => (
        <li key={`${step.event} ${step.unitId} ${step.item}`}>
          <WaitingFor step={step} />
        </li>
      ))}
    </ul>
  )
}

function WaitingFor({ step }: { step: Step }) {
  const t = useTranslations('person.next')
  const words = useTranslations('words')
  const { limit, late } = useMoments()
  const { stepName } = useStepWords()
  const who = step.unitName ?? words(`party.${step.party}`)
  const what = inside(stepName(step))
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
