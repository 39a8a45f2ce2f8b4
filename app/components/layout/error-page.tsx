import { useLocation } from '@remix-run/react'
import { useTranslations } from '#app/text/use-translations.ts'
import { LinkButton } from '../ui/index.ts'

const kinds = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
} as const

/** Answers which words go with a status; every other status is our own fault. */
export const errorKindOf = (status: number) =>
  status in kinds ? kinds[status as keyof typeof kinds] : ('broken' as const)

/** The path as a browser cannot take it for another host. */
const ownAddress = (pathname: string) => pathname.replace(/^\/+/, '/')

type Props = { status: number; side: 'staff' | 'person' }

/** What happened, whether anything was saved, and what to do now. Never what the machine said. */
export function ErrorPage({ status, side }: Props) {
  const t = useTranslations('shell.error')
  const { pathname, search } = useLocation()
  const kind = errorKindOf(status)
  const isGuest = side === 'person'
  const isTemporary = kind === 'unavailable' || kind === 'broken' || kind === 'conflict'

  return (
    <div className="stack text-column">
      <h1>{t(`${kind}.title`)}</h1>
      <p>{isGuest && (kind === 'notFound' || kind === 'forbidden') ? t('guestText') : t(`${kind}.text`)}</p>
      <p className="row">
        {isTemporary && (
          <LinkButton to={ownAddress(pathname) + search} reloadDocument>
            {t('again')}
          </LinkButton>
        )}
        <LinkButton to={isGuest ? '/min' : '/att-gora'} variant={isTemporary ? 'secondary' : 'primary'} reloadDocument>
          {isGuest ? t('toMine') : t('toTodo')}
        </LinkButton>
      </p>
    </div>
  )
}
