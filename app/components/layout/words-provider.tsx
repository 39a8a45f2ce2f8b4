import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { type Locale, timeZone } from '#app/text/locale.ts'
import type { Messages } from '#app/text/messages.ts'
import type { sv } from '#app/text/sv/index.ts'

type Props = { locale: Locale; messages: Messages; children: ReactNode }

/**
 * Gives a document its one language. Drawn by both entries, so that server and browser say the same. The keys and their
 * arguments are typed by the Swedish source, which every language has the shape of.
 */
export const WordsProvider = ({ locale, messages, children }: Props) => (
  <IntlProvider locale={locale} messages={messages as typeof sv} timeZone={timeZone}>
    {children}
  </IntlProvider>
)
