import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, chromiumPath } from '../tests/support/chromium.ts';

/** The icon as pictures, for systems that install the site as an app: `npx tsx data/icons.ts` */
const folder = new URL('../static/', import.meta.url);
const svg = readFileSync(new URL('favicon.svg', folder), 'utf8');
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [...chromiumArguments],
});
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // A mask may cut a tenth off each side: the ground goes on to the edge, the tower does not.
  await page.setContent(
    `<body style="margin:0;background:#161d36;display:grid;place-items:center;height:100vh">${svg}`,
  );
  await page.addStyleTag({ content: 'svg { width: 72%; height: 72% }' });
  await page.screenshot({ path: fileURLToPath(new URL(`icon-${size}.png`, folder)) });
  await page.close();
}
await browser.close();
