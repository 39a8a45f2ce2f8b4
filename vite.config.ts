import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  server: { host: '127.0.0.1' },
  plugins: [remix(remixConfig)],
  // Bundled, so that a server that starts loads the few icons it draws and not all thousand.
  ssr: { noExternal: [/^@navikt\//, /^date-fns/] },
  // Known from the start, so that the development server does not find packages one page at a time and reload.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/components/**/*.tsx'], exclude: ['@node-rs/argon2'] },
  build: { target: 'es2022', sourcemap: false },
})
