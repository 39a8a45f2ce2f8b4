import { type OpenProxy, openProxy } from './proxy.ts'

/** A proxy that resets as many connections as `cuts` says, when they send the text of `at`. */
export async function openCuttingProxy(
  to: string,
  { at, cuts }: { at: string; cuts: number },
): Promise<OpenProxy & { left: () => number }> {
  let left = cuts
  const proxy = await openProxy(to, {
    toServer(bytes, { client, upstream }) {
      if (left === 0 || !bytes.includes(at)) return bytes
      left -= 1
      upstream.destroy()
      client.resetAndDestroy()
      return null
    },
  })
  return { ...proxy, left: () => left }
}
