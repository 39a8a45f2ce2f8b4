import { Link } from '#app/components/words/link.tsx'
import { useTranslations } from '#app/text/use-translations.ts'

/** No one was found, or no one has been opened yet: what that means and what to do. */
export function Nobody({ searched, mayStart }: { searched: boolean; mayStart: boolean }) {
  const t = useTranslations('people')
  if (!searched)
    return (
      <div className="empty">
        <p className="empty__title">{t('nobody')}</p>
        <p>{t('nobodyLead')}</p>
      </div>
    )

  return (
    <div className="empty empty--left">
      <p>{t('noneLead')}</p>
      <ul>
        <li>{t('noneSpelling')}</li>
        <li>{t('noneProtected')}</li>
        <li>{mayStart ? <Link to="/personer/ny">{t('noneStart')}</Link> : t('noneUnit')}</li>
      </ul>
      <p>
        <Link to="/personer">{t('clear')}</Link>
      </p>
    </div>
  )
}
