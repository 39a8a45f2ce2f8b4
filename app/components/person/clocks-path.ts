import { personPath } from '#app/components/words/use-step-words.ts'

const [name, all] = ['klockor', 'alla']

/** Where a person's clocks are shown, those that are settled too. */
export const allClocksPath = (personId: string) => `${personPath(personId)}?${name}=${all}#${name}`

export const asksForAllClocks = (url: string) => new URL(url).searchParams.get(name) === all
