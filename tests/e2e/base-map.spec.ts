import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { tileAt } from '../../src/lib/base-map/tile-at.ts';
import { areaPackSchema } from '../../src/lib/domain/area-pack.ts';
import { madeUpTown } from '../support/made-up-town.ts';
import { tinyPmtiles } from '../support/tiny-pmtiles.ts';
import { tinyPng } from '../support/tiny-png.ts';
import { expect, followTo, openDashboard, test, view } from './dashboard.ts';

const area = areaPackSchema.parse(JSON.parse(readFileSync('static/areas/k-buurt.json', 'utf8')));
const [west, south, east, north] = area.bounds;
const bounds = [west - 0.01, south - 0.01, east + 0.01, north + 0.01] as const;
// Without a graphics processor every pixel of a map takes time.
test.use({ viewport: { width: 900, height: 600 } });

const give = 'Kies een PMTiles-bestand';

async function giveFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const input = page.getByLabel(give);
  await expect(input).toBeAttached({ timeout: 60_000 });
  await input.setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}

/** The share of a drawing's pixels that have the colour of a token. */
async function shareOf(page: Page, drawing: Locator, token: string): Promise<number> {
  const picture = await drawing.screenshot();
  return page.evaluate(
    async ([base64, name]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      let same = 0;
      for (let i = 0; i < data.length; i += 4)
        if (wanted.every((part, c) => Math.abs((data[i + c] ?? 0) - part) < 3)) same++;
      return same / (data.length / 4);
    },
    [picture.toString('base64'), token] as const,
  );
}

test('a base map is kept on the device, drawn under every map of its area, and removed', async ({
  quietPage: page,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/gebied');
  await giveFile(page, 'stad.pmtiles', new TextEncoder().encode('no map'));
  await expect(page.getByRole('alert')).toHaveText(/^Dit is geen PMTiles-bestand/);

  await giveFile(page, 'stad.pmtiles', madeUpTown({ bounds }));
  await expect(page.getByText(/^stad\.pmtiles ligt nu onder elke kaart/)).toBeVisible();
  const card = page.getByRole('list', { name: 'Bewaarde basiskaarten' }).getByRole('listitem');
  await expect(card).toContainText('vectortegels, zoom 12 tot en met 15');
  // The file names its maker with a link; here it is text.
  await expect(card).toContainText('Bron volgens het bestand: © Proefkaart');
  await expect(card.getByRole('link')).toHaveCount(0);
  const preview = card.getByRole('img');
  await expect.poll(() => shareOf(page, preview, '--map-water')).toBeGreaterThan(0.01);

  const { violations } = await new AxeBuilder({ page }).include('section').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  // Under the drawing of the editor as well.
  await page.getByRole('button', { name: `Ga uit van ${area.name}` }).click();
  const drawing = page.getByRole('group', { name: /^Tekening van het gebied/ });
  await expect.poll(() => shareOf(page, drawing, '--map-water')).toBeGreaterThan(0.01);

  await openDashboard(page);
  const map = view(page, 'map');
  await expect(map).toContainText('© Proefkaart');
  const canvas = map.locator('.canvas');
  // The pack itself draws no water here.
  await expect.poll(() => shareOf(page, canvas, '--map-water')).toBeGreaterThan(0.02);

  // Where WebGL is missing the map is drawn without it, and says so.
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
  await openDashboard(other);
  await expect(view(other, 'map').locator('svg path').first()).toBeVisible();
  await expect(view(other, 'map')).toContainText('De basiskaart kan hier niet');
  await other.close();

  await followTo(page, '/gebied');
  await card.getByRole('button', { name: `Verwijder de basiskaart van ${area.name}` }).click();
  await expect(card).toHaveCount(0);
  expect(await keptFolders(page)).toEqual([]);

  // Tiles that are pictures; and everything is deleted with what was read in.
  await giveFile(page, 'foto.pmtiles', pictures());
  await expect(card).toContainText('plaatjes, zoom 13 tot en met 13');
  await expect.poll(() => shareOf(page, preview, '--map-ground')).toBeLessThan(0.5);
  // One of them is none: the others are drawn, and it is said.
  await expect(card).toContainText(
    'De basiskaart kan hier niet, of niet helemaal, getekend worden.',
  );
  await followTo(page, '/gegevens');
  await page.getByRole('button', { name: 'Verwijder alles' }).click();
  await expect(page.getByText('Alles is verwijderd.')).toBeVisible();
  expect(await keptFolders(page)).toEqual([]);
  await followTo(page, '/');
  await expect(map.locator('canvas')).toBeVisible();
  await expect(map).not.toContainText('Proefkaart');
});

function keptFolders(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('base-maps')).keys()) names.push(name);
    return names;
  });
}

/** Grey pictures, and in the corner of the area one that is no picture. */
function pictures(): Uint8Array {
  const [left, top] = tileAt(bounds[0], bounds[3], 13);
  const [right, bottom] = tileAt(bounds[2], bounds[1], 13);
  const corner = tileAt(west, north, 13).join();
  const tiles = [];
  for (let x = left; x <= right; x++)
    for (let y = top; y <= bottom; y++) {
      const bytes = `${x},${y}` === corner ? new Uint8Array([1, 2, 3]) : tinyPng(90, 90, 90);
      tiles.push({ z: 13, x, y, bytes });
    }
  return tinyPmtiles({ tiles, bounds, metadata: {}, tileType: 2, packing: 1 });
}
