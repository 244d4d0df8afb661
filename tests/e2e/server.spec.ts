import { expect, test } from '@playwright/test';
import { startClickhouse, whyNoClickhouse, type Clickhouse } from '../parity/chdb.ts';
import { databases, encodeDataset, fillClickhouse } from '../parity/clusters.ts';
import { parityRows } from '../parity/rows.ts';

const reason = whyNoClickhouse();
let clickhouse: Clickhouse;

test.describe('a server of the organisation', () => {
  test.skip(reason !== null, reason ?? '');
  test.beforeAll(async () => {
    clickhouse = await startClickhouse();
    await fillClickhouse(clickhouse, encodeDataset(parityRows(20_000)));
  });
  test.afterAll(() => clickhouse.close());

  test('answers the linked views from two shards', async ({ page }) => {
    await page.route('**/clickhouse/**', async (route) => {
      const asked = new URL(route.request().url());
      if (asked.pathname.endsWith('area.json')) return route.fulfill({ status: 404 });
      const url = new URL(asked.search, clickhouse.url);
      const response = await fetch(url, { method: 'POST', body: route.request().postData() });
      const body = await response.text();
      await route.fulfill({ status: response.status, contentType: 'application/json', body });
    });
    await page.goto('/gegevens');
    await page.getByLabel('Database').fill(databases.two);
    await page.getByRole('button', { name: 'Verbind' }).click();
    await expect(page.getByText('Verbonden met Onze organisatie: 20.000 signalen.')).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('link', { name: 'Overzicht' }).click();
    const chosen = page.getByRole('region', { name: 'Wat gekozen is' });
    await expect(chosen).toContainText('20.000 van 20.000 signalen', { timeout: 30_000 });
    await page.goto(`${page.url()}&type=broken`);
    await expect(chosen).toContainText(/\d\.\d{3} van 20\.000 signalen/, { timeout: 60_000 });
    await expect(chosen).not.toContainText('20.000 van');
  });

  test('is refused, in words, where its settings would change figures', async ({ page }) => {
    await page.route('**/clickhouse/**', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({
          meta: [
            { name: 'name', type: 'String' },
            { name: 'value', type: 'String' },
          ],
          data: { name: ['join_use_nulls'], value: ['0'] },
        }),
      }),
    );
    await page.goto('/gegevens');
    await page.getByRole('button', { name: 'Verbind' }).click();
    await expect(page.getByText('join_use_nulls = 0, expected 1')).toBeVisible();
    await expect(page.getByText(/anders ingesteld dan nodig/)).toBeVisible();
  });
});
