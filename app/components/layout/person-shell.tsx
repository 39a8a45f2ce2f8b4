import type { ReactNode } from 'react'
import { languageOf } from '#app/text/locale.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'

type Props = { here: string; isDemo: boolean; isSignedIn: boolean; children: ReactNode }

/**
 * What surrounds the pages of the person and those they let in: a name, a language, and no menu. Plain links and forms
 * that load the page whole, so that a phone without script is a phone like any other.
 */
export function PersonShell({ here, isDemo, isSignedIn, children }: Props) {
  const t = useTranslations('mine')
  const shell = useTranslations('shell')
  const other = languageOf(useLocale()) === 'en' ? 'sv' : 'en'

  return (
    <div className="page mine-side">
      <a className="skip-link" href="#innehall">
        {t('header.skip')}
      </a>
      <header className="page-header mine-header">
        <a className="mine-header__product" href={isSignedIn ? '/min' : '/'}>
          {t('title')}
        </a>
        <form action="/installningar" method="post">
          <input name="till" type="hidden" value={here} />
          <button lang={other} name="locale" type="submit" value={other}>
            {shell(`language.${other}`)}
          </button>
        </form>
      </header>
      <main className="mine-main" id="innehall" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-footer mine-footer">
        {isSignedIn && (
          <form action="/logga-ut" method="post">
            <button type="submit">{t('header.signOut')}</button>
          </form>
        )}
        <a href="/tillganglighet">{shell('footer.accessibility')}</a>
        {isDemo && <p>{shell('footer.synthetic')}</p>}
      </footer>
    </div>
  )
}
