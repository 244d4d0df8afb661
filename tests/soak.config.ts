import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import whole from './playwright.config.ts';

/** The soak alone, and long: `npm run soak`. */
export default defineConfig({
  ...whole,
  testDir: fileURLToPath(new URL('./e2e', import.meta.url)),
  testMatch: /soak\.spec\.ts$/,
  projects: [{ name: 'soak' }],
  workers: 1,
});
