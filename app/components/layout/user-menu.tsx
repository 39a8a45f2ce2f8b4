import { Form, useLocation } from '@remix-run/react'
import { Link } from '#app/components/words/link.tsx'
import { useTranslations } from '#app/text/use-translations.ts'
import { ChevronDownIcon } from '../ui/index.ts'

export type UserMenuProps = { name: string; unitName: string | null }

/** Who is signed in and as what, with the ways out. Shared computers are common: the name is always in sight. */
export function UserMenu({ name, unitName }: UserMenuProps) {
  const t = useTranslations('shell.menu')
  const { key } = useLocation()

  return (
    <details className="user-menu" key={key}>
      <summary>
        <span>
          <span className="visually-hidden">{t('label')} </span>
          {unitName ? `${name} · ${unitName}` : name}
        </span>
        <ChevronDownIcon />
      </summary>
      <div className="user-menu__panel">
        <Link to="/uppdrag">{t('assignment')}</Link>
        <Link to="/installningar">{t('settings')}</Link>
        <Form method="post" action="/logga-ut" reloadDocument>
          <button type="submit">{t('signOut')}</button>
          <button type="submit" name="intent" value="everywhere">
            {t('signOutEverywhere')}
          </button>
        </Form>
      </div>
    </details>
  )
}
