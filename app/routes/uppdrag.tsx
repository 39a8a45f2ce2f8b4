import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { requireSignedIn } from '#app/auth/actor.server.ts'
import { localPath } from '#app/auth/local-path.ts'
import { listAssignments, moveSession } from '#app/auth/session.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Button, Notice, Tag } from '#app/components/ui/index.ts'
import { isUuid } from '#app/domain/ids.ts'

export const handle: PageHandle = { title: (words) => words('shell.assignment.title') }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, session } = await requireSignedIn(request, context)
  const assignments = await listAssignments(user.id)
  return {
    till: localPath(new URL(request.url).searchParams.get('till')),
    current: session.assignment?.assignmentId ?? null,
    assignments: assignments.map(({ assignmentId, role, unitName, organisationName }) => ({
      assignmentId,
      role,
      unitName,
      organisationName,
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(request, context)
  const form = await request.formData()
  const wanted = String(form.get('assignment'))
  const cookie = isUuid(wanted) ? await moveSession(signedIn, wanted) : null
  if (!cookie) return data({ reason: 'unavailable' as const }, { status: 409 })
  throw redirect(localPath(form.get('till')), { headers: { 'Set-Cookie': cookie } })
}

/** A refused choice shows today's assignments. */
export const shouldRevalidate = () => true

export default function ChooseAssignment() {
  const t = useTranslations('shell')
  const { assignments, current, till } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()

  return (
    <div className="stack text-column">
      <h1>{t('assignment.title')}</h1>
      {refusal && (
        <Notice tone="late" role="alert">
          {t(`assignment.${refusal.reason}`)}
        </Notice>
      )}
      <p>{assignments.length > 0 ? t('assignment.lead', { count: assignments.length }) : t('signIn.noAssignment')}</p>
      <Form method="post" reloadDocument className="stack">
        <input type="hidden" name="till" value={till} />
        <ul className="assignments">
          {assignments.map(({ assignmentId, role, unitName, organisationName }) => (
            <li key={assignmentId} className="card stack">
              <p>
                <strong>{unitName}</strong>, {organisationName}
                <br />
                {t(`role.${role}`)}
              </p>
              {assignmentId === current ? (
                <Tag tone="done">{t('assignment.current')}</Tag>
              ) : (
                <Button name="assignment" value={assignmentId}>
                  {t('assignment.choose', { unit: unitName })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Form>
    </div>
  )
}
