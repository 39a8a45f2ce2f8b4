import type { FormEventType } from '#app/forms/step-form.ts'
import { eventKey } from '#app/text/event-key.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Act = 'LUS' | 'PDL' | 'HSL' | 'SoL' | 'OSL' | 'PatL'

/** What the law says of the step, folded away, with the one thing that it does not ask for. */
export function LawNote({ event, law }: { event: FormEventType | 'sip.proposed'; law: string }) {
  const t = useTranslations('steps.law')
  const said = useTranslations('events.law')
  const notRequired = useTranslations('events.notRequired')
  const reference = /^(\w+) (\d+):(.+)$/.exec(law)

  return (
    <details className="law">
      <summary>{reference ? t('title') : t('practice')}</summary>
      <p>{said(eventKey(event))}</p>
      <p>
        <strong>{t('notRequired')}:</strong> {notRequired(eventKey(event))}
      </p>
      {reference && (
        <p className="said_reference">
          {t('reference', {
            chapter: reference[2] ?? '',
            section: reference[3] ?? '',
            act: t(`acts.${reference[1] as Act}`),
          })}
        </p>
      )}
    </details>
  )
}
