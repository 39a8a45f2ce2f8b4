import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/components/layout/words-provider.tsx'
import { type Locale, localeOf } from '#app/text/locale.ts'
import type { Messages } from '#app/text/messages.ts'

const words: Record<Locale, () => Promise<Messages>> = {
  sv: () => import('#app/text/sv/index.ts').then(({ sv }) => sv),
  'sv-x-lattlast': () => import('#app/text/sv-x-lattlast/index.ts').then(({ easy }) => easy),
  en: () => import('#app/text/en/index.ts').then(({ en }) => en),
}

const locale = localeOf(document.documentElement.dataset.locale)
const messages = await words[locale]()

// Not in a transition: React 18 fails (error 345) when a key is pressed while it hydrates in pieces.
hydrateRoot(
  document,
  <StrictMode>
    <WordsProvider locale={locale} messages={messages}>
      <RemixBrowser />
    </WordsProvider>
  </StrictMode>,
)
