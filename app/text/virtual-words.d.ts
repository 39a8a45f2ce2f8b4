/** The words by group, compiled when the pages are built: see app/cli/compiled-words.ts. */
declare module 'virtual:words' {
  type Held = import('./tree.ts').Tree<import('./tree.ts').Message>

  export const load: Record<
    import('./locale.ts').Locale,
    Record<import('./groups.ts').Group, () => Promise<{ default: Held }>>
  >
}
