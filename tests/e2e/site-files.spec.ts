import { dsvFormat } from 'd3';
import { readFileSync } from 'node:fs';
import { tinyParquet } from '../support/tiny-parquet.ts';
import { expect, shownTotal, tableOf, test } from './dashboard.ts';
import { countBy, readSample } from './sample-file.ts';

test('a site offers Parquet files beside it, and they open as any dataset does', async ({
  quietPage: page,
}) => {
  const text = readFileSync('static/sample/season-2021-22/signals.csv', 'utf8');
  const table = dsvFormat(';').parse(text.replace('\ufeff', ''));
  const columns = table.columns.map((name) => [name, table.map((row) => row[name] ?? '')] as const);
  const entry = {
    id: 'on-this-site',
    name: { nl: 'Van deze site', en: 'From this site' },
    caution: null,
    area: 'areas/k-buurt.json',
    files: {
      signals: 'parquet/signals.parquet',
      rounds: null,
      visits: null,
      followUps: null,
      interventions: null,
    },
  };
  await page.route('**/sample/catalogue.json', (route) =>
    route.fulfill({ json: { datasets: [entry] } }),
  );
  await page.route('**/parquet/signals.parquet', (route) =>
    route.fulfill({ body: Buffer.from(tinyParquet(Object.fromEntries(columns))) }),
  );
  await page.goto('/');
  const sample = readSample('season-2021-22');
  await expect(page.locator('.totals strong')).toBeVisible({ timeout: 60_000 });
  expect(await shownTotal(page)).toBe(sample.length);
  const types = (await tableOf(page, 'types')).filter(([, sub]) => sub === '');
  expect(types.map(([, , count = '']) => Number(count.replace('.', ''))).sort()).toEqual(
    Object.values(countBy(sample, (row) => row.main)).sort(),
  );
});
