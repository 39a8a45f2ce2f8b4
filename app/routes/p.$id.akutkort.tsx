import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/actor.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { AcutePage } from '#app/components/print/acute-page.tsx'
import { acuteAddress } from '#app/documents/print-acute.ts'
import { qrSquares } from '#app/documents/qr.ts'
import { listAcuteCodes, makeAcuteCode, revokeAcuteCode } from '#app/domain/acute-codes.server.ts'
import { readPrint } from '#app/domain/read-print.server.ts'
import { parseMakeCard } from '#app/forms/acute/make-card.ts'

type Shown = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Shown | undefined> = {
  title: (words, shown) => (shown ? words('acute.titleFor', { name: shown.person.name }) : words('acute.title')),
  section: 'people',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readPrint(actor, params.id ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  const codes = await listAcuteCodes(actor, view.person.id, context.now)
  return { person: view.person, codes, isRevoked: new URL(request.url).searchParams.has('tillbaka') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const view = await readPrint(actor, params.id ?? '', context.now)
  if (!view) throw data(null, { status: 404 })
  const { id, deceased } = view.person
  const wish = parseMakeCard(await request.formData())
  if (wish.kind === 'revoke') {
    await revokeAcuteCode(actor, id, wish.id, context.now)
    return redirect(`/p/${id}/akutkort?tillbaka`, 303)
  }
  if (wish.kind === 'wrong' || deceased) return data({ made: null, isWrong: true }, { status: 400 })
  const { code, expiresAt } = await makeAcuteCode(actor, id, wish.hours, context.now)
  const { address, link } = acuteAddress(request, code)
  return { made: { code, address, squares: qrSquares(link), expiresAt }, isWrong: false }
}

export const shouldRevalidate = () => true

export default function Acute() {
  const { person, codes, isRevoked } = useLoaderData<typeof loader>()
  return (
    <AcutePage
      answer={useActionData<typeof action>()}
      back={`/p/${person.id}/skriv-ut`}
      codes={codes}
      file={`/p/${person.id}/dokument/akutkort.pdf`}
      isRevoked={isRevoked}
      person={person}
    />
  )
}
