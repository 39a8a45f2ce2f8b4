import postgres from 'postgres'
import { addressOf } from './address.ts'
import { assertPatchedDriver } from './driver-patch.ts'
import { databaseUrl } from './settings.ts'

/**
 * Hears a NOTIFY channel on a connection of its own (DATABASE_LISTEN_URL where a pooler stands in between). `onListen`
 * is called whenever listening begins, also again after an outage: what was sent meanwhile is lost, so read anew then.
 * Resolves, once listening, to a function that stops it.
 */
export async function listen(
  channel: string,
  onMessage: (payload: string) => void,
  onListen: () => void,
): Promise<() => Promise<void>> {
  assertPatchedDriver()
  const { url, ...address } = addressOf(process.env.DATABASE_LISTEN_URL ?? databaseUrl())
  const client = postgres(url, {
    ...address,
    max: 1,
    backoff: () => 0.5,
    connect_timeout: 5,
    connection: { application_name: 'hemvagen-listen' },
    onnotice: () => {},
  })
  await client.listen(channel, onMessage, onListen)
  return () => client.end({ timeout: 2 })
}
