import { RemixBrowser } from '@remix-run/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/components/layout/words-provider.tsx'
import { wordsOfDocument } from '#app/text/browser-words.ts'

/** Remix suspends the whole page, by throwing what to wait for, until it has decoded the loaders' data. */
async function dataOfDocument(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

const [words] = await Promise.all([wordsOfDocument(), dataOfDocument()])

// React 18 fails (error 345) at a key or a click while the page is suspended, or hydrates in pieces, as in a transition.
hydrateRoot(
  document,
  <StrictMode>
    <WordsProvider words={words}>
      <RemixBrowser />
    </WordsProvider>
  </StrictMode>,
)
