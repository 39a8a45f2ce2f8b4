import { load } from 'virtual:words'
import { type Group, groupsOf } from './groups.ts'
import { localeOf } from './locale.ts'
import { leafAt, type Message, type Tree } from './tree.ts'
import { createWords, type Words } from './words.ts'

type Held = Tree<Message>

/** What cannot be fetched is of a build that has been replaced, or the network is gone: both are seen by loading anew. */
function loadAnew(): Promise<never> {
  location.reload()
  return new Promise(() => {})
}

/**
 * The words that the document was drawn with. Words of a page that is gone to later are fetched when first said: the
 * page before stays until they are here, as it does for the page's own code.
 */
export async function wordsOfDocument(): Promise<Words> {
  const locale = localeOf(document.documentElement.dataset.locale)
  const asked = document.querySelector<HTMLElement>('[data-words]')?.dataset.words?.match(/\w+/g) ?? []
  const held = new Map<Group, Held>()
  const coming = new Map<Group, Promise<void>>()

  const fetchGroup = (group: Group) => {
    const promise = coming.get(group) ?? load[locale][group]().then((words) => void held.set(group, words.default))
    coming.set(group, promise)
    return promise
  }

  const find = (key: string) => {
    for (const group of groupsOf(key)) {
      const words = held.get(group)
      // What is thrown is what React waits for.
      if (!words) throw fetchGroup(group).catch(loadAnew)
      const message = leafAt(words, key)
      if (message !== undefined) return message
    }
    return undefined
  }
  await Promise.all((asked as Group[]).map(fetchGroup))
  return createWords({ locale, find, onFault: reportError })
}
