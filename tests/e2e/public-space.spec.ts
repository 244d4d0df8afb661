import type { Page } from '@playwright/test';
import { dsvFormat } from 'd3';
import { readFileSync } from 'node:fs';
import { expect, test } from './dashboard.ts';
import { independentProblems, metres, type IndependentProblem } from './independent-problems.ts';

const problems = independentProblems('season-2021-22');
/** Spots to report about, one a category, so that no report lies within reach of two of them. */
const spots = problems
  .filter(({ centre, isGone }) => centre && !isGone)
  .filter(({ category }, i, all) => all.findIndex((one) => one.category === category) === i);

async function openPage(page: Page): Promise<void> {
  await page.goto('/openbare-ruimte');
  const list = page.getByRole('region', { name: 'Problemen die terugkomen' });
  await expect(list.getByRole('listitem').first()).toBeVisible({
    timeout: 60_000,
  });
}

interface Report {
  readonly id: number;
  readonly about: IndependentProblem;
  readonly day: string;
  readonly state: string;
  readonly closed: string;
}

function exportOf(reports: readonly Report[]): string {
  return JSON.stringify(
    reports.map(({ id, about, day, state, closed }) => {
      const [main_slug, sub_slug] = about.category.split('/');
      return {
        id,
        created_at: `${day}T10:00:00+01:00`,
        text: 'Bel mij op 06 12345678',
        reporter: { email: 'iemand@example.org' },
        location: { geometrie: { type: 'Point', coordinates: about.points[0] } },
        category: { main_slug, sub_slug },
        status: { state, created_at: `${closed}T12:00:00+01:00` },
      };
    }),
  );
}

async function loadReports(page: Page, reports: readonly Report[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'signalen.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exportOf(reports)),
  });
  await expect(page.getByText(/signalen\.json: \d+ melding(en)? gelezen/)).toBeVisible();
}

