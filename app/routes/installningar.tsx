import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { localPath } from '#app/auth/local-path.ts'
import { localeCookie, saveLocale } from '#app/auth/locale.server.ts'
import { readSession } from '#app/auth/session.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Button, Notice, Radio, RadioGroup } from '#app/components/ui/index.ts'
import { isLocale, locales } from '#app/text/locale.ts'

export const handle: PageHandle = { title: (words) => words('shell.settings.title') }

export const loader = ({ request }: LoaderFunctionArgs) => ({
  isSaved: new URL(request.url).searchParams.has('sparat'),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  if (!isLocale(locale)) throw new Response(null, { status: 400 })

  const signedIn = await readSession(request, context)
  if (signedIn) await saveLocale(signedIn, locale)
  const next = form.has('till') ? localPath(form.get('till')) : '/installningar?sparat=1'
  throw redirect(next, { headers: { 'Set-Cookie': localeCookie(locale) } })
}

export default function Settings() {
  const t = useTranslations('shell')
  const { isSaved } = useLoaderData<typeof loader>()

  return (
    <div className="stack text-column">
      <h1>{t('settings.title')}</h1>
      {isSaved && (
        <Notice tone="done" role="status">
          {t('settings.saved')}
        </Notice>
      )}
      <form method="post" className="stack">
        <RadioGroup legend={t('settings.lead')} name="locale" defaultValue={useLocale()}>
          {locales.map((locale) => (
            <Radio key={locale} value={locale}>
              <span lang={locale}>{t(`language.${locale}`)}</span>
            </Radio>
          ))}
        </RadioGroup>
        <Button>{t('settings.save')}</Button>
      </form>
    </div>
  )
}
