import { dutchNumber, expect, openDashboard, shownTotal, tableOf, test } from './dashboard.ts';
import { countBy, readSample } from './sample-file.ts';

const rows = readSample('season-2021-22');

test('the sample’s totals equal an independent count of its file', async ({ quietPage: page }) => {
  await openDashboard(page, '?bin=60');
  expect(await shownTotal(page)).toBe(rows.length);

  const towers: Record<string, number> = {};
  for (const [tower = '', , , count = ''] of await tableOf(page, 'towers'))
    towers[tower.toLowerCase()] = (towers[tower.toLowerCase()] ?? 0) + dutchNumber(count);
  expect(towers).toEqual(countBy(rows, (row) => row.tower));

  const types = (await tableOf(page, 'types')).filter(([, sub]) => sub === '');
  const mains = Object.fromEntries(
    types.map(([main = '', , n = '']) => [main.toLowerCase(), dutchNumber(n)]),
  );
  expect(mains).toEqual(countBy(rows, (row) => row.main));

  const hours = Object.fromEntries(
    (await tableOf(page, 'night'))
      .map(([from = '', n = '']) => [(Number(from.slice(0, 2)) + 12) % 24, dutchNumber(n)] as const)
      .filter(([, n]) => n > 0),
  );
  const inWindow = rows.filter(({ hour }) => hour !== null && hour >= 6 && hour < 18);
  expect(hours).toEqual(countBy(inWindow, (row) => row.hour));

  const legs = (await tableOf(page, 'route')).map(([leg, direction, n = '']) => [
    leg,
    direction,
    dutchNumber(n),
  ]);
  const counted = countBy(
    rows.filter(({ leg }) => leg),
    (row) => `${row.leg} ${row.direction}`,
  );
  expect(legs.map(([, , n]) => n).sort()).toEqual(Object.values(counted).sort());

  const nights = (await tableOf(page, 'nights')).filter(([, n]) => n !== '0');
  expect(nights).toHaveLength(Object.keys(countBy(rows, (row) => row.night ?? row.time)).length);
});

test('a floor’s plan opens from the towers and stands in the address', async ({
  quietPage: page,
}) => {
  await openDashboard(page, '?floor=klieverink:0');
  await expect(page.getByRole('heading', { name: /^Klieverink, / })).toBeVisible();
  await page.getByRole('button', { name: 'Plattegrond sluiten' }).click();
  await expect(page).not.toHaveURL(/floor=/);
});

test('the interface is there in English, and remembers it', async ({ quietPage: page }) => {
  await openDashboard(page);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What was seen' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What was seen' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
