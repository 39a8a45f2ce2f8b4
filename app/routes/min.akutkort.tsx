import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireGuest } from '#app/auth/guest.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { AcutePage } from '#app/components/print/acute-page.tsx'
import { acuteAddress } from '#app/documents/print-acute.ts'
import { qrSquares } from '#app/documents/qr.ts'
import { listAcuteCodesAsGuest, makeAcuteCodeAsGuest, revokeAcuteCodeAsGuest } from '#app/domain/acute-codes.server.ts'
import type { Guest } from '#app/domain/mine-views.ts'
import { parseMakeCard } from '#app/forms/acute/make-card.ts'

export const handle: PageHandle = { title: (words) => words('acute.title'), side: 'person' }

/** The person's own card is the person's to make, and no relative's. */
function onlyThePerson({ party }: Guest): void {
  if (party !== 'person') throw data(null, { status: 404 })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  onlyThePerson(guest)
  const codes = await listAcuteCodesAsGuest(guest, context.now)
  return { codes, isRevoked: new URL(request.url).searchParams.has('tillbaka') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guest = await requireGuest(request, context)
  onlyThePerson(guest)
  const wish = parseMakeCard(await request.formData())
  if (wish.kind === 'revoke') {
    await revokeAcuteCodeAsGuest(guest, wish.id, context.now)
    return redirect('/min/akutkort?tillbaka', 303)
  }
  if (wish.kind === 'wrong') return data({ made: null, isWrong: true }, { status: 400 })
  const made = await makeAcuteCodeAsGuest(guest, wish.hours, context.now)
  if (!made) throw data(null, { status: 404 })
  const { address, link } = acuteAddress(request, made.code)
  return { made: { ...made, address, squares: qrSquares(link) }, isWrong: false }
}

export const shouldRevalidate = () => true

export default function Acute() {
  const { codes, isRevoked } = useLoaderData<typeof loader>()
  return (
    <AcutePage
      answer={useActionData<typeof action>()}
      back="/min"
      codes={codes}
      file="/min/dokument/akutkort.pdf"
      isRevoked={isRevoked}
      person={null}
    />
  )
}
