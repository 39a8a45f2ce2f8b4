import type { Site } from './open-site.ts'

let shared: Promise<Site> | undefined

/** The site that is open, or else one that is opened now. */
export function shareSite(open: () => Promise<Site>): Promise<Site> {
  shared ??= open()
  return shared
}

/** Stops the site that is open, if there is one. */
export async function closeSite(): Promise<void> {
  const site = shared
  shared = undefined
  await (await site)?.stop()
}
