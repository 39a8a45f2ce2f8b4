import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { PlanConsent, PlanView } from '#app/domain/plan-views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { useWho } from './use-who.ts'

/** What the person has said about sharing, and who may see. The whole of it is on its own page. */
export function ConsentCard({ view }: { view: PlanView }) {
  const t = useTranslations('plan.consent')
  const sip = useTranslations('sip.consent')
  const { consentRecord: record, consent, person } = view
  const isLapsed = consent === 'given' && record?.lapsed
  const isOpen = (consent === 'given' && !isLapsed) || consent === 'notPossible'

  return (
    <section aria-labelledby="samtycke" className="fact">
      <h2 id="samtycke">{t('title')}</h2>
      <p className={isOpen ? undefined : 'fact__open'}>{sip(isLapsed ? 'lapsed' : consent)}</p>
      {record && <Terms record={record} />}
      <p className="plan__act">
        <Link to={`/p/${person.id}/deltagare`}>{t('more')}</Link>
      </p>
    </section>
  )
}

function Terms({ record }: { record: PlanConsent }) {
  const t = useTranslations('plan.consent')
  const forms = useTranslations('sip.form')
  const { list } = useFormatter()
  const { near, day } = useMoments()
  const who = useWho()
  const { form, validTo, units, persons, excluded } = record
  const names = [...units.map(({ name }) => name), ...persons]

  return (
    <>
      <p className="quiet">{t('by', { when: near(record.at), who: who(record.who) })}</p>
      {form && (
        <p>{validTo ? t('form', { form: forms(form), when: day(validTo) }) : t('formOpen', { form: forms(form) })}</p>
      )}
      {names.length > 0 && <p>{t('sees', { names: list(names) })}</p>}
      {excluded.length > 0 && <p>{t('excluded', { things: list(excluded) })}</p>}
    </>
  )
}
