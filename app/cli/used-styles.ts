import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CSSOptions } from 'vite'

type PostcssOptions = Exclude<NonNullable<CSSOptions['postcss']>, string>
type Old = (...given: never[]) => unknown
type Plugin = Exclude<Extract<NonNullable<PostcssOptions['plugins']>[number], { postcssPlugin: string }>, Old>
type Root = Parameters<NonNullable<Plugin['OnceExit']>>[0]

/** What our own components say: every class of the component base, and every quoted word, which may be a variant. */
function saidIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const said = files.flatMap((file) => readFileSync(path.join(folder, file), 'utf8').match(/[\w-]+/g) ?? [])
  return new Set(said.filter((word) => word.startsWith('aksel-') || !word.includes('-')))
}

const nested = /:([\w-]+)\(([^()]*)\)/

/** True when something of ours can match the selector: it asks for no class or variant that no component says. */
function isAsked(selector: string, said: ReadonlySet<string>): boolean {
  const inner = nested.exec(selector)
  if (inner) {
    const [whole, name, list = ''] = inner
    const needsOne = name === 'is' || name === 'where' || name === 'has'
    const can = needsOne ? list.split(',').some((one) => isAsked(one, said)) : name !== '-webkit-any'
    return can && isAsked(selector.replace(whole, ''), said)
  }
  const classes = [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)
  const variants = [...selector.matchAll(/\[data-(?:color|variant)="([^"]+)"\]/g)].map(([, value = '']) => value)
  return (
    classes.every((name) => name.startsWith('aksel-') && said.has(name)) && variants.every((name) => said.has(name))
  )
}

const isTheirs = (file: string | undefined) => file?.includes('@navikt') ?? false

function dropUnasked(root: Root, said: ReadonlySet<string>): void {
  root.walkRules(/^(?!\d|from$|to$)/, (rule) => {
    if (!isTheirs(rule.source?.input.file)) return
    const asked = rule.selectors.filter((selector) => isAsked(selector, said))
    if (asked.length === 0) rule.remove()
    else rule.selectors = asked
  })
}

/** Drops the base's variables that nothing reads, until there are none. */
function dropUnread(root: Root): void {
  for (let dropped = true; dropped; ) {
    dropped = false
    const read = new Set(root.toString().match(/(?<=var\(\s*)--[\w-]+/g))
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop) || !isTheirs(declaration.source?.input.file)) return
      declaration.remove()
      dropped = true
    })
  }
}

/** Drops the base's movements that no rule names. */
function dropUnmoved(root: Root): void {
  const styles = root.toString()
  root.walkAtRules('keyframes', (rule) => {
    if (isTheirs(rule.source?.input.file) && styles.split(rule.params).length < 3) rule.remove()
  })
}

function dropEmpty(root: Root): void {
  for (let dropped = true; dropped; ) {
    dropped = false
    root.walk((node) => {
      if (!('nodes' in node) || !node.nodes || node.nodes.length > 0) return
      node.remove()
      dropped = true
    })
  }
}

/** Leaves out of the component base's styles what no component of ours in the folder asks for. Ours stay as they are. */
export const usedStyles = (folder: string): Plugin => ({
  postcssPlugin: 'used-styles',
  OnceExit(root) {
    dropUnasked(root, saidIn(folder))
    dropUnmoved(root)
    dropUnread(root)
    dropEmpty(root)
  },
})
