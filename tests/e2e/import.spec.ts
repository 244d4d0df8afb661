import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { cityCsv } from './city-file.ts';
import {
  dutchNumber,
  expect,
  readyForFiles,
  shownTotal,
  tableOf,
  test,
  upload,
  view,
  watchLongTasks,
} from './dashboard.ts';
import { readSample } from './sample-file.ts';

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

test('an own export replaces what is shown, by paste as well', async ({ quietPage: page }) => {
  await page.goto('/gegevens');
  const paste = page.getByLabel('Of plak hier de regels van een tabel');
  await readyForFiles(page);
  await paste.fill(
    'datum;type;toren;verdieping\n14-01-2022 23:10;zwerfvuil;Klieverink;3\n15-01-2022 01:00;lift-defect;Kempering;0\n31-02-2022 01:00;graffiti;Kempering;0\n',
  );
  await page.getByRole('button', { name: 'Lees wat geplakt is' }).click();
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toContainText(
    '3 regels gelezen: 2 overgenomen, 1 afgekeurd',
  );
  await expect(page.getByRole('cell', { name: '31-02-2022 01:00' })).toBeVisible();
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(2);
});

interface BadFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says: RegExp;
}

const bad: readonly BadFile[] = [
  { name: 'empty.csv', content: '', says: /Dit bestand is leeg/ },
  {
    name: 'binary.csv',
    content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    says: /geen tekst|niet te lezen/,
  },
  { name: 'header.csv', content: 'datum;type\n', says: /geen enkele rij daaronder/ },
  {
    name: 'quote.csv',
    content: 'datum;type\n14-01-2022;"zwerfvuil\n15-01-2022;graffiti\n',
    says: /Aanhalingsteken wordt niet gesloten/,
  },
  {
    name: 'wide.csv',
    content: `${Array.from({ length: 200 }, (_, i) => `kolom ${i}`).join(';')}\n${'1;'.repeat(199)}1\n`,
    says: /200 kolommen/,
  },
  {
    name: 'field.csv',
    content: `datum;type;notitie\n14-01-2022;graffiti;${'x'.repeat(10 * 1024 * 1024)}\n`,
    says: /meer dan een miljoen tekens/,
  },
];

for (const { name, content, says } of bad)
  test(`${name}: a clear sentence, and what was loaded before stays`, async ({
    quietPage: page,
  }) => {
    await upload(page, { name, content });
    const start = page.getByRole('button', { name: 'Lees in' });
    const fault = page.getByRole('alert');
    await expect(start.or(fault).or(page.locator('.account'))).toBeVisible({ timeout: 60_000 });
    if ((await start.isVisible()) && (await start.isEnabled())) await start.click();
    await expect(page.locator('main')).toContainText(says);
    await page.getByRole('link', { name: 'Overzicht', exact: true }).click();
    await page.getByLabel('Gegevens die getoond worden').selectOption('season-2021-22');
    await expect.poll(() => shownTotal(page)).toBe(readSample('season-2021-22').length);
  });
