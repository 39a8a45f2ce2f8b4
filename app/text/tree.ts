import type { CompiledMessage } from 'icu-minify/format'

/** A sentence ready to say: a text, or its parts in turn. */
export type Message = CompiledMessage

/** Sentences by key, as deep as the key has parts. */
export type Tree<Leaf> = { readonly [key: string]: Leaf | Tree<Leaf> }

const isTree = <Leaf extends Message>(value: Leaf | Tree<Leaf> | undefined): value is Tree<Leaf> =>
  typeof value === 'object' && !Array.isArray(value)

/** Answers what stands at a full key (`person.title`): a sentence, or nothing. */
export function leafAt<Leaf extends Message>(tree: Tree<Leaf>, key: string): Leaf | undefined {
  let here: Leaf | Tree<Leaf> | undefined = tree
  for (const part of key.split('.')) here = isTree(here) ? here[part] : undefined
  return isTree(here) ? undefined : here
}
