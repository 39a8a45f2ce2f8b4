import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireGuest } from '#app/auth/guest.server.ts'
import { localeOfRequest } from '#app/auth/locale.server.ts'
import { answerAcute } from '#app/documents/answer-acute.ts'
import { answerPaper, wantedPaper } from '#app/documents/answer-plan.ts'
import { printFridge, printPlan } from '#app/documents/print-plan.ts'
import { keepPaperOfGuest } from '#app/domain/documents-kept.server.ts'
import { readFridgePaperAsGuest, readPlanPaperAsGuest } from '#app/domain/read-paper-as-guest.server.ts'

/** A paper for the person's own side as PDF, when the plan is among what they may see. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const guest = await requireGuest(request, context)
  const { now } = context
  const locale = await localeOfRequest(request, context)
  const wanted = wantedPaper(request, params.file, locale)
  if (!wanted) throw new Response(null, { status: 404 })
  const { variant, version, lang } = wanted

  if (variant === 'kylskap') {
    const paper = await readFridgePaperAsGuest(guest, now)
    if (!paper) throw new Response(null, { status: 404 })
    return answerPaper(await printFridge(paper, lang), wanted, locale, async () => null)
  }
  const paper = await readPlanPaperAsGuest(guest, version, now)
  if (!paper) throw new Response(null, { status: 404 })
  const printed = await printPlan(paper, variant, lang, now)
  return answerPaper(printed, wanted, locale, (official) => keepPaperOfGuest(guest, official, now))
}

/** The person's own acute card as PDF, `akutkort.pdf`, from the code that was just made. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const guest = await requireGuest(request, context)
  if (params.file !== 'akutkort.pdf' || guest.party !== 'person') throw new Response(null, { status: 404 })
  return answerAcute(request, guest.personId, { locale: await localeOfRequest(request, context), now: context.now })
}
