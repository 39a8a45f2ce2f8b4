import type { LoaderFunctionArgs } from '@remix-run/node'
import { peekActor } from '#app/auth/actor.server.ts'
import { hasNewsSince } from '#app/domain/has-news-since.server.ts'
import { liveStream } from '#app/live/stream.server.ts'

/** 204 tells the browser to stop asking: nobody is signed in any more. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await peekActor(request)
  if (!actor) return new Response(null, { status: 204 })
  const since = new URL(request.url).searchParams.get('since') ?? ''
  const isBehind = !Number.isNaN(Date.parse(since)) && (await hasNewsSince(actor, since))
  return liveStream(actor.unitId, isBehind, context.closed)
}
