import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, chromiumPath } from './support/chromium.ts';

const port = Number(process.env['TEST_PORT'] ?? 4174);
const timed = /(import|large|permutation)\.spec\.ts$/;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // What passes at the second try is reported as flaky, not as passed.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: 'light',
    // Each test would fetch the whole site once more to keep it; tests/e2e/offline.spec.ts does.
    serviceWorkers: 'block',
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumArguments] },
  },
  // What measures time does so alone, when the other tests are done.
  projects: [
    { name: 'pages', testIgnore: [timed, /soak\.spec\.ts$/] },
    { name: 'timed', testMatch: timed, dependencies: ['pages'], workers: 1 },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --host 127.0.0.1`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    port,
    reuseExistingServer: false,
  },
});
