import { Link } from '#app/components/words/link.tsx'
import { useTranslations } from '#app/text/use-translations.ts'

const pages = {
  way: '',
  plan: '/plan',
  participants: '/deltagare',
  events: '/handelser',
  print: '/skriv-ut',
} as const
export type PersonTab = keyof typeof pages

type Props = { personId: string; givenName: string; current: PersonTab | null; hasDischarge: boolean }

/** The pages about one person. Without a discharge there is no way home to show. */
export function PersonTabs({ personId, givenName, current, hasDischarge }: Props) {
  const t = useTranslations('person.tabs')
  const shown = (Object.keys(pages) as PersonTab[]).filter((page) => page !== 'way' || hasDischarge)

  return (
    <nav aria-label={t('label', { name: givenName })} className="person-tabs no-print">
      <ul>
        {shown.map((page) => (
          <li key={page}>
            <Link aria-current={page === current ? 'page' : undefined} to={`/p/${personId}${pages[page]}`}>
              {t(page)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
