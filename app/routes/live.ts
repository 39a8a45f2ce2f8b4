import type { LoaderFunctionArgs } from '@remix-run/node'
import { peekActor } from '#app/auth/actor.server.ts'
import { hasNewsSince } from '#app/domain/has-news-since.server.ts'
import { isInstant } from '#app/domain/instants.ts'
import { liveStream, streamLater } from '#app/live/stream.server.ts'
import { isDatabaseDown } from '#db/client.server.ts'

/** 204 tells the browser to stop asking: nobody is signed in any more. In an outage it asks again later. */
export async function loader(args: LoaderFunctionArgs) {
  try {
    return await listen(args)
  } catch (error) {
    if (isDatabaseDown(error)) return streamLater()
    throw error
  }
}

async function listen({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const actor = await peekActor(request)
  if (!actor) return new Response(null, { status: 204 })
  const since = new URL(request.url).searchParams.get('since') ?? ''
  const isBehind = isInstant(since) && (await hasNewsSince(actor, since, context.now))
  return liveStream(actor.unitId, isBehind, context.closed)
}
