import { Link } from '#app/components/words/link.tsx'

type Way = { to: string; text: string } | null

/** The links to the first and the next page of a list, or nothing when it all fits on one. */
export function Pages({ first, next }: { first: Way; next: Way }) {
  if (!first && !next) return null
  return (
    <p className="pages">
      {first && <Link to={first.to}>{first.text}</Link>}
      {next && <Link to={next.to}>{next.text}</Link>}
    </p>
  )
}
