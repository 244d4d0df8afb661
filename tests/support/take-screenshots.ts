import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments, chromiumPath } from './chromium.ts';

/**
 * Pictures of every page as people see it, to be looked at by a person:
 * `npx tsx tests/support/take-screenshots.ts http://127.0.0.1:4173 folder`
 */
const [origin = 'http://127.0.0.1:4173', folder = 'test-results/screenshots'] =
  process.argv.slice(2);
const pages = {
  overview: { path: '/', ready: '.table [role=cell]' },
  floor: { path: '/?floor=klieverink:0&map=hexagons&measure=pass', ready: '.table [role=cell]' },
  patterns: { path: '/patronen', ready: 'article' },
  data: { path: '/gegevens', ready: 'textarea' },
};
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [...chromiumArguments],
});
for (const [size, viewport] of Object.entries(sizes))
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme, locale: 'nl-NL' });
    for (const [name, { path, ready }] of Object.entries(pages)) {
      await page.goto(origin + path);
      await page.waitForSelector(ready);
      // Tiles, fonts and labels of the map come in after its first frame.
      await page.waitForTimeout(3000);
      const file = join(folder, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: size === 'phone' });
      console.log(file);
    }
    await page.close();
  }
await browser.close();
