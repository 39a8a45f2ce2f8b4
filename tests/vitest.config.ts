import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    globalSetup: 'tests/global-setup.ts',
    // A cold start of the database on a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
