import { type ContactNow, contactNow } from './contact-now.ts'
import type { MineView, Reach, Shared } from './mine-views.ts'
import type { Instant } from './view-parts.ts'

/** Whom to call at this moment, and who answers at ordinary hours when that is somebody else. */
export type Call = ContactNow & { hours: string; usual: { name: string; hours: string } | null }

type Helper = Shared['contacts']['team'][number]

type Sharing = Pick<MineView, 'discharge' | 'plan'>

const contactsOf = ({ discharge, plan }: Sharing) =>
  [discharge?.contacts, plan?.contacts].filter((contacts) => contacts != null)

/** One number that is right now (F10): the contact's, else that of the first who helps. Null where no grant covers it. */
export function callNow(view: MineView, now: Instant): Call | null {
  const all = contactsOf(view)
  const first = all.find((contacts) => contacts.first)?.first ?? all.flatMap(({ team }) => team)[0]
  return first ? toCall(first, now) : null
}

function toCall(reach: Reach, now: Instant): Call {
  const contact = contactNow(reach, now)
  const { name, hours } = reach
  return { ...contact, hours, usual: contact.isOnCall ? { name, hours } : null }
}

/** Everyone who helps, each once, the ward first while the person is there. */
export function helpers(view: Sharing): readonly Helper[] {
  const date = view.discharge?.date
  const ward = date?.ward && !date.dischargedAt ? [{ ...date.ward, party: 'inpatient' as const }] : []
  const found = [...ward, ...contactsOf(view).flatMap(({ team }) => team)]
  const keyOf = ({ name, unitName, phone }: Helper) => `${name}\n${unitName}\n${phone}`
  return [...new Map(found.map((helper) => [keyOf(helper), helper])).values()]
}
