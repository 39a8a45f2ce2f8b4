import { type ReactNode, useMemo } from 'react'
import { NowContext, type Spoken, SpokenContext, useSpoken } from '#app/text/use-translations.ts'
import type { Words } from '#app/text/words.ts'

type Props = { words: Words; children: ReactNode }

/** Gives a document its one language. Drawn by both entries, so that server and browser say the same. */
export function WordsProvider({ words, children }: Props) {
  const spoken = useMemo<Spoken>(() => ({ words, asked: new Set() }), [words])
  return <SpokenContext.Provider value={spoken}>{children}</SpokenContext.Provider>
}

/** The moment that all days and times on the page are seen from. */
export const NowProvider = NowContext.Provider

/** Tells the browser which words the page above was drawn with, so that it has them before it takes the page over. */
export function WordsAsked() {
  const { asked } = useSpoken()
  return <div data-words={[...asked].join(' ')} hidden suppressHydrationWarning />
}
