import { dsvFormat } from 'd3';
import { readFileSync } from 'node:fs';
import { cityCsv } from './city-file.ts';
import { dutchNumber, expect, openDashboard, tableOf, test, upload, view } from './dashboard.ts';

/** The sample's files as they are, read by nothing of ours. */
const read = (name: string) =>
  dsvFormat(';').parse(readFileSync(`static/sample/season-2021-22/${name}.csv`, 'utf8'));
const signals = read('signals');
const visits = read('visits');
const rounds = read('rounds');

const minute = (text = '') => Date.parse(`${text.replace(' ', 'T')}:00Z`) / 60_000;
const coachesOf = new Map(
  rounds.map((round) => [round['ronde'], (round['coaches'] ?? '').split('+').length]),
);

interface Walked {
  passes: number;
  coachHours: number;
}
function walked(keep: (visit: Record<string, string>) => boolean): Walked {
  const kept = visits.filter(keep);
  const minutes = kept.reduce(
    (sum, visit) =>
      sum + (minute(visit['uit']) - minute(visit['in'])) * (coachesOf.get(visit['ronde']) ?? 0),
    0,
  );
  return { passes: kept.length, coachHours: minutes / 60 };
}
const countOf = (keep: (signal: Record<string, string>) => boolean) => signals.filter(keep).length;

const towers = [...new Set(visits.map((visit) => visit['toren'] ?? ''))].filter(Boolean);
const wholeTower = (tower: string) => (visit: Record<string, string>) =>
  visit['toren'] === tower && visit['verdieping'] === '';
const legs = [...new Set(visits.map((visit) => visit['traject'] ?? ''))].filter(Boolean);
/** Three digits are written. */
const near = (written: string | undefined, exact: number) =>
  expect(Math.abs(dutchNumber(written ?? '') / exact - 1)).toBeLessThan(0.006);

test('per pass, towers and legs are their signals by their passes, and a reload keeps the measure', async ({
  quietPage: page,
}) => {
  await openDashboard(page);
  await page.getByLabel('Tonen:').selectOption('pass');
  await expect(page).toHaveURL(/measure=pass/);

  const check = async () => {
    const rows = (await tableOf(page, 'towers')).filter(([, level]) => level === 'hele flat');
    expect(rows).toHaveLength(towers.length);
    for (const [name = '', , , count = '', passes = '', rate] of rows) {
      const tower = name.toLowerCase();
      const exact = walked(wholeTower(tower)).passes;
      const found = countOf((signal) => signal['toren'] === tower);
      expect([dutchNumber(count), dutchNumber(passes)]).toEqual([found, exact]);
      near(rate, found / exact);
    }

    const expected = legs.flatMap((leg) =>
      ['heen', 'terug'].map((direction) => {
        const isThere = (row: Record<string, string>) =>
          row['traject'] === leg && row['richting'] === direction;
        return { direction, count: countOf(isThere), passes: walked(isThere).passes };
      }),
    );
    const shown = await tableOf(page, 'route');
    expect(shown).toHaveLength(expected.length);
    for (const { direction, count, passes } of expected) {
      const row = shown.find(
        (cells) => cells[1] === direction && dutchNumber(cells[2] ?? '') === count,
      );
      expect(dutchNumber(row?.[3] ?? '')).toBe(passes);
      near(row?.[4], count / passes);
    }
    // 338 metres there: 139 signals in 60 passes.
    const [, , , , perPass = '', per100 = ''] = shown.find(([, , count]) => count === '139') ?? [];
    expect(dutchNumber(perPass) / dutchNumber(per100)).toBeCloseTo(3.38, 1);
    return rows;
  };
  const rows = await check();

  const highest = (column: number) =>
    [...rows].sort((a, b) => dutchNumber(b[column] ?? '') - dutchNumber(a[column] ?? ''))[0]?.[0];
  expect(highest(3)).toBe('Kempering');
  expect(highest(5)).not.toBe('Kempering');

  await expect(view(page, 'types').locator('.unit')).toContainText(`${rounds.length} rondes`);
  await page.reload();
  await expect(page.getByLabel('Tonen:')).toHaveValue('pass', { timeout: 60_000 });
  await check();
});

test('per coach hour the denominator stands under every title, and what nobody walked is no zero', async ({
  quietPage: page,
}) => {
  await openDashboard(page, '?measure=coach-hour&bin=60');
  const all = rounds.reduce(
    (sum, round) =>
      sum +
      ((minute(round['einde']) - minute(round['begin'])) * (coachesOf.get(round['ronde']) ?? 0)) /
        60,
    0,
  );
  const hours = `${Math.round(all)} coachuren`;
  for (const name of ['types', 'night', 'week', 'nights'] as const)
    await expect(view(page, name).locator('.unit')).toContainText(hours);

  for (const [name = '', level, , count = '', coachHours, rate] of await tableOf(page, 'towers')) {
    if (level !== 'hele flat') continue;
    const exact = walked(wholeTower(name.toLowerCase())).coachHours;
    expect(dutchNumber(coachHours ?? '')).toBeCloseTo(exact, 1);
    near(rate, dutchNumber(count) / exact);
  }

  const night = await tableOf(page, 'night');
  // Nobody was ever out at five in the morning.
  expect(night.find(([from]) => from === '05:00')).toEqual(['05:00', '0', '0', 'niet gelopen']);
  const late = night.find(([from]) => from === '22:00') ?? [];
  near(late[3], dutchNumber(late[1] ?? '') / dutchNumber(late[2] ?? ''));
  const nights = await tableOf(page, 'nights');
  expect(nights.filter(([, , , rate]) => rate !== 'niet gelopen')).toHaveLength(rounds.length);
});

test('a brush on the night clips the effort of towers along with their signals', async ({
  quietPage: page,
}) => {
  await openDashboard(page, '?measure=pass&time=22:00-23:00');
  const inHour = (from: number, to: number) => {
    const start = ((from % 1440) + 1440) % 1440;
    return start < 1380 && (start + (to - from) > 1320 || start >= 1320);
  };
  for (const [name = '', level, , , passes = ''] of await tableOf(page, 'towers')) {
    if (level !== 'hele flat') continue;
    const { passes: exact } = walked(
      (visit) =>
        wholeTower(name.toLowerCase())(visit) && inHour(minute(visit['in']), minute(visit['uit'])),
    );
    expect(dutchNumber(passes)).toBe(exact);
  }
});

test('without rounds only counts are offered, and every view says why', async ({
  quietPage: page,
}) => {
  await upload(page, { name: 'city.csv', content: cityCsv(300, 10) });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect(page.getByLabel('Tonen:')).toBeDisabled({ timeout: 60_000 });
  await expect(page.getByLabel('Tonen:')).toHaveValue('count');
  await expect(page.getByText('er is niet bekend hoeveel er gelopen is')).toBeVisible();
  for (const name of ['map', 'towers', 'types', 'night', 'week', 'nights', 'route'] as const)
    await expect(view(page, name).locator('.unit')).toContainText('geen rondes bekend');
});

test('what is found can be spread over the time since the pass before', async ({
  quietPage: page,
}) => {
  await openDashboard(page);
  const noted = await tableOf(page, 'night');
  await view(page, 'night').getByRole('button', { name: 'gevonden: gespreid' }).click();
  await expect.poll(() => tableOf(page, 'night')).not.toEqual(noted);
  await expect(page).toHaveURL(/found=spread/);
});
