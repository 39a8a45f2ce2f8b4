/** `npm run demo` in plain JavaScript: what is built starts at once, and is built anew when its inputs have changed. */

const built = (program) => import(new URL(`../../build/app/${program}.js`, import.meta.url).href)

const isBuilt = await built('is-built').then(
  (found) => found.isBuilt(),
  () => false,
)
if (!isBuilt) {
  const { register } = await import('tsx/esm/api')
  const unregister = register()
  const { prepareDemo } = await import('./prepare-demo.ts')
  await prepareDemo()
  await unregister()
}
const { runBuilt } = await built('run-built')
await runBuilt('demo')
