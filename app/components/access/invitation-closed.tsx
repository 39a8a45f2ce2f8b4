import type { Closed } from '#app/auth/invitation.server.ts'
import { LinkButton } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** An invitation that opens nothing any more: why, and whom to ask. */
export function InvitationClosed({ status }: { status: Closed }) {
  const t = useTranslations('invitation.closed')
  return (
    <div className="sign-in invitation">
      <h1>{t(`title.${status}`)}</h1>
      <p>{t(`text.${status}`)}</p>
      <p>{t('ask')}</p>
      <p>
        <LinkButton to="/logga-in" variant={status === 'used' ? 'primary' : 'secondary'}>
          {t('signIn')}
        </LinkButton>
      </p>
    </div>
  )
}
