import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/auth/actor.server.ts'
import { localeOfRequest } from '#app/auth/locale.server.ts'
import { answerAcute } from '#app/documents/answer-acute.ts'
import { answerPaper, wantedPaper } from '#app/documents/answer-plan.ts'
import { printFridge, printPlan } from '#app/documents/print-plan.ts'
import { keepPaper } from '#app/domain/documents-kept.server.ts'
import { readFridgePaper, readPlanPaper } from '#app/domain/read-paper.server.ts'
import { readPrint } from '#app/domain/read-print.server.ts'

/** A paper of the person's as PDF: `plan.pdf`, `stor.pdf`, `latt.pdf` or `kylskap.pdf`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const { id = '', file } = params
  const { now } = context
  const locale = await localeOfRequest(request, context)
  const wanted = wantedPaper(request, file, locale)
  if (!wanted) throw new Response(null, { status: 404 })
  const { variant, version, lang } = wanted

  if (variant === 'kylskap') {
    const paper = await readFridgePaper(actor, id, now)
    if (!paper) throw new Response(null, { status: 404 })
    return answerPaper(await printFridge(paper, lang), wanted, locale, async () => null)
  }
  const paper = await readPlanPaper(actor, id, version, now)
  if (!paper) throw new Response(null, { status: 404 })
  const printed = await printPlan(paper, variant, lang, now)
  return answerPaper(printed, wanted, locale, (official) => keepPaper(actor, official, now))
}

/** The acute card as PDF, `akutkort.pdf`, from the code that was just made. The code is posted, so no address holds it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const { id = '', file } = params
  const view = file === 'akutkort.pdf' ? await readPrint(actor, id, context.now) : null
  if (!view) throw new Response(null, { status: 404 })
  return answerAcute(request, view.person.id, { locale: await localeOfRequest(request, context), now: context.now })
}
