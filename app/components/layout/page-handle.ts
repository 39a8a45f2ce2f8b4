import { useMatches } from '@remix-run/react'
import { useTranslations } from '#app/text/use-translations.ts'

/** Every word, by its full key (`person.title`). */
export type Words = ReturnType<typeof useTranslations<never>>

/** What a route says about its page through `export const handle`. A page about a person names the person first. */
export type PageHandle<Data = unknown> = {
  title: (words: Words, data: Data) => string
  section?: 'todo' | 'people' | 'meetings' | 'help'
  /** Whose page it is: the person and those they let in have a header of their own, and no menu. */
  side?: 'staff' | 'person'
  /** The page says when something new has happened since it was drawn. Not where somebody is writing. */
  live?: boolean
  /** Where the skip link leads instead of to the content. */
  skip?: (words: Words, data: Data) => { id: string; label: string } | null
}

const isPageHandle = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle && typeof handle.title === 'function'

/** Answers what the innermost page says about itself, or null on a page that says nothing. */
export function usePage() {
  const words = useTranslations()
  const match = useMatches().findLast(({ handle }) => isPageHandle(handle))
  if (!match || !isPageHandle(match.handle)) return null

  const { title, section, side, live, skip } = match.handle
  return {
    title: title(words, match.data),
    section,
    side: side ?? 'staff',
    live: live ?? false,
    skip: skip?.(words, match.data) ?? null,
  }
}
