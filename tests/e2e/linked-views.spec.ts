import {
  dutchNumber,
  expect,
  openDashboard,
  shownTotal,
  tableOf,
  test,
  type View,
} from './dashboard.ts';
import { countBy, readSample, type SampleRow } from './sample-file.ts';
import type { Page } from '@playwright/test';

const rows = readSample('season-2021-22');
const between = (from: number, to: number) => (row: SampleRow) =>
  row.hour !== null && (row.minute ?? row.hour * 60) >= from && (row.minute ?? row.hour * 60) < to;

async function sums(
  page: Page,
  view: View,
  column: number,
  keep: (row: string[]) => boolean = () => true,
) {
  const table = await tableOf(page, view);
  return table.filter(keep).reduce((sum, row) => sum + dutchNumber(row[column] ?? '0'), 0);
}

test('a brush on the night changes every other view to the same filter, and reload and back keep it', async ({
  quietPage: page,
}) => {
  await openDashboard(page);
  const from = page.getByRole('slider').first();
  await from.focus();
  // 18:00 is the left edge; a quarter of an hour a step, to 23:00.
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/time=23:00-06:00/);

  const chosen = rows.filter(between(660, 1080));
  await expect.poll(() => shownTotal(page)).toBe(chosen.length);
  const check = async () => {
    const towers: Record<string, number> = {};
    for (const [tower = '', , , n = ''] of await tableOf(page, 'towers'))
      towers[tower.toLowerCase()] = (towers[tower.toLowerCase()] ?? 0) + dutchNumber(n);
    expect(towers).toEqual(countBy(chosen, (row) => row.tower));
    expect(await sums(page, 'types', 2, ([, sub]) => sub === '')).toBe(chosen.length);
    expect(await sums(page, 'route', 2)).toBe(chosen.filter((row) => row.leg).length);
    expect(await sums(page, 'map', 1)).toBe(chosen.filter((row) => row.tower || row.leg).length);
    // The night itself leaves its own brush out.
    const minutes = rows.filter(
      (row) => row.minute !== null && row.minute >= 360 && row.minute < 1080,
    );
    expect(await sums(page, 'night', 1)).toBe(minutes.length);
  };
  await check();

  await page.reload();
  await expect.poll(() => shownTotal(page), { timeout: 60_000 }).toBe(chosen.length);
  await check();

  await page.keyboard.press('Escape');
  await expect.poll(() => shownTotal(page)).toBe(rows.length);
  await expect(page).not.toHaveURL(/time=/);
  await page.goBack();
  await expect.poll(() => shownTotal(page)).toBe(chosen.length);
});

test('choices in two views narrow one another down, and each chip takes its own away', async ({
  quietPage: page,
}) => {
  await openDashboard(page, '?type=veilig&place=tower:kralenbeek::');
  const both = rows.filter((row) => row.main === 'veilig' && row.tower === 'kralenbeek');
  expect(await shownTotal(page)).toBe(both.length);
  await page.getByRole('button', { name: 'Haal weg: Kralenbeek' }).click();
  await expect
    .poll(() => shownTotal(page))
    .toBe(rows.filter((row) => row.main === 'veilig').length);
  await page.getByRole('button', { name: 'Keuze terugdraaien' }).click();
  await expect.poll(() => shownTotal(page)).toBe(both.length);
  await page.getByRole('button', { name: 'Wis (Esc)' }).click();
  await expect.poll(() => shownTotal(page)).toBe(rows.length);
});

test('a garbled address opens the whole dashboard with a sentence', async ({ quietPage: page }) => {
  await openDashboard(page, '?time=99:99-x&box=here&type=veilig');
  await expect(page.getByRole('status').first()).toContainText('time');
  expect(await shownTotal(page)).toBe(rows.filter((row) => row.main === 'veilig').length);
});
