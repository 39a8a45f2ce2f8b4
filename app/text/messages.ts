import type {} from 'use-intl'
import { en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { sv } from './sv/index.ts'
import { easy } from './sv-x-lattlast/index.ts'

export type Messages = Translated<typeof sv>

/** The same keys in another language: Swedish is the source, the words are free. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>
}

/** Some of the keys in other words: what is left out is said as in Swedish. */
export type Reworded<Source> = {
  readonly [Key in keyof Source]?: Source[Key] extends string ? string : Reworded<Source[Key]>
}

/** Every word in every language. For the server: the browser is sent one language only. */
export const messages: Record<Locale, Messages> = { sv, 'sv-x-lattlast': easy, en }

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof sv
    Locale: Locale
  }
}
