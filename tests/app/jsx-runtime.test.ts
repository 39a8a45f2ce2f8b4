import { createElement, type ElementType, type Key, memo, type ReactElement } from 'react'
import * as react from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Fragment, jsx, jsxs } from '#app/server/jsx-runtime.ts'

const Polite = Object.assign(({ name }: { name: string }) => createElement('b', null, name), {
  defaultProps: { name: 'ni' },
})
const Plain = ({ children }: { children?: unknown }) => createElement('p', null, String(children))

const written: readonly [what: string, type: ElementType, props: Record<string, unknown>, key?: Key][] = [
  ['a tag', 'a', { href: '/att-gora', className: 'work__do', children: 'Att göra' }],
  ['a tag with a key', 'li', { children: 'ett' }, 7],
  ['a component', Plain, { children: 'vägen hem' }],
  ['a component that has properties of its own accord', Polite, {}],
  ['a key among properties that are passed on', 'li', { key: 'ett', children: 'ett' }],
  ['a component that is drawn anew only when it changes', memo(Plain), { children: 'vägen hem' }],
  ['several children', Fragment, { children: ['ett', ' ', 'två'] }],
  ['what only browsers need', 'h1', { ref: { current: null }, children: 'Anna' }],
]

const partsOf = (element: ReactElement) => {
  const { $$typeof, type, key, ref, props } = element as ReactElement & { $$typeof: symbol; ref: unknown }
  return { $$typeof, type, key, ref, props }
}

test.each(written)('%s is the element that React makes', (_, type, props, key) => {
  for (const make of [jsx, jsxs]) {
    const element = make(type, props, key)
    expect(partsOf(element)).toEqual(partsOf(react.jsx(type, props, key)))
    expect(renderToStaticMarkup(element)).toBe(renderToStaticMarkup(react.jsx(type, props, key)))
  }
})
