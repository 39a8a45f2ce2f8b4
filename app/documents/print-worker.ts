import { move } from 'piscina'
import { type Order, startTypesetter, typeset } from './typeset.ts'

/** What the printing thread does: makes a paper, or without an order makes ready for one. */
export default async function print(order: Order | null): Promise<Uint8Array | null> {
  if (!order) {
    await startTypesetter()
    return null
  }
  const pdf = await typeset(order)
  return pdf && (move(Uint8Array.from(pdf)) as Uint8Array)
}
