import { mainOf, startBaseline } from './baseline.ts'
import { httpInTurns, type Page } from './http-turns.ts'

/** Our page and, by turns, an almost empty one with the same markup as static data: how many of each are answered in a second. */
export async function besideMarkup(
  name: 'worklist' | 'person',
  page: Page,
  seconds: number,
): Promise<{ ours: number; baseline: number }> {
  const none = { worklist: '', person: '' }
  const bare = await startBaseline({ ...none, [name]: await mainOf(page.url, page.cookie ?? '') })
  return httpInTurns({ ours: page, baseline: { url: `${bare.url}/${name}` } }, seconds).finally(bare.stop)
}
