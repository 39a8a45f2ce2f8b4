import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/components/layout/words-provider.tsx'
import { localeOf } from '#app/text/locale.ts'

const words = {
  sv: () => import('#app/text/sv/index.ts').then(({ sv }) => sv),
  en: () => import('#app/text/en/index.ts').then(({ en }) => en),
}

const locale = localeOf(document.documentElement.lang)
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
