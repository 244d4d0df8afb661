import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { cityCsv } from './city-file.ts';
import {
  dutchNumber,
  expect,
  shownTotal,
  tableOf,
  test,
  upload,
  view,
  watchLongTasks,
} from './dashboard.ts';

const chicago = '../shared/real/events/chicago-crimes-2018.csv.gz';

/** Rows read, accepted, rejected and double, as the page says. */
async function account(page: Page): Promise<number[]> {
  const words = await page.locator('.account').innerText();
  return [...words.matchAll(/[\d.]+(?=\s)/g)].map(([text]) => dutchNumber(text));
}

interface City {
  readonly name: string;
  readonly csv: () => string;
  readonly rows: number;
  readonly withoutPoint: number;
}

const cities: City[] = [
  {
    name: 'a made-up city',
    csv: () => cityCsv(156_385, 3_000),
    rows: 156_385,
    withoutPoint: 3_000,
  },
];
if (existsSync(chicago)) {
  const real = () => gunzipSync(readFileSync(chicago)).toString('utf8');
  cities.push({ name: 'a real city', csv: real, rows: 156_385, withoutPoint: 0 });
  cities.push({
    name: 'a real city with blanked points',
    csv: () => blanked(real()),
    rows: 156_385,
    withoutPoint: 3_000,
  });
}

/** The first 3,000 rows without their coordinates, which are the last two columns. */
function blanked(csv: string): string {
  const lines = csv.split('\n');
  return lines
    .map((line, i) => (i >= 1 && i <= 3_000 ? line.replace(/,[^,]*,[^,\r]*(\r?)$/, ',,$1') : line))
    .join('\n');
}

for (const city of cities)
  test(`${city.name} is imported through the mapping step, every row accounted for`, async ({
    quietPage: page,
  }) => {
    test.setTimeout(180_000);
    await upload(page, { name: 'city.csv', content: city.csv() });
    await page.getByRole('button', { name: 'Lees in' }).waitFor();
    const longest = await watchLongTasks(page);
    const started = Date.now();
    await page.getByRole('button', { name: 'Lees in' }).click();
    await expect(page.locator('.account')).toBeVisible({ timeout: 120_000 });
    const seconds = (Date.now() - started) / 1000;
    const longestTask = await longest();
    test.info().annotations.push({
      type: 'measured',
      description: `${city.name}: ${seconds.toFixed(1)} s, longest task ${longestTask.toFixed(0)} ms`,
    });
    console.log(
      `${city.name}: imported in ${seconds.toFixed(1)} s, longest main-thread task ${longestTask.toFixed(0)} ms`,
    );
    expect(longestTask).toBeLessThan(100);

    const [read = 0, accepted = 0, rejected = 0, duplicates = 0] = await account(page);
    expect(read).toBe(city.rows);
    expect(accepted + rejected + duplicates).toBe(read);
    expect(rejected).toBe(0);

    await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
    await expect.poll(() => shownTotal(page), { timeout: 60_000 }).toBe(accepted);
    if (city.withoutPoint)
      await expect(view(page, 'map')).toContainText('geen plaats op de kaart bekend');
    const onMap = dutchNumber(
      (await view(page, 'map').locator('footer p').innerText()).split(' ')[0] ?? '',
    );
    // Duplicates are identical rows; those among the blanked ones do not count twice either.
    expect(onMap).toBeGreaterThanOrEqual(accepted - city.withoutPoint);
    expect(onMap).toBeLessThanOrEqual(accepted - city.withoutPoint + duplicates);
    const hours = (await tableOf(page, 'night')).map(([, n = '']) => dutchNumber(n));
    expect(hours.reduce((a, b) => a + b, 0)).toBe(accepted);
    const types = (await tableOf(page, 'types')).filter(([, sub]) => sub === '');
    expect(types.length).toBeGreaterThan(5);
  });
