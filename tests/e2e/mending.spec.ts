import type { Page } from '@playwright/test';
import { expect, test, upload } from './dashboard.ts';

const rows = [
  'id;tijd;type;toren;verdieping;notitie',
  '1;03-04-2022 23:10;graffitti;Klieverik;3;bel 06-12345678',
  '2;04-05-2022 21:00;Lift defect;Kempering;bg;kenteken AB-12-CD',
  '3;05-06-2022 21:00;Urine;Kempering;1;niets',
].join('\n');

async function importRows(page: Page): Promise<void> {
  await upload(page, { name: 'team.csv', content: rows });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible({ timeout: 60_000 });
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toContainText('3 overgenomen');
}

const undo = (page: Page) => page.getByRole('button', { name: 'Draai terug' });

/** Waits for the reading anew: there is one dataset, that of the last reading. */
async function isReadAnew(page: Page): Promise<void> {
  await expect(page.locator('.account')).toBeVisible();
  await expect(page.locator('#datasets-title ~ ul li')).toHaveCount(1);
}

test('a spelling is mended by one click, with another choice too, and taken back', async ({
  quietPage: page,
}) => {
  await importRows(page);
  await expect(page.getByLabel('Bedoeld met Klieverik')).toHaveValue('klieverink');
  const towers = page
    .getByRole('listitem')
    .filter({ has: page.getByLabel('Bedoeld met Klieverik') });
  await towers.getByRole('button', { name: 'Herstel dit' }).first().click();
  await expect(page.getByText('Flat “Klieverik” gelezen als')).toBeVisible();
  await isReadAnew(page);
  await expect(page.getByLabel('Bedoeld met Klieverik')).toHaveCount(0);
  await undo(page).click();
  await expect(page.getByLabel('Bedoeld met Klieverik')).toBeVisible();
  await isReadAnew(page);
});

test('the order of day and month is turned and turned back', async ({ quietPage: page }) => {
  await importRows(page);
  await page.getByRole('button', { name: 'Lees de maand eerst' }).click();
  await expect(page.getByText('Maand eerst gelezen')).toBeVisible();
  await isReadAnew(page);
  await undo(page).click();
  await expect(page.getByRole('button', { name: 'Lees de maand eerst' })).toBeVisible();
  await isReadAnew(page);
});

test('a false hit is put back by reading anew, and is final once the page is left', async ({
  quietPage: page,
}) => {
  await importRows(page);
  await expect(page.getByText('zolang u op deze pagina bent')).toBeHidden();
  await page.getByText('2 persoonsgegevens zwart gemaakt').click();
  await expect(page.getByText('zolang u op deze pagina bent')).toBeVisible();
  const plate = page.getByRole('row').filter({ hasText: 'AB-12-CD' });
  await plate.getByRole('button', { name: 'Zet terug' }).click();
  await expect(page.getByText('Leesbaar gelaten: 1 plek in de tekst')).toBeVisible();
  await isReadAnew(page);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  const notes = page.locator('.table .row [role=cell].note');
  await expect(notes.filter({ hasText: 'AB-12-CD' })).toHaveCount(1, { timeout: 60_000 });
  await expect(notes.filter({ hasText: '█████' })).toHaveCount(1);
  await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Zet terug' })).toHaveCount(0);
});
