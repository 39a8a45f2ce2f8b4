/** The languages that every screen speaks. */
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** What a reader can choose: a language, or easy-read Swedish, which the person's own pages have words in. */
export const locales = ['sv', 'sv-x-lattlast', 'en'] as const
export type Locale = (typeof locales)[number]

/** Swedish is what the law and the users speak; everything else is a choice. */
export const defaultLocale: Locale = 'sv'

/** All times are shown as the clock on the ward shows them. */
export const timeZone = 'Europe/Stockholm'

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The language that a screen reader is to speak: easy-read Swedish is Swedish. */
export const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'sv')

/** Answers the locale to show: the first of the wishes that exists, read as language tags with or without a region. */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const tag = wish?.toLowerCase()
    if (isLocale(tag)) return tag
    const language = tag?.split('-')[0]
    if (isLocale(language)) return language
  }
  return defaultLocale
}
