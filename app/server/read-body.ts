import type { Request } from 'express'

/** The longest of our forms, with room: bytes of a posted body. */
const mostBytes = 100_000

/** How far a body that is too large is read on, so that the browser comes to hear the answer. */
const mostDiscarded = 5_000_000

/** Thrown for a body that is too large, whether or not it said its length. */
export class BodyTooLarge extends Error {}

/** Thrown for a body that is no form, or a broken one. */
export class NotAForm extends Error {}

/** Rejects with `NotAForm` unless the request's body can be read as a form. The request can still be read after. */
export async function assertForm(request: globalThis.Request): Promise<void> {
  await request
    .clone()
    .formData()
    .catch(() => {
      throw new NotAForm()
    })
}

/** Answers the whole body of a request. Rejects with `BodyTooLarge` when it passes the limit. */
export function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('error', reject)
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= mostBytes) parts.push(part)
      if (bytes > mostDiscarded) reject(new BodyTooLarge())
    })
    request.on('end', () =>
      bytes > mostBytes ? reject(new BodyTooLarge()) : resolve(new Uint8Array(Buffer.concat(parts))),
    )
  })
}
