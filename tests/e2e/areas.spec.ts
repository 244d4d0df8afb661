import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import { expect, handOver, readyForFiles, shownTotal, test, view } from './dashboard.ts';

const rows =
  'id;tijd;type;toren;verdieping\n1;14-01-2022 23:10;Lift defect;Proefflat;1\n2;15-01-2022 21:00;Graffiti;Proefflat;0\n';

/** The built-in area with one tower under another name: an area of somebody else. */
function otherPack(): Record<string, unknown> {
  const pack = JSON.parse(readFileSync('static/areas/k-buurt.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const [tower] = pack['towers'] as Record<string, unknown>[];
  const named = { ...tower, id: 'proefflat', name: 'Proefflat', aliases: ['proef'] };
  const stops = (pack['stops'] as Record<string, unknown>[]).map((stop) => ({
    ...stop,
    tower: null,
  }));
  return { ...pack, id: 'proef', name: 'Proefbuurt', towers: [named], stops };
}

async function loadArea(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.goto('/gegevens');
  await readyForFiles(page);
  await page
    .getByLabel('Laad een gebied')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function importRows(page: Page): Promise<void> {
  await handOver(page, { name: 'team.csv', content: rows });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible({ timeout: 60_000 });
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toContainText('2 overgenomen');
}

test('an area pack is loaded, and what is imported next opens on it, after a reload too', async ({
  quietPage: page,
}) => {
  await loadArea(page, 'proef.json', JSON.stringify(otherPack()));
  await expect(page.getByText('Geladen: Proefbuurt (1 flats')).toBeVisible();
  await importRows(page);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(2);
  await expect(view(page, 'towers')).toContainText('Proefflat');
  await expect(page).toHaveURL(/\/\?data=import-/);
  await page.reload();
  await expect(view(page, 'towers')).toContainText('Proefflat', { timeout: 60_000 });
});

test('floor plans (IMDF) become the area', async ({ quietPage: page }) => {
  const square = (size: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [4.98, 52.31],
        [4.98 + size, 52.31],
        [4.98 + size, 52.31 + size],
        [4.98, 52.31 + size],
        [4.98, 52.31],
      ],
    ],
  });
  const file = (features: object[]) =>
    strToU8(JSON.stringify({ type: 'FeatureCollection', features }));
  const levels = [0, 1].map((ordinal) => ({
    type: 'Feature',
    id: `l${ordinal}`,
    geometry: square(0.0005),
    properties: {
      ordinal,
      building_ids: ['b'],
      name: { nl: `Laag ${ordinal}` },
      short_name: { nl: `${ordinal}` },
    },
  }));
  const units = levels.map(({ id }) => ({
    type: 'Feature',
    id: `u-${id}`,
    geometry: square(0.0001),
    properties: { level_id: id, category: 'elevator', name: { nl: 'Lift' } },
  }));
  const building = {
    type: 'Feature',
    id: 'b',
    geometry: null,
    properties: { name: { nl: 'Proefflat' } },
  };
  const imdf = zipSync({
    'venue.geojson': file([
      { type: 'Feature', id: 'v', geometry: null, properties: { name: { nl: 'Proefterrein' } } },
    ]),
    'building.geojson': file([building]),
    'level.geojson': file(levels),
    'unit.geojson': file(units),
  });
  await page.goto('/gegevens');
  await readyForFiles(page);
  // Dropped among the exports it is known for what it is.
  await handOver(page, { name: 'plan.zip', content: imdf });
  await expect(page.getByText('Geladen: Proefterrein (1 flats')).toBeVisible({ timeout: 30_000 });
  await importRows(page);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect(view(page, 'towers')).toContainText('Proefflat');
});

test('floor plans of OpenStreetMap (Simple Indoor Tagging) become the area', async ({
  quietPage: page,
}) => {
  const ring = (size: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [4.98, 52.31],
        [4.98 + size, 52.31],
        [4.98 + size, 52.31 + size],
        [4.98, 52.31 + size],
        [4.98, 52.31],
      ],
    ],
  });
  const way = (properties: object, size: number) => ({
    type: 'Feature',
    properties,
    geometry: ring(size),
  });
  const indoor = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      way({ building: 'apartments', name: 'Proefflat', 'building:levels': '2' }, 0.0005),
      way({ indoor: 'room', room: 'storage', name: 'Berging', level: '0' }, 0.0001),
      way({ indoor: 'corridor', level: '0;1' }, 0.0002),
      way({ highway: 'elevator', indoor: 'room', repeat_on: '0-1', level: '0-1' }, 0.00005),
    ],
  });
  await loadArea(page, 'plan.geojson', indoor);
  await expect(page.getByText('Geladen: plan (1 flats')).toBeVisible({ timeout: 30_000 });
  await importRows(page);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(2);
  await expect(view(page, 'towers')).toContainText('Proefflat');
});

interface BadArea {
  readonly name: string;
  readonly content: () => string;
  readonly says: string;
}
const bad: readonly BadArea[] = [
  {
    name: 'a pack with a fault',
    content: () => {
      const pack = otherPack();
      const [tower] = pack['towers'] as Record<string, unknown>[];
      return JSON.stringify({ ...pack, towers: [{ ...tower, bearing: 'noord' }] });
    },
    says: 'bij “towers.0.bearing” klopt iets niet: er staat iets van een andere soort',
  },
  {
    name: 'a pack cut short',
    content: () => JSON.stringify(otherPack()).slice(0, 5000),
    says: 'is geen geldige JSON',
  },
  {
    name: 'an export',
    content: () => '[{"datum":"14-01-2022","type":"graffiti"}]',
    says: 'staat geen gebied',
  },
];
for (const { name, content, says } of bad)
  test(`${name} is refused in one sentence that says where`, async ({ quietPage: page }) => {
    await loadArea(page, 'proef.json', content());
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByText('Geladen:')).toHaveCount(0);
  });
