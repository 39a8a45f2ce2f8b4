import { Checkbox, CheckboxGroup } from '#app/components/ui/index.ts'
import type { GrantItem } from '#app/domain/mine-views.ts'
import type { AccessError } from '#app/forms/access/let-in.ts'
import { useTranslations } from '#app/text/use-translations.ts'

const items: readonly GrantItem[] = ['date', 'contacts', 'plan', 'questions']

type Props = {
  id: string
  legend: string
  hint?: string
  name: string
  chosen: readonly string[]
  error: AccessError | undefined
}

/** What the person lets somebody see: four things, one at a time, none of them chosen beforehand. */
export function ItemChoices({ id, legend, hint, name, chosen, error }: Props) {
  const t = useTranslations('access.item')
  const words = useTranslations('letIn.error')
  const sip = useTranslations('sip')
  return (
    <CheckboxGroup
      defaultValue={items.filter((item) => chosen.includes(item))}
      description={hint}
      error={error && words(error)}
      id={id}
      legend={legend}
    >
      {items.map((item) => (
        <Checkbox description={t(item, { name })} key={item} name="items" value={item}>
          {sip(`item.${item}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
