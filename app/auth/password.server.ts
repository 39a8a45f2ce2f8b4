import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes. `Algorithm` is a const enum that isolated modules cannot read. */
const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let dummy: Promise<string> | undefined

/** Answers a hash to store. Two hashes of one password differ. */
export const hashPassword = (password: string) => hash(password, cost)

/**
 * Answers whether the password belongs to the hash. Without a hash, for a name that does not exist, the same work is
 * done on a hash of nothing, so that the time taken tells nobody which names there are.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(24).toString('hex'))
  const matches = await verify(stored ?? (await dummy), password)
  return stored !== null && matches
}
