import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { Tag } from '#app/components/ui/index.ts'
import { inside, useMoments } from '#app/components/words/use-moments.ts'
import type { PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> }
const tones = {
  none: 'neutral',
  given: 'done',
  declined: 'warning',
  notPossible: 'info',
  withdrawn: 'warning',
} as const satisfies Record<PlanView['consent'], string>

/** Who it is about, how far the plan has come, when it is looked at again, and whether there is a consent. */
export function PlanBanner({ view }: { view: PlanView }) {
  const t = useTranslations('plan.banner')
  const sip = useTranslations('sip')
  const { near } = useMoments()
  const { person, plan, planVersion, consent, consentRecord, nextFollowUp, status } = view
  const state = inside(sip(`plan.${plan}`))
  const isLapsed = consent === 'given' && consentRecord?.lapsed

  return (
    <PersonBanner person={person}>
      <p>
        {planVersion > 0
          ? t.rich('version', { ...bold, version: planVersion, state })
          : t.rich('state', { ...bold, state })}
      </p>
      {nextFollowUp && status === 'underway' && <p>{t.rich('followUp', { ...bold, when: near(nextFollowUp) })}</p>}
      <Tag tone={isLapsed ? 'warning' : tones[consent]}>{sip(`consent.${isLapsed ? 'lapsed' : consent}`)}</Tag>
    </PersonBanner>
  )
}
