/** `npm run demo` in plain JavaScript: what is built starts at once, and is built anew when its inputs have changed. */
import module from 'node:module'

// Later Nodes than the oldest we run on keep what they have compiled for the next start.
module.enableCompileCache?.()

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
await built('demo')
