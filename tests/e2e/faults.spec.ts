import { test, type Page } from '@playwright/test';
import { cityCsv } from './city-file.ts';
import {
  expect,
  openDashboard,
  shownTotal,
  test as quiet,
  titles,
  upload,
  view,
} from './dashboard.ts';
import { PageEngine, watchEngine } from './page-engine.ts';
import { readSample } from './sample-file.ts';

const all = readSample('season-2021-22').length;
const kept = (page: Page) => page.locator('#datasets-title ~ ul li');

async function importCity(page: Page, rows: number, name = 'city.csv'): Promise<void> {
  await upload(page, { name, content: cityCsv(rows, 0) });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account')).or(page.getByRole('alert'))).toBeVisible({
    timeout: 60_000,
  });
  if (await start.isVisible()) await start.click();
}

test('the worker of the engine dies: the page says what to do, and nothing chosen is lost', async ({
  page,
}) => {
  await openDashboard(page, '?day=5');
  const before = await shownTotal(page);
  const engine = page.workers().find((worker) => worker.url().includes('duckdb'));
  await engine
    ?.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of its wits');
      }, 0);
    })
    .catch(() => undefined);
  // A question that was under way has told of it already, or the next one does.
  await page
    .getByRole('button', { name: /Sorteer.*coach/i })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await expect(page.getByRole('alert')).toContainText('Er ging iets mis');
  await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
  await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
  expect(await shownTotal(page)).toBe(before);
  console.log('fault: engine worker killed, page taken up again with its choice');
});

test('memory runs out in the middle of an import: a sentence, and what was loaded stays', async ({
  page,
}) => {
  await watchEngine(page);
  await page.goto('/gegevens');
  await expect(page.getByRole('button', { name: 'Kies bestanden' })).toBeEnabled({
    timeout: 60_000,
  });
  const engine = await PageEngine.connect(page);
  const { used = [] } = await engine.query({
    sql: 'SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) AS used FROM duckdb_memory()',
    params: [],
  });
  const limit = Math.ceil(Number(used[0]) / 1e6) + 4;
  await engine.query({ sql: `SET memory_limit = '${limit}MB'`, params: [] });
  const input = page.locator('input[type=file][multiple]');
  const buffer = Buffer.from(cityCsv(200_000, 0));
  await input.setInputFiles({ name: 'city.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toContainText('is gebleven');
  await engine.query({ sql: "SET memory_limit = '3GB'", params: [] });
  await page.getByRole('link', { name: 'Overzicht', exact: true }).click();
  await expect.poll(() => shownTotal(page), { timeout: 60_000 }).toBe(all);
  await expect(kept(page)).toHaveCount(0);
  console.log('fault: memory of the engine ran out, the sample stayed');
});

test('the browser refuses to keep files: the import goes on in memory, and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.storage.getDirectory = () =>
      Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  await importCity(page, 500);
  await expect(page.locator('.account')).toContainText('500 overgenomen');
  await expect(page.getByText('Deze browser bewaart niets voor deze pagina')).toBeVisible();
  console.log('fault: private files refused, 500 rows shown from memory');
});

test('storage is full: the import goes on in memory, and the page says so', async ({
  page,
  baseURL,
}) => {
  await page.goto('/gegevens');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: baseURL ?? '',
    quotaSize: 100_000,
  });
  await importCity(page, 5_000);
  await expect(page.locator('.account')).toContainText('5.000 overgenomen', { timeout: 60_000 });
  await expect(page.getByText('Er was geen ruimte om dit te bewaren')).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(5_000);
  console.log('fault: storage full, 5000 rows shown from memory');
});

quiet('WebGL is missing: the map is drawn as SVG', async ({ quietPage: page }) => {
  await page.addInitScript(() => {
    const original = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
      ...said: unknown[]
    ) => unknown;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
      },
    });
  });
  await openDashboard(page);
  await expect(view(page, 'map').locator('canvas')).toHaveCount(0);
  await expect(view(page, 'map').locator('svg path').first()).toBeVisible();
  console.log('fault: no WebGL, map drawn as SVG');
});

test('the context of WebGL is lost for good: the map is drawn as SVG', async ({ page }) => {
  await openDashboard(page);
  const canvas = view(page, 'map').locator('canvas').first();
  await expect(canvas).toBeVisible({ timeout: 30_000 });
  await canvas.evaluate((element: HTMLCanvasElement) => {
    const context = element.getContext('webgl2') ?? element.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(view(page, 'map').locator('canvas')).toHaveCount(0, { timeout: 30_000 });
  await expect(view(page, 'map').locator('svg path').first()).toBeVisible();
  expect(await shownTotal(page)).toBe(all);
  console.log('fault: WebGL context lost, map drawn as SVG');
});

quiet('a tab that was frozen and thawed goes on', async ({ quietPage: page }) => {
  await openDashboard(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.getByRole('button', { name: 'Sorteer op coach' }).click();
  await expect(page.locator('.table [role=cell].coach').first()).not.toHaveText('');
  console.log('fault: tab frozen for 2 s and thawed, the engine answered');
});

test('two tabs import at once: both datasets are whole', async ({ page, context }) => {
  const second = await context.newPage();
  await Promise.all([importCity(page, 20_000, 'een.csv'), importCity(second, 10_000, 'twee.csv')]);
  await expect(page.locator('.account')).toContainText('20.000 overgenomen', { timeout: 60_000 });
  await expect(second.locator('.account')).toContainText('10.000 overgenomen', { timeout: 60_000 });
  await page.reload();
  await expect(kept(page)).toHaveCount(2, { timeout: 60_000 });
  await expect(kept(page).filter({ hasText: 'een.csv' })).toContainText('20.000 van 20.000');
  await expect(kept(page).filter({ hasText: 'twee.csv' })).toContainText('10.000 van 10.000');
  console.log('fault: two tabs wrote at once, two whole datasets');
});
