import { LinkButton } from '#app/components/ui/index.ts'

/** The way to add one more of what the heading beside it names; nothing for who may not. */
export function AddLink({ to, text }: { to: string | null; text: string }) {
  if (to === null) return null
  return (
    <LinkButton className="no-print" size="small" to={to} variant="secondary">
      {text}
    </LinkButton>
  )
}
