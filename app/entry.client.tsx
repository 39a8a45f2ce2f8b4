import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/components/layout/words-provider.tsx'
import { wordsOfDocument } from '#app/text/browser-words.ts'

const words = await wordsOfDocument()

// Not in a transition: React 18 fails (error 345) when a key is pressed while it hydrates in pieces.
hydrateRoot(
  document,
  <StrictMode>
    <WordsProvider words={words}>
      <RemixBrowser />
    </WordsProvider>
  </StrictMode>,
)
