import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/ui/index.ts'
import type { AccessShown } from '#app/domain/participants-views.ts'
import type { AccessErrors } from '#app/forms/access/let-in.ts'
import { ItemChoices } from './item-choices.tsx'
import { UntilField } from './until-field.tsx'

type Props = { grant: AccessShown; name: string; errors: AccessErrors }

/** What somebody may see, item by item, and until when. It takes effect with their next click. */
export function ChangeGrant({ grant, name, errors }: Props) {
  const t = useTranslations('access.grants')
  const error = useTranslations('letIn.error')
  const isOwn = grant.holder === 'person'
  const isWrong = Object.keys(errors).length > 0

  return (
    <details className="fold" open={isWrong || undefined}>
      <summary>{isOwn ? t('changeOwn') : t('change', { holder: grant.name })}</summary>
      <Form className="stack" method="post" noValidate>
        <input name="grant" type="hidden" value={grant.id} />
        <input name="holder" type="hidden" value={grant.holder} />
        {!isOwn && (
          <ItemChoices
            chosen={grant.items}
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
          value={grant.until ?? ''}
        />
        <Button name="intent" value="change">
          {t('save', { holder: grant.name })}
        </Button>
      </Form>
    </details>
  )
}
