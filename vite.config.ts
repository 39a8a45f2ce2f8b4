import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { compiledWords } from './app/cli/compiled-words.ts'
import { lazyRoutes } from './app/cli/lazy-routes.ts'
import { usedStyles } from './app/cli/used-styles.ts'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Our own modules, which `app/cli/build.ts` bundles together with the programs that use them too. Not what Vite alone can read. */
const ownCode = /^#[^?]*$/

export default defineConfig(({ isSsrBuild }) => ({
  server: { host: '127.0.0.1' },
  plugins: [remix(remixConfig), compiledWords(), isSsrBuild && lazyRoutes()],
  css: { postcss: { plugins: [usedStyles('app/components')] } },
  // Known from the start, so that the development server does not find packages one page at a time and reload.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/components/**/*.tsx'], exclude: ['@node-rs/argon2'] },
  esbuild: { legalComments: 'none' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // In the browser a request costs more than the few bytes that a page may load in vain.
    rollupOptions: isSsrBuild ? { external: ownCode } : { output: { experimentalMinChunkSize: 2500 } },
  },
}))
