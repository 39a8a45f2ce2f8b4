import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import type { StepPage } from '#app/forms/step-page.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { backPath } from './back-path.ts'
import { Happens } from './happens.tsx'
import { Questions } from './questions.tsx'
import type { StepAnswer } from './step-answer.ts'

type Props = { page: StepPage; formKey: string; answer?: StepAnswer }

/** The questions of one step in one form: errors first, what sending leads to last. */
export function StepForm({ page, formKey, answer }: Props) {
  const errors = answer?.reason === 'incomplete' ? answer.errors : {}
  const values = answer?.values ?? page.values

  return (
    <Form className="step__form" id="form" method="post" noValidate>
      <input name="process" type="hidden" value={page.processId} />
      <input name="version" type="hidden" value={page.version} />
      <input name="key" type="hidden" value={formKey} />
      <Questions errors={errors} fields={page.fields} values={values} />
      <Happens page={page} />
      <Submit page={page} />
    </Form>
  )
}

function Submit({ page }: { page: StepPage }) {
  const { person, audience, fields } = page
  const t = useTranslations('steps.page')
  const format = useFormatter()
  const isSending = useNavigation().state === 'submitting'
  const isBinding = fields.some(({ kind }) => kind === 'confirm')

  const label = () => {
    if (audience && fields.some(({ kind }) => kind === 'units')) return t('submitChosen', { name: person.name })
    if (!audience || audience.length === 0) return t('submit', { name: person.name })
    if (audience.length > 2) return t('submitToMany', { name: person.name, count: audience.length })
    return t('submitTo', { name: person.name, units: format.list(audience) })
  }

  return (
    <div className="step__send">
      {isBinding && <p>{t('confirmed')}</p>}
      <Button aria-disabled={isSending || undefined}>{label()}</Button>
      <Link to={backPath(page)}>{t('cancel')}</Link>
    </div>
  )
}
