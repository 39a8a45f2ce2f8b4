import { createElement, type ElementType, Fragment, type Key, type ReactElement } from 'react'

type Props = Readonly<Record<string, unknown>>

const isElement = Symbol.for('react.element')

/** What React has to look at before it may take the properties as they are. */
const needsReact = (type: ElementType, props: Props): boolean =>
  props.ref !== undefined || props.key !== undefined || (type as { defaultProps?: object }).defaultProps !== undefined

/**
 * The element that `react/jsx-runtime` makes, for pages drawn on the server: its properties are those that were written,
 * as from React 19 on. React 18 copies them one by one, which is a twentieth of what a worklist costs.
 */
export function jsx(type: ElementType, props: Props, key?: Key): ReactElement {
  if (needsReact(type, props)) return createElement(type, key === undefined ? props : { ...props, key })
  return {
    $$typeof: isElement,
    type,
    key: key === undefined ? null : String(key),
    ref: null,
    props,
    _owner: null,
  } as ReactElement
}

export { Fragment, jsx as jsxs }
