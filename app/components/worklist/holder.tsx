import type { WorkRow, WorkView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { worklistPath } from './worklist-path.ts'

type Props = { row: WorkRow; view: WorkView; reader: string }

/** Who on the unit has taken the step, and the button to take it or to let it go. */
export function Holder({ row, view, reader }: Props) {
  const t = useTranslations('worklist')
  const { holder, name } = row
  const mine = holder === reader
  const intent = holder ? 'release' : 'take'

  return (
    <form action={worklistPath(view)} className="holder" data-sent="inside" method="post">
      <input name="person" type="hidden" value={row.personId} />
      <input name="view" type="hidden" value={view} />
      <span className={holder ? undefined : 'holder__none'}>
        {holder ? (mine ? t('holderYou') : t('holder', { name: holder })) : t('untaken')}
      </span>
      <button
        aria-label={t(`${intent}For`, { name })}
        className="holder__button"
        name="intent"
        type="submit"
        value={intent}
      >
        {t(intent)}
      </button>
    </form>
  )
}
