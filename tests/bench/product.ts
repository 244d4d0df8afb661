import { chromium, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { cityCsv } from '../e2e/city-file.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import type { BenchFigure } from './gi-star.ts';
import { installContenders } from './install.ts';
import { peakMegabytes } from './linked.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The built dashboard itself: import of a CSV with every check beside native DuckDB's bare read of the
 * file, opening what was kept, first figures after a cold start, and the frames of a brush.
 * @throws Error when nothing was built.
 */
export async function benchProduct(rows: number, port: number): Promise<BenchFigure[]> {
  if (!existsSync(`${root}build/index.html`)) throw new Error('first: npm run build');
  installContenders(fileURLToPath(new URL('.', import.meta.url)));
  const folder = mkdtempSync(join(tmpdir(), 'signaalkaart-bench-'));
  const path = join(folder, 'city.csv');
  writeFileSync(path, cityCsv(rows, 0));
  const native = await nativeRead(path);
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { port, strictPort: true, host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'nl-NL',
    });
    // tsx wraps functions in a helper of this name, which a page does not have.
    await context.addInitScript('globalThis.__name = (own) => own');
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const address = `http://127.0.0.1:${port}`;
    const cold = await spent(async () => {
      await page.goto(address);
      await page.locator('.totals strong').waitFor();
    });
    const imported = await importCsv(page, address, path, rows);
    await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
    await shows(page, rows);
    const kept = page.url();
    const frames = await brushFrames(page);
    const opened = await spent(async () => {
      await page.goto(kept);
      await shows(page, rows);
    });
    const peak = await peakMegabytes(browser);
    const named = (what: string) => `${rows.toLocaleString('en')} rows: ${what}`;
    return [
      { name: 'first figures after a cold start', value: cold, unit: 'ms' },
      { name: named('import of a CSV with every check'), value: imported, unit: 'ms' },
      { name: named('native DuckDB, bare read, one thread'), value: native, unit: 'ms' },
      {
        name: named('import over native DuckDB'),
        value: imported / native,
        unit: 'times',
        limit: { atMost: 3 },
      },
      { name: named('page loaded anew with the kept dataset'), value: opened, unit: 'ms' },
      {
        name: named('import over opening'),
        value: imported / opened,
        unit: 'times',
        limit: { atLeast: 5 },
      },
      {
        name: named('of 60 brush steps, drawn within 33 ms'),
        value: frames.intervals.filter((interval) => interval < 33).length,
        unit: 'frames',
        limit: { atLeast: 55 },
      },
      {
        name: named('longest task while brushing'),
        value: frames.longestTask,
        unit: 'ms',
        limit: { atMost: 50 },
      },
      ...(peak === null
        ? []
        : [{ name: named('peak of the browser'), value: peak, unit: 'MB' } as const]),
    ];
  } finally {
    await browser.close();
    await new Promise((done) => server.httpServer.close(done));
    rmSync(folder, { recursive: true });
  }
}

async function spent(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

/** The middle of three, before a browser is there to disturb it. */
async function nativeRead(path: string): Promise<number> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('SET threads = 1');
    const sql = `CREATE TABLE city AS SELECT * FROM read_csv('${path}', header = true)`;
    times.push(await spent(() => connection.run(sql)));
  }
  return times.sort((a, b) => a - b)[1] as number;
}

async function importCsv(page: Page, address: string, path: string, rows: number): Promise<number> {
  await page.goto(`${address}/gegevens`);
  const choose = page.getByRole('button', { name: 'Kies bestanden' });
  await choose.waitFor();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === 'Kies bestanden',
      )?.disabled === false,
  );
  await page.locator('input[type=file][multiple]').setInputFiles(path);
  const start = page.getByRole('button', { name: 'Lees in' });
  await start.waitFor();
  return spent(async () => {
    await start.click();
    await page.locator('.account', { hasText: 'overgenomen' }).waitFor();
    if (!(await page.locator('.account').innerText()).includes(dutch(rows)))
      throw new Error(await page.locator('.account').innerText());
  });
}

async function shows(page: Page, rows: number): Promise<void> {
  await page.locator('.totals strong', { hasText: dutch(rows) }).waitFor();
}

function dutch(count: number): string {
  return count.toLocaleString('nl-NL');
}

/** One step of the night's brush with every frame, and the time from each frame to the next. */
async function brushFrames(page: Page): Promise<{ intervals: number[]; longestTask: number }> {
  const surface = page.locator('rect.surface').first();
  await surface.scrollIntoViewIfNeeded();
  // The first touch makes the cube; it is timed with the linked views.
  const box = await surface.boundingBox();
  if (!box) throw new Error('the night has no brush');
  const [x, y] = [box.x + box.width * 0.1, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + box.width * 0.2, y, { steps: 4 });
  await page.waitForTimeout(3000);
  const shown = page.locator('.totals strong');
  const before = await shown.innerText();
  const measured = await surface.evaluate(
    async (own, [left, width, top]) => {
      let longestTask = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
      });
      observer.observe({ type: 'longtask' });
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const intervals: number[] = [];
      let before = await frame();
      for (let step = 0; step < 60; step++) {
        const clientX = left + width * (0.3 + (0.6 * step) / 60);
        own.dispatchEvent(
          new PointerEvent('pointermove', { pointerId: 1, clientX, clientY: top, bubbles: true }),
        );
        const now = await frame();
        intervals.push(now - before);
        before = now;
      }
      observer.disconnect();
      return { intervals, longestTask };
    },
    [box.x, box.width, y] as const,
  );
  if ((await shown.innerText()) === before) throw new Error('the brush has moved nothing');
  await page.mouse.up();
  await page.keyboard.press('Escape');
  return measured;
}
