import { useLocation } from '@remix-run/react'
import { languageOf, locales } from '#app/text/locale.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'

/** How the page is to be read: ordinary or easy Swedish, English, and how large. */
export function TextChoice({ textSize }: { textSize: 'normal' | 'large' }) {
  const t = useTranslations('mine.text')
  const locale = useLocale()
  const { pathname } = useLocation()
  const isLarge = textSize === 'large'

  return (
    <form action="/installningar" aria-label={t('label')} className="mine-text-choice" method="post">
      <input name="till" type="hidden" value={pathname} />
      {locales.map((choice) => (
        <button
          aria-pressed={choice === locale}
          key={choice}
          lang={languageOf(choice)}
          name="locale"
          type="submit"
          value={choice}
        >
          {t(choice)}
        </button>
      ))}
      <button aria-pressed={isLarge} name="text" type="submit" value={isLarge ? 'normal' : 'large'}>
        {t('larger')}
      </button>
    </form>
  )
}
