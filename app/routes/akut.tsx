import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enterAcute } from '#app/auth/acute-entry.server.ts'
import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { AcuteCard } from '#app/components/print/acute-card.tsx'
import { AcuteEnter, type AcuteRefusal } from '#app/components/print/acute-enter.tsx'
import { parseOpenCard } from '#app/forms/acute/open-card.ts'

export const handle: PageHandle = { title: (words) => words('acute.enter.title'), side: 'person' }

/** Whoever holds a card may read it, signed in or not. The code in the address fills in the form and opens nothing. */
export function loader({ request }: LoaderFunctionArgs) {
  return { code: (new URL(request.url).searchParams.get('kod') ?? '').slice(0, 40) }
}

const statusOf = { unknown: 400, expired: 410, revoked: 410, throttled: 429 }

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = parseOpenCard(form)
  if (!parsed.ok) {
    const { values, errors } = parsed
    return refuse({ values, errors, closed: null }, 400)
  }
  const { code, reader } = parsed
  const outcome = await enterAcute({ code, reader, address: context.address, now: context.now })
  if (outcome.ok) return { card: outcome.card, reader, refusal: null }
  return refuse({ values: { code, ...reader }, errors: {}, closed: outcome }, statusOf[outcome.reason])
}

const refuse = (refusal: AcuteRefusal, status: number) => data({ card: null, reader: null, refusal }, { status })

export default function Acute() {
  const { code } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.card) return <AcuteCard card={answer.card} reader={answer.reader} />
  return <AcuteEnter code={code} refusal={answer?.refusal ?? null} />
}
