import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { readSession } from '#app/auth/session.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Button } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('invitation.ended.title'), side: 'person' }

/** Where those are led whose access is over. It tells nothing of whom it was to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return { isSignedIn: (await readSession(request, context)) !== null }
}

export default function Ended() {
  const t = useTranslations('invitation.ended')
  const { isSignedIn } = useLoaderData<typeof loader>()

  return (
    <div className="sign-in invitation">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p>{t('ask')}</p>
      {isSignedIn && (
        <Form action="/logga-ut" method="post" reloadDocument>
          <Button variant="secondary">{t('signOut')}</Button>
        </Form>
      )}
    </div>
  )
}
