import { chromium, type Browser } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { installContenders } from './install.ts';
import type { LinkedTimes } from './page/main.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Times the linked views in a real Chromium, each size on a page of its own. */
export async function timeLinked(
  sizes: readonly number[],
  port: number,
): Promise<(LinkedTimes & { peakMegabytes: number | null })[]> {
  installContenders(folder);
  await build({
    root: `${folder}page`,
    logLevel: 'error',
    resolve: {
      alias: { $lib: `${root}src/lib` },
      dedupe: ['@duckdb/duckdb-wasm'],
    },
    worker: { format: 'es' },
    build: { outDir: `${folder}node_modules/.page`, emptyOutDir: true, target: 'es2022' },
  });
  const server = await preview({
    root: `${folder}page`,
    logLevel: 'error',
    build: { outDir: `${folder}node_modules/.page` },
    preview: { port, strictPort: true, host: '127.0.0.1' },
  });
  const times = [];
  try {
    for (const rows of sizes) {
      const browser = await chromium.launch({
        executablePath: chromiumPath(),
        args: [...chromiumArguments, '--js-flags=--max-old-space-size=8192'],
      });
      try {
        const page = await browser.newPage();
        page.setDefaultTimeout(0);
        page.on('console', (message) => console.log(`  ${message.text()}`));
        await page.goto(`http://127.0.0.1:${port}/`);
        await page.waitForFunction(() => 'timeLinkedViews' in window);
        const measured = await page.evaluate(
          ([count, most]) => window.timeLinkedViews(count as number, most as number),
          [rows, 2_000_000],
        );
        times.push({ ...measured, peakMegabytes: await peakMegabytes(browser) });
      } finally {
        await browser.close();
      }
    }
  } finally {
    await new Promise((done) => server.httpServer.close(done));
  }
  return times;
}

/** The most memory that the processes of the browser ever held together; null where /proc is not. */
export async function peakMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.map(({ id }) => {
    const path = `/proc/${id}/status`;
    if (!existsSync(path)) return null;
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024;
  });
  return peaks.includes(null) ? null : peaks.reduce((sum: number, own) => sum + (own ?? 0), 0);
}
