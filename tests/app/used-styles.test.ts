import { preprocessCSS, resolveConfig } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { usedStyles } from '#app/cli/used-styles.ts'

let styles = ''

beforeAll(async () => {
  const plugins = [usedStyles('app/components')]
  const config = await resolveConfig({ configFile: false, logLevel: 'silent', css: { postcss: { plugins } } }, 'build')
  const source = `
    @import "@navikt/ds-css/dist/global/tokens.css";
    @import "@navikt/ds-css/dist/component/button.css";
    @import "@navikt/ds-css/dist/component/form.css";
    .aksel-switch { color: var(--ax-text-danger) }
    .ours { --ours-unread: 1px }`
  const { code } = await preprocessCSS(source, 'app/components/styles-of-a-test.css', config)
  styles = code
})

test('what a component of ours asks for stays', () => {
  expect(styles).toContain('.aksel-text-field__input')
  expect(styles).toContain('.aksel-radio--error')
  expect(styles).toContain('.aksel-button[data-variant="tertiary"]')
  expect(styles).toContain('[data-color="success"]')
})

test('what none asks for is left out: other components, dark pages, colours and sizes', () => {
  expect(styles).not.toContain('.aksel-dropzone')
  expect(styles).not.toContain('.dark')
  expect(styles).not.toContain('[data-color="meta-purple"]')
  expect(styles).not.toContain('.aksel-button--xsmall')
})

test('every variable that is read is defined, and none that nobody reads', () => {
  const read = new Set(styles.match(/(?<=var\(\s*)--ax-[\w-]+/g))
  const defined = new Set(styles.match(/--ax-[\w-]+(?=\s*:)/g))
  expect([...defined].filter((name) => !read.has(name))).toEqual([])
  expect([...read].filter((name) => !defined.has(name))).toEqual([])
})

test('our own styles stay as they are, also where they are named like the base', () => {
  expect(styles).toContain('.aksel-switch')
  expect(styles).toContain('--ours-unread')
})
