import type { ReactNode } from 'react'

export type Fact = readonly [term: string, value: ReactNode]

/** What is known, one line a fact. What is not known has no line. */
export const FactList = ({ facts, className }: { facts: readonly Fact[]; className?: string }) => (
  <dl className={className}>
    {facts.map(
      ([term, value]) =>
        value && (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)
