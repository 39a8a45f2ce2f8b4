import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/index.ts'
import type { AccessShown } from '#app/domain/participants-views.ts'
import type { AccessErrors, AccessValues } from '#app/forms/access/let-in.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ItemChoices } from './item-choices.tsx'
import { SaidHow } from './said-how.tsx'
import { UntilField } from './until-field.tsx'

/** A change that was posted, and what is wrong with it. */
export type Rejected = { errors: AccessErrors; values: AccessValues }

type Props = { grant: AccessShown; name: string; rejected: Rejected | undefined }

/**
 * What somebody may see, item by item, and until when. It takes effect with their next click. For more than before the
 * person has to have said so.
 */
export function ChangeGrant({ grant, name, rejected }: Props) {
  const t = useTranslations('access.grants')
  const error = useTranslations('letIn.error')
  const isOwn = grant.holder === 'person'
  const errors = rejected?.errors ?? {}
  const values = rejected?.values ?? { items: grant.items, until: grant.until ?? '', form: '' }

  return (
    <details className="fold" open={rejected !== undefined || undefined}>
      <summary>{isOwn ? t('changeOwn') : t('change', { holder: grant.name })}</summary>
      <Form className="stack" method="post" noValidate>
        <input name="grant" type="hidden" value={grant.id} />
        <input name="holder" type="hidden" value={grant.holder} />
        {!isOwn && (
          <ItemChoices
            chosen={values.items}
            error={errors.items}
            id={`items-${grant.id}`}
            legend={t('itemsLabel', { holder: grant.name })}
            name={name}
          />
        )}
        <UntilField
          error={errors.until && error(errors.until)}
          id={`until-${grant.id}`}
          name={name}
          value={values.until}
        />
        <SaidHow
          error={errors.form && error(errors.form)}
          hint={t('formHint', { holder: grant.name })}
          id={`form-${grant.id}`}
          name={name}
          value={values.form}
        />
        <Button name="intent" value="change">
          {t('save', { holder: grant.name })}
        </Button>
      </Form>
    </details>
  )
}
