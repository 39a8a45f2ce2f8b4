import type {} from 'use-intl'
import { en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { sv } from './sv/index.ts'

export type Messages = Translated<typeof sv>

/** The same keys in another language: Swedish is the source, the words are free. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>
}

/** Every word in every language. For the server: the browser is sent one language only. */
export const messages: Record<Locale, Messages> = { sv, en }

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof sv
    Locale: Locale
  }
}
