import type { ReactNode } from 'react'
import { Notice } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanParticipation } from '#app/domain/participants-views.ts'
import type { PlanConsent } from '#app/domain/plan-views.ts'
import type { OptionOf } from '#app/forms/options.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Facts } from './facts.tsx'
import { useWho } from './use-who.ts'

type Props = { name: string; record: PlanConsent; basis: PlanParticipation['basis'] }
type Fact = [string, ReactNode]

/** What was said or judged: which units, persons and topics, what not, until when, in which form, and who wrote it down. */
export function ConsentFacts({ name, record, basis }: Props) {
  const t = useTranslations('access.consent')
  const who = useWho()
  const { moment } = useMoments()
  const recorded: Fact = [t('recorded'), t('recordedBy', { when: moment(record.at), who: who(record.who) })]

  return (
    <>
      {record.word === 'given' && <Scope name={name} record={record} recorded={recorded} />}
      {record.word === 'notPossible' && <Assessed basis={basis} record={record} recorded={recorded} />}
      {(record.word === 'declined' || record.word === 'withdrawn') && (
        <Facts facts={[[t('reason'), record.note], recorded]} />
      )}
    </>
  )
}

function Scope({ name, record, recorded }: Omit<Props, 'basis'> & { recorded: Fact }) {
  const t = useTranslations('access.consent')
  const sip = useTranslations('sip')
  const { date } = useMoments()
  const { units, persons, topics, excluded, validTo, form } = record
  const notShared = excluded.length > 0 && <strong>{excluded.join(', ')}</strong>
  return (
    <Facts
      facts={[
        [t('units'), units.length > 0 ? units.map((unit) => unit.name).join(', ') : t('unitsNone')],
        [t('persons'), persons.join(', ')],
        [t('topics'), topics.join(', ')],
        [t('excluded'), notShared],
        [t('until'), validTo ? date(validTo) : t('untilNone', { name })],
        [t('form'), form && sip(`form.${form}`)],
        recorded,
      ]}
    />
  )
}

/** No substitute can consent to a plan: what stands instead is an assessment, who was asked, and a basis in law. */
function Assessed({ record, basis, recorded }: Omit<Props, 'name'> & { recorded: Fact }) {
  const t = useTranslations('access.consent')
  const { note, consulted } = record
  const grounds = basis ? <BasisWords basis={basis} /> : t('basisNone')
  return (
    <>
      <Facts
        facts={[
          [t('assessment'), note],
          [t('consulted'), consulted.length > 0 ? consulted.join(', ') : t('consultedNone')],
          [t('basis'), grounds],
          recorded,
        ]}
      />
      <Notice tone="warning">{t('asymmetry')}</Notice>
    </>
  )
}

function BasisWords({ basis }: { basis: NonNullable<PlanParticipation['basis']> }) {
  const t = useTranslations('steps.options')
  const known = `legalBasis.${basis.kind as OptionOf<'legalBasis'>}` as const
  return (
    <>
      {t.has(known) ? t(known) : basis.kind}
      {basis.note && <span className="access__note">{basis.note}</span>}
    </>
  )
}
