type Words = { readonly [key: string]: string | Words }

/** The words with those that are said otherwise put in their place. */
export function reword<Source extends object>(source: Source, reworded: object): Source {
  const change = (words: Words, others: Words): Words =>
    Object.fromEntries(
      Object.entries(words).map(([key, said]) => {
        const other = others[key]
        if (other === undefined) return [key, said]
        return [key, typeof said === 'string' || typeof other === 'string' ? other : change(said, other)]
      }),
    )
  return change(source as unknown as Words, reworded as Words) as unknown as Source
}
