import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '#app/auth/actor.server.ts'
import { localPath } from '#app/auth/local-path.ts'
import { ownPath } from '#app/auth/own-path.ts'
import { listAssignments, listGrants, moveSession, type Purpose } from '#app/auth/session.server.ts'
import { GrantChoices } from '#app/components/access/grant-choices.tsx'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { Button, Notice, Tag } from '#app/components/ui/index.ts'
import { isUuid } from '#app/domain/ids.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => words(shown?.side === 'person' ? 'invitation.choose.title' : 'shell.assignment.title'),
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user, session } = await requireSignedIn(request, context)
  const assignments = await listAssignments(user.id)
  const grants = await listGrants(user.id)
  if (assignments.length + grants.length === 0 && session.grantId !== null) throw redirect('/avslutad')
  return {
    side: assignments.length === 0 && grants.length > 0 ? ('person' as const) : ('staff' as const),
    till: localPath(new URL(request.url).searchParams.get('till')),
    current: session.assignment?.assignmentId ?? null,
    currentGrant: session.grantId,
    assignments: assignments.map(({ assignmentId, role, unitName, organisationName }) => ({
      assignmentId,
      role,
      unitName,
      organisationName,
    })),
    grants: grants.map(({ grantId, givenName, holder, relation }) => ({ grantId, givenName, holder, relation })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(request, context)
  const form = await request.formData()
  const purpose = purposeIn(form)
  const cookie = purpose && (await moveSession(signedIn, purpose))
  if (!cookie) return data({ reason: 'unavailable' as const }, { status: 409 })
  const till = localPath(form.get('till'))
  const next = 'grantId' in purpose ? ownPath(till) : till
  throw redirect(next, { headers: { 'Set-Cookie': cookie } })
}

function purposeIn(form: FormData): Purpose | null {
  const [assignmentId, grantId] = [String(form.get('assignment')), String(form.get('grant'))]
  if (isUuid(assignmentId)) return { assignmentId }
  return isUuid(grantId) ? { grantId } : null
}

/** A refused choice shows today's assignments. */
export const shouldRevalidate = () => true

export default function ChooseAssignment() {
  const t = useTranslations('shell')
  const access = useTranslations('invitation.choose')
  const { assignments, current, currentGrant, grants, side, till } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()

  return (
    <div className="stack text-column">
      <h1>{side === 'person' ? access('title') : t('assignment.title')}</h1>
      {refusal && (
        <Notice tone="late" role="alert">
          {t(`assignment.${refusal.reason}`)}
        </Notice>
      )}
      {side === 'staff' && (
        <p>{assignments.length > 0 ? t('assignment.lead', { count: assignments.length }) : t('signIn.noAssignment')}</p>
      )}
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
        <GrantChoices current={currentGrant} grants={grants} isHeaded={side === 'staff'} />
      </Form>
    </div>
  )
}
