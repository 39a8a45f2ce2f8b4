export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

/** Swedish is what the law and the users speak; everything else is a choice. */
export const defaultLocale: Locale = 'sv'

/** All times are shown as the clock on the ward shows them. */
export const timeZone = 'Europe/Stockholm'

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** Answers the locale to show: the first of the wishes that exists, read as language tags with or without a region. */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split('-')[0]
    if (isLocale(language)) return language
  }
  return defaultLocale
}
