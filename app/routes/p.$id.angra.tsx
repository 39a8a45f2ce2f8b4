import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isRouteErrorResponse, useParams, useRouteError } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import { localPath } from '#app/auth/local-path.ts'
import { ErrorPage } from '#app/components/layout/error-page.tsx'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Link } from '#app/components/words/link.tsx'
import { undo } from '#app/domain/undo.server.ts'
import { parseUndo } from '#app/forms/parse-undo.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Undoing is a button on the person's page: whoever comes here by a link is shown that page. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/p/${params.id}`)

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const parsed = parseUndo(await request.formData())
  if (!parsed.ok) throw data(null, { status: 400 })

  const { processId, version, key, till } = parsed
  const outcome = await undo(actor, { processId, version, key, at: context.now })
  if (outcome.ok) return redirect(till === null ? `/p/${params.id}` : localPath(till), 303)
  if (outcome.reason === 'notFound') throw data(null, { status: 404 })
  throw data(null, { status: 409 })
}

export const handle: PageHandle = { title: (words) => words('steps.undo.refused') }

/** There is no page but that of the refusal: a loader would send whoever is refused back without a word. */
export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return status === 409 ? <UndoRefused /> : <ErrorPage side="staff" status={status} />
}

function UndoRefused() {
  const t = useTranslations('steps')
  const { id } = useParams()
  return (
    <div className="stack text-column">
      <h1>{t('undo.refused')}</h1>
      <p>{t('undo.text')}</p>
      <Link to={`/p/${id}`}>{t('undo.back')}</Link>
    </div>
  )
}
