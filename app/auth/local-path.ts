/** Answers the path when it is one of ours (`/p/…`), else `/`. Refuses anything a browser could read as another host. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, 'http://local')
  return origin === 'http://local' && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
