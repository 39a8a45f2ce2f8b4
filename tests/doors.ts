import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'

/**
 * Listens for doors to the database that are opened inside another of the same role: with all connections of the role
 * taken, such a one would wait for itself. Answers where they were opened.
 */
export function watchDoors(): { nested: readonly string[] } {
  const nested: string[] = []
  const inside = new AsyncLocalStorage<readonly string[]>()
  channel('hemvagen.door').bindStore(inside, (role) => {
    const around = inside.getStore() ?? []
    if (around.includes(String(role))) nested.push(new Error(`a door of ${role} inside another`).stack ?? '')
    return [...around, String(role)]
  })
  return { nested }
}
