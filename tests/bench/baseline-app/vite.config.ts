import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../../remix.config.js'

/** The almost empty app that the pages are measured beside, built with the settings of the real one. */
export default defineConfig({
  plugins: [
    remix({ ...remixConfig, appDirectory: 'tests/bench/baseline-app', buildDirectory: 'tests/bench/results/baseline' }),
  ],
  build: { target: 'es2022' },
})
