import { defineConfig, devices } from '@playwright/test'
import { resolveChromium } from './chromium.ts'
import { port } from './world-file.ts'

const { executablePath, args, env } = await resolveChromium()
const desktop = { viewport: { width: 1366, height: 768 } }

export default defineConfig({
  testDir: '.',
  outputDir: './results/artifacts',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: !!process.env.CI,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'sv-SE',
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args, env },
  },
  projects: [
    { name: 'desktop', use: desktop, testIgnore: /(phone|no-script)\.spec/ },
    { name: 'no-script', use: { ...desktop, javaScriptEnabled: false }, testMatch: /no-script\.spec/ },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      testMatch: /phone\.spec/,
    },
  ],
  webServer: {
    command: 'node --import tsx tests/e2e/serve.ts',
    cwd: '../..',
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
