import { useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from '#app/components/words/link.tsx'
import { languageOf, languages } from '#app/text/locale.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'
import { useFollowing } from './use-following.ts'
import { UserMenu, type UserMenuProps } from './user-menu.tsx'

const sections = [
  { name: 'todo', to: '/att-gora' },
  { name: 'people', to: '/personer' },
  { name: 'meetings', to: '/moten' },
  { name: 'help', to: '/hjalp' },
] as const

type Props = {
  user: UserMenuProps | null
  /** Said in the footer, so that nobody takes a made-up person for a real one. */
  isDemo: boolean
  section?: (typeof sections)[number]['name'] | undefined
  skip?: { id: string; label: string } | null | undefined
  /** The page that a change of language comes back to: a path of our own. */
  here: string
  children: ReactNode
}

/** What surrounds every page. The skip link comes first, then the header; the page itself draws inside `main`. */
export function PageShell({ user, isDemo, section, skip, here, children }: Props) {
  const t = useTranslations('shell')
  useFollowing()
  const target = skip ?? { id: 'innehall', label: t('skip') }

  return (
    <div className="page">
      <a className="skip-link" href={`#${target.id}`}>
        {target.label}
      </a>
      <header className="page-header">
        <div className="page-header__row">
          <Link className="page-header__product" to="/">
            {t('product')}
          </Link>
          {user && (
            <nav aria-label={t('nav.label')}>
              <ul>
                {sections.map(({ name, to }) => (
                  <li key={name}>
                    <Link to={to} aria-current={section === name ? 'true' : undefined}>
                      {t(`nav.${name}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {user && <UserMenu {...user} />}
        </div>
      </header>
      <main id="innehall" className="page-main" tabIndex={-1} ref={useArrival()}>
        {children}
      </main>
      <PageFooter here={here} isDemo={isDemo} />
    </div>
  )
}

/** Takes the reader to the new page when the browser did not load it whole, as a screen reader would otherwise say nothing. */
function useArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const drawn = useRef(pathname)

  useEffect(() => {
    if (drawn.current !== pathname) main.current?.focus({ preventScroll: true })
    drawn.current = pathname
  }, [pathname])

  return main
}

/** Reloads the document on a change of language: the browser holds the words of one language only. */
function PageFooter({ here, isDemo }: { here: string; isDemo: boolean }) {
  const t = useTranslations('shell')
  const current = languageOf(useLocale())

  return (
    <footer className="page-footer">
      <div className="page-footer__row">
        <Link to="/tillganglighet">{t('footer.accessibility')}</Link>
        {isDemo && <span>{t('footer.synthetic')}</span>}
        <form method="post" action="/installningar">
          <input type="hidden" name="till" value={here} />
          {languages
            .filter((language) => language !== current)
            .map((language) => (
              <button type="submit" key={language} name="locale" value={language} lang={language}>
                {t(`language.${language}`)}
              </button>
            ))}
        </form>
      </div>
    </footer>
  )
}
