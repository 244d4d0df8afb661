import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, openDashboard, shownTotal, tableOf, test, view, type View } from './dashboard.ts';
import { readSample } from './sample-file.ts';

const budgetBytes = 700_000;

/** DuckDB, the worker that reads files into it, and the rows themselves: the figures are there first. */
function isEngine(path: string, body: Buffer): boolean {
  if (/duckdb|\/workers\/worker-|\.csv$/.test(path)) return true;
  return path.endsWith('.js') && body.includes('RecordBatch');
}

/** As a server sends it: fonts and pictures are packed already. */
function compressed(path: string, body: Buffer): number {
  return /\.(woff2|png)$/.test(path) ? body.byteLength : gzipSync(body, { level: 9 }).byteLength;
}

test('shell, fonts and map weigh less than 700 kB compressed, the engine aside', async ({
  quietPage: page,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  const mapWorker = page.waitForResponse(/maplibre-gl-worker/);
  const engine = page.waitForResponse(/duckdb.*\.wasm/);
  await openDashboard(page);
  await Promise.all([mapWorker, engine]);

  const files = [...asked]
    .map((path) => ({ path, file: `build${path === '/' ? '/index.html' : path}` }))
    .filter(({ file }) => existsSync(file))
    .map(({ path, file }) => ({ path, body: readFileSync(file) }));
  expect(files.some(({ path }) => path.endsWith('.wasm'))).toBe(true);
  const sizes = files
    .filter(({ path, body }) => !isEngine(path, body))
    .map(({ path, body }) => ({ path, bytes: compressed(path, body) }))
    .sort((a, b) => b.bytes - a.bytes);
  expect(sizes.some(({ path }) => path.includes('maplibre-gl-worker'))).toBe(true);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`first load, the engine aside: ${total} bytes compressed, ${sizes.length} files`);
  for (const { path, bytes } of sizes.slice(0, 12)) console.log(`  ${bytes} ${path}`);
  expect(total).toBeLessThan(budgetBytes);
});

test('the first figures are there before the engine, and the engine’s own are the same', async ({
  quietPage: page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/duckdb.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  const views: View[] = ['map', 'types', 'night', 'week', 'nights', 'route', 'towers'];
  const figures = async () => {
    const tables: unknown[] = [await shownTotal(page)];
    for (const name of views) tables.push(await tableOf(page, name));
    return tables;
  };
  await openDashboard(page);
  expect(await shownTotal(page)).toBe(readSample('season-2021-22').length);
  const first = await figures();
  const rows = view(page, 'list').getByRole('row');
  await expect(rows.filter({ hasText: 'Coach' })).toHaveCount(1);

  release();
  await expect(rows.filter({ hasText: /\d\d:\d\d/ }).first()).toBeVisible({ timeout: 60_000 });
  expect(await figures()).toEqual(first);
});
