import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, openDashboard, test } from './dashboard.ts';

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
  await openDashboard(page);
  await mapWorker;

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
