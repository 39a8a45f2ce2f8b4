import { Button, Tag } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Choice = { grantId: string; givenName: string; holder: 'person' | 'relative'; relation: string | null }
type Props = { current: string | null; grants: readonly Choice[]; isHeaded: boolean }

/** Whose page to open, among those who have let the user in. Drawn inside the form that posts the choice. */
export function GrantChoices({ current, grants, isHeaded }: Props) {
  const t = useTranslations('invitation.choose')
  if (grants.length === 0) return null

  return (
    <>
      {isHeaded && <h2>{t('also')}</h2>}
      <ul className="assignments">
        {grants.map(({ grantId, givenName, holder, relation }) => (
          <li key={grantId} className="card stack">
            <p>{holder === 'person' ? t('own') : t('as', { name: givenName, relation: relation ?? '' })}</p>
            {grantId === current && <Tag tone="done">{t('current')}</Tag>}
            <Button name="grant" value={grantId}>
              {holder === 'person' ? t('openOwn') : t('open', { name: givenName })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
