import { readFileSync } from 'node:fs';
import { areaPackSchema } from '../../src/lib/domain/area-pack.ts';
import { expect, handOver, openDashboard, readyForFiles, test } from './dashboard.ts';

test('a newcomer draws two flats and the route between them, and reads signals with it', async ({
  quietPage: page,
}) => {
  await page.goto('/gebied');
  await page.getByLabel('Naam van het gebied').fill('Proefdorp');
  await page.getByLabel('Plek (breedtegraad, lengtegraad)').fill('52,2698 6,1932');
  await page.getByRole('button', { name: 'Begin een nieuw gebied' }).click();

  const save = page.getByRole('button', { name: 'Opslaan als bestand' });
  await expect(page.getByText('Er is nog geen toren.')).toBeVisible();
  await expect(save).toBeDisabled();

  const name = page.getByLabel('Naam', { exact: true });
  for (const tower of ['Noord', 'Zuid']) {
    await page.getByRole('button', { name: 'Toren toevoegen' }).click();
    await expect(name).toHaveValue('Nieuwe toren');
    await name.fill(tower);
    await name.press('Tab');
    await expect(page.getByRole('button', { name: tower, exact: true }).first()).toBeVisible();
  }
  const floors = page.getByLabel('Verdiepingen boven de begane grond');
  await floors.fill('9');
  await floors.press('Tab');

  // By mouse a hundred pixels to the right, then by key ten metres up.
  const handle = page.getByRole('button', { name: 'Zuid verplaatsen' });
  const { x = NaN, y = NaN } = (await handle.boundingBox()) ?? {};
  await page.mouse.move(x + 12, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 112, y + 12, { steps: 4 });
  await page.mouse.up();
  await handle.press('Shift+ArrowUp');

  const stops = page.getByRole('list', { name: 'Haltes, in looprichting' });
  await stops.getByRole('button', { name: 'Noord' }).click();
  await page.getByRole('button', { name: 'Deel van de route tekenen' }).click();
  await expect(page.getByText(/^Alles klopt/)).toBeVisible();

  const downloading = page.waitForEvent('download');
  await save.click();
  const file = await (await downloading).path();
  const pack = areaPackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(pack.towers.map((tower) => tower.name)).toEqual(['Noord', 'Zuid']);
  expect(pack.towers.map((tower) => tower.levels.length)).toEqual([6, 11]);
  const [north, south] = pack.towers.map(({ centre }) => centre);
  expect(south?.[0]).toBeGreaterThan(north?.[0] ?? Infinity);
  expect(south?.[1]).toBeGreaterThan(north?.[1] ?? Infinity);
  expect(pack.legs).toHaveLength(1);

  // What was drawn is still there at the next visit, and can be undone step by step.
  await page.reload();
  await expect(page.getByText(/^Alles klopt/)).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Gebruiken bij het inlezen' }).click();
  await expect(page.getByText(/Proefdorp/).first()).toBeVisible();
  await readyForFiles(page);
  await handOver(page, {
    name: 'proef.csv',
    content:
      'tijd;soort;toren;verdieping\n2024-10-01 21:04;zwerfvuil;Zuid;7\n2024-10-01 21:10;zwerfvuil;Noord;2\n',
  });
  const start = page.getByRole('button', { name: 'Lees in' });
  const account = page.locator('.account');
  await expect(start.or(account)).toBeVisible({ timeout: 60_000 });
  if (await start.isVisible()) await start.click();
  await expect(account).toContainText('2 overgenomen', { timeout: 60_000 });
});

test('the second area opens from the list, with its own towers', async ({ quietPage: page }) => {
  await openDashboard(page, '?data=drie-masten-2024');
  await expect(page.getByText('Grote Mast', { exact: true }).first()).toBeVisible();
});
