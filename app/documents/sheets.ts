import type { Language } from '#app/text/locale.ts'

/** What a template is given: words and texts ready to set, in order. Nothing here is reckoned or translated any more. */

type Person = { name: string; number: string | null }
type Footer = { left: string; page: string; of: string }
export type Reached = { when: string; name: string; about: string; phone: string }
export type Fact = { label: string; value: string }

export type Block =
  | { kind: 'quote'; text: string; by: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** `widths` in parts of the line. In large print each row becomes an entry under its first column. */
  | {
      kind: 'table'
      heading: string | null
      columns: readonly string[]
      widths: readonly number[]
      rows: readonly (readonly string[])[]
    }
  | { kind: 'entries'; heading: string | null; entries: readonly { title: string; facts: readonly Fact[] }[] }

export type PlanSheet = {
  lang: Language
  title: string
  /** Says that it is no established plan, on every page. */
  mark: string | null
  person: Person
  standing: readonly string[]
  call: { heading: string; name: string; about: string; phone: string; note: string } | null
  sections: readonly { heading: string; blocks: readonly Block[] }[]
  law: string | null
  footer: Footer
}

/** One page: what does not fit is left out from the end, and `more` says so. */
export type FridgeSheet = {
  lang: Language
  title: string
  person: Person
  call: { heading: string; reached: readonly Reached[]; always: readonly Fact[]; nobody: string }
  next: { heading: string; facts: readonly Fact[]; nothing: string }
  help: { heading: string; columns: readonly string[]; rows: readonly (readonly string[])[]; more: readonly string[] }
  matters: { heading: string; text: string } | null
  footer: string
}

/** One page, as the fridge sheet. `more[n]` is said where n rows were left out. */
export type AcuteSheet = {
  lang: Language
  title: string
  person: Person
  facts: readonly Fact[]
  call: { heading: string; reached: readonly Reached[]; nobody: string }
  involved: {
    heading: string
    columns: readonly string[]
    rows: readonly (readonly string[])[]
    more: readonly string[]
  }
  matters: { heading: string; text: string } | null
  decisions: { heading: string; items: readonly string[]; more: readonly string[]; nothing: string }
  code: {
    heading: string
    lead: string
    address: string
    code: string
    until: string
    /** Of the QR code, row by row: dark or not. */
    squares: readonly (readonly boolean[])[]
    alt: string
  }
  footer: string
}