async function downloaded(page: Page, list: string, button: string): Promise<string> {
  const region = page.getByRole('region', { name: list });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

test('from a cold start the broker gets the list of what is not reported yet, as the raw files have it', async ({
  quietPage: page,
}) => {
  const [open, returned, closed] = spots;
  if (!open || !returned || !closed) throw new RangeError('too few problems to report');
  const last = (one: IndependentProblem) => one.nights.at(-1) ?? '';
  const reports: Report[] = [
    { id: 901, about: open, day: last(open), state: 'm', closed: last(open) },
    {
      id: 902,
      about: returned,
      day: returned.nights[0] ?? '',
      state: 'o',
      closed: returned.nights[1] ?? '',
    },
    { id: 903, about: closed, day: last(closed), state: 'o', closed: '2022-03-30' },
  ];

  await openPage(page);
  await loadReports(page, reports);
  const csv = await downloaded(page, 'Voor Signalen (gemeente)', 'CSV');
  const rows = dsvFormat(';').parse(csv.replace(/^\ufeff/, ''));

  const near = (problem: IndependentProblem, { about, day }: Report) => {
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const [at] = about.points;
    return (
      at !== undefined &&
      problem.category === about.category &&
      days(day, problem.nights[0] ?? '') <= 30 &&
      days(last(problem), day) <= 30 &&
      (problem.centre === null
        ? isOnLeg(problem.leg, about.leg)
        : problem.points.some((point) => metres(point, at) <= 40))
    );
  };
  // A report at a point of a leg lies on the line of that leg, give or take the width of the path.
  const isOnLeg = (leg: string, other: string) => leg === other;
  const expected = problems.flatMap((problem) => {
    const found = reports.filter((report) => near(problem, report));
    const isDone = found.every(({ state }) => state === 'o');
    const lastClosed =
      found
        .map((report) => report.closed)
        .sort()
        .at(-1) ?? '';
    const isReturned = found.length > 0 && isDone && last(problem) > lastClosed;
    if (problem.isGone || (found.length > 0 && !isReturned)) return [];
    return [
      [
        problem.category,
        problem.centre?.map((degrees) => degrees.toFixed(5)).join(' ') ?? 'traject',
        problem.nights.length,
        problem.seen,
        problem.passes,
        problem.nights[0],
        last(problem),
        found.map(({ id }) => id).join(' '),
      ].join(' | '),
    ];
  });
  const got = rows.map((row) =>
    [
      `${row['hoofdcategorie']}/${row['subcategorie']}`,
      row['plaats']?.includes('verspreid')
        ? 'traject'
        : [row['lengtegraad'], row['breedtegraad']]
            .map((degrees) => Number(degrees).toFixed(5))
            .join(' '),
      row['avonden'],
      row['keer_gezien'],
      row['keer_langsgelopen'],
      row['eerste_keer'],
      row['laatste_keer'],
      row['eerdere_meldingen'],
    ].join(' | '),
  );
  expect(expected.length).toBeGreaterThan(15);
  expect(got.sort()).toEqual(expected.sort());
  expect(got.some((row) => row.endsWith('902'))).toBe(true);
  expect(csv).not.toMatch(/coach|06 12345678|iemand/i);
});

test('the reports are there at the next visit, and the reader’s own text goes along harmless', async ({
  quietPage: page,
}) => {
  const [about] = spots;
  if (!about) throw new RangeError('no problem');
  await openPage(page);
  await loadReports(page, [
    { id: 77, about, day: about.nights[0] ?? '', state: 'm', closed: about.nights[0] ?? '' },
  ]);
  const list = page.getByRole('region', { name: 'Problemen die terugkomen' });
  await list.getByRole('listitem').first().getByRole('button').click();
  await list.getByLabel(/^Eigen tekst/).fill('=1+1 gezien met de wijkagent');
  await list.getByLabel(/^Eigen tekst/).blur();
  const toPaste = page
    .getByRole('region', { name: 'Voor Signalen (gemeente)' })
    .locator('textarea');
  await expect(toPaste).toHaveValue(/=1\+1 gezien/);
  await page.reload();
  await expect(page.getByText(/signalen\.json: 1 melding gelezen/)).toBeVisible({
    timeout: 60_000,
  });
  const csv = await downloaded(page, 'Voor Signalen (gemeente)', 'CSV');
  expect(csv).toContain(";'=1+1 gezien met de wijkagent");
  const geojson = JSON.parse(await downloaded(page, 'Voor Signalen (gemeente)', 'GeoJSON')) as {
    features: { geometry: { coordinates: number[] } }[];
  };
  for (const { geometry } of geojson.features) {
    expect(geometry.coordinates[0]).toBeCloseTo(4.98, 1);
    expect(geometry.coordinates[1]).toBeCloseTo(52.316, 1);
  }
  const caretakers = await downloaded(page, 'Voor de wijkbeheerders (corporatie)', 'CSV');
  expect(caretakers).toContain('ZAAKTYPEDETAILSOORT.VUI;Vervuiling;DEFECTLOCATIE.LIF;Lift');
  await page.getByRole('button', { name: 'Haal de meldingen weg' }).click();
  await expect(page.getByText(/melding(en)? gelezen/)).toHaveCount(0);
});

test('list, map and route show what is chosen in any of them', async ({ quietPage: page }) => {
  await openPage(page);
  const list = page.getByRole('region', { name: 'Problemen die terugkomen' });
  const lamp = list.getByRole('button', { name: /Verlichting defect.*Metro – Kempering/ });
  await lamp.click();
  await expect(lamp).toHaveAttribute('aria-expanded', 'true');
  await expect(
    list.getByText(/Na \d+ keer langslopen op 22 avonden niet meer gezien/),
  ).toBeVisible();
  await expect(list.getByText(/Lantaarn onder het metroviaduct gerepareerd/)).toBeVisible();
  const pin = page.getByRole('button', { name: /^Probleem \d+: Verlichting defect/ });
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  const strip = page.getByRole('region', { name: 'Langs de looproute' });
  await expect(strip.getByRole('button', { name: /^Metro – Kempering, 83/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await pin.press('Enter');
  await expect(lamp).toHaveAttribute('aria-expanded', 'false');
  await strip.getByRole('button', { name: /^Kralenbeek – metro, 443/ }).press('Enter');
  await expect(lamp).toHaveCount(0);
  await expect(list.getByRole('listitem').first()).toContainText('Kralenbeek – metro');
});

test('the walk sheet is one page of A4 in the order of the route', async ({ page }) => {
  await page.goto('/openbare-ruimte/looplijst');
  await expect(page.getByRole('heading', { name: 'Loopblad openbare ruimte' })).toBeVisible({
    timeout: 60_000,
  });
  const onePage = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  };
  await onePage();
  // As many as the page holds: with all that is inside and gone there are more than it can.
  for (const more of ['ook in de flats', 'ook wat waarschijnlijk weg is'])
    await page.getByLabel(more).check();
  await expect(page.getByText(/meer past niet op één blad/).first()).toBeVisible();
  await onePage();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Walk sheet' })).toBeVisible();
  await onePage();
  await page.getByRole('button', { name: 'NL', exact: true }).click();
  for (const more of ['ook in de flats', 'ook wat waarschijnlijk weg is'])
    await page.getByLabel(more).uncheck();
  const sheet = page.getByRole('article');
  const places = await sheet.locator('tbody tr').allInnerTexts();
  const legs = ['Kralenbeek – metro', 'Kempering – Klieverink', 'Klieverink – Kouwenoord'];
  const order = legs.map((leg) => places.findIndex((text) => text.includes(leg)));
  expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await expect(sheet).not.toContainText(/coach \d/i);
});
