import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localPath } from '#app/auth/local-path.ts'
import { localeCookie, saveLocale } from '#app/auth/locale.server.ts'
import { readSession } from '#app/auth/session.server.ts'
import { isTextSize, textSizeCookie, textSizeOf } from '#app/auth/text-size.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Button, Notice, Radio, RadioGroup } from '#app/components/ui/index.ts'
import { isLocale, languageOf, languages } from '#app/text/locale.ts'
import { useLocale, useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('shell.settings.title') }

export const loader = ({ request }: LoaderFunctionArgs) => ({
  isSaved: new URL(request.url).searchParams.has('sparat'),
  textSize: textSizeOf(request),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  const text = form.get('text')
  if (!isLocale(locale) && !isTextSize(text)) throw new Response(null, { status: 400 })

  const headers = new Headers()
  if (isTextSize(text)) headers.append('Set-Cookie', textSizeCookie(text))
  if (isLocale(locale)) {
    const signedIn = await readSession(request, context)
    if (signedIn) await saveLocale(signedIn, locale)
    headers.append('Set-Cookie', localeCookie(locale))
  }
  const next = form.has('till') ? localPath(form.get('till')) : '/installningar?sparat=1'
  throw redirect(next, { headers })
}

export default function Settings() {
  const t = useTranslations('shell')
  const { isSaved, textSize } = useLoaderData<typeof loader>()

  return (
    <div className="stack text-column">
      <h1>{t('settings.title')}</h1>
      {isSaved && (
        <Notice tone="done" role="status">
          {t('settings.saved')}
        </Notice>
      )}
      <form method="post" className="stack">
        <RadioGroup legend={t('settings.lead')} name="locale" defaultValue={languageOf(useLocale())}>
          {languages.map((locale) => (
            <Radio key={locale} value={locale}>
              <span lang={locale}>{t(`language.${locale}`)}</span>
            </Radio>
          ))}
        </RadioGroup>
        <RadioGroup legend={t('settings.textSize')} name="text" defaultValue={textSize}>
          <Radio value="normal">{t('settings.normal')}</Radio>
          <Radio value="large">{t('settings.large')}</Radio>
        </RadioGroup>
        <Button>{t('settings.save')}</Button>
      </form>
    </div>
  )
}
