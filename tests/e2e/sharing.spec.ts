import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cityCsv } from './city-file.ts';
import { dutchNumber, expect, openDashboard, shownTotal, test, upload } from './dashboard.ts';

const passphrase = 'vijf lampen boven de lift';
const sealing = { timeout: 60_000 };

async function openSharing(page: Page): Promise<void> {
  await page.goto('/delen');
  await expect(page.getByRole('heading', { name: 'Een pakket maken' })).toBeVisible(sealing);
}

async function makePackage(page: Page, reader: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Voor', exact: true }).selectOption({ label: reader });
  await page.getByRole('button', { name: 'Maak het pakket' }).click();
  await expect(page.getByRole('heading', { name: 'Per soort en plaats' })).toBeVisible(sealing);
}

async function savePackage(page: Page): Promise<Buffer> {
  await page.getByLabel('Wachtzin (12 tekens of meer)').first().fill(passphrase);
  const download = page.waitForEvent('download', sealing);
  await page.getByRole('button', { name: 'Versleutel en bewaar' }).click();
  const path = await (await download).path();
  return readFileSync(path);
}

async function openFile(page: Page, buffer: Buffer, typed: string): Promise<void> {
  const file = { name: 'pakket.age', mimeType: 'application/octet-stream', buffer };
  await page.locator('input[type=file][multiple]').setInputFiles(file);
  await page.getByLabel('Wachtzin').fill(typed);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test('a package opens elsewhere without a network, and tells no more than it holds', async ({
  quietPage: page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await openSharing(page);
  await makePackage(page, 'politie');
  const sealed = await savePackage(page);
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  await expect(page.getByText('Het staat in het register')).toBeVisible(sealing);
  await expect(page.getByRole('cell', { name: 'gedeeld', exact: true })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL' });
  const there = await elsewhere.newPage();
  await there.goto('/pakket');
  await expect(there.getByRole('button', { name: 'Kies een pakket' })).toBeEnabled(sealing);
  // No question of one's own beside a package.
  await expect(there.getByRole('link', { name: 'Eigen vraag' })).toHaveCount(0);
  await elsewhere.setOffline(true);

  await openFile(there, sealed, 'een andere wachtzin');
  await expect(there.getByText('De wachtzin past niet bij dit bestand')).toBeVisible(sealing);
  const altered = Buffer.from(sealed);
  altered[altered.length - 40] = (altered[altered.length - 40] as number) ^ 1;
  await openFile(there, altered, passphrase);
  await expect(there.getByText('Dit bestand is beschadigd of veranderd')).toBeVisible(sealing);
  await openFile(there, Buffer.from(sealed.subarray(0, -20)), passphrase);
  await expect(there.getByText('Dit bestand is beschadigd of veranderd')).toBeVisible(sealing);
  await openFile(there, Buffer.from('{"format":"signaalkaart-package"}'), passphrase);
  await expect(there.getByText('Dit is geen pakket van Signaalkaart')).toBeVisible(sealing);
  await expect(there.locator('.package')).toHaveCount(0);

  await openFile(there, sealed, passphrase);
  const view = there.locator('.package');
  await expect(view.getByRole('heading', { name: 'Per soort en plaats' })).toBeVisible(sealing);
  await expect(view.getByText('Verzonnen voorbeeldgegevens').first()).toBeVisible();
  const cells = view.locator('svg[role=img] g');
  const texts = await cells.evaluateAll((all) =>
    all.map((cell) => cell.querySelector('text')?.textContent ?? ''),
  );
  const small = texts.filter((text) => text === '<5');
  const withheld = texts.filter((text) => text === '≥5');
  const figures = texts.map(dutchNumber).filter((figure) => figure > 0);
  expect(small.length).toBeGreaterThan(10);
  expect(withheld.length).toBeGreaterThan(10);
  expect(Math.min(...figures)).toBeGreaterThanOrEqual(5);
  console.log(
    `package opened offline: ${texts.length} cells, ${small.length} <5, ${withheld.length} kept back`,
  );
  const html = await there.locator('main').innerHTML();
  for (const word of ['coach 1', 'coach 2', 'galerij', 'trappenhuis'])
    expect(html).not.toContain(word);
  expect(new URL(there.url()).hash).toBe('');

  const download = there.waitForEvent('download');
  const frame = view.getByRole('region', { name: 'Per soort en plaats' }).first();
  await frame.getByRole('button').first().click();
  await there.getByRole('button', { name: /CSV/ }).first().click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toContain('<5');
  for (const [figure] of csv.matchAll(/(?<=;)\d+(?=;|\n)/g))
    if (Number(figure) > 0) expect(Number(figure)).toBeGreaterThanOrEqual(5);
  await elsewhere.close();
});

test('a later package reckons with the one before, or is refused with a sentence', async ({
  quietPage: page,
}) => {
  test.setTimeout(180_000);
  await openSharing(page);
  await makePackage(page, 'evaluatieoverleg');
  await savePackage(page);
  await expect(page.getByText('Het staat in het register')).toBeVisible(sealing);
  await makePackage(page, 'wijkmakelaar');
  await expect(page.getByText('rekening gehouden met 1 eerder')).toBeVisible();
  await page.getByLabel('Getallen onder dit aantal verbergen').fill('8');
  await page.getByLabel('Getallen onder dit aantal verbergen').blur();
  await page.getByRole('button', { name: 'Maak het pakket' }).click();
  await expect(page.getByText('met een andere drempel')).toBeVisible(sealing);
});

async function importCity(page: Page, rows: number): Promise<void> {
  await upload(page, { name: 'city.csv', content: cityCsv(rows, 0) });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible(sealing);
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toBeVisible(sealing);
}

/** Every byte that this browser keeps for the site, as text. */
function keptText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    const read = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle);
        else texts.push(name, await textOf(handle as FileSystemFileHandle));
    };
    const textOf = async (handle: FileSystemFileHandle): Promise<string> => {
      try {
        return await (await handle.getFile()).text();
      } catch (error) {
        // The page writes on: what was a file of its own a moment ago is kept no more.
        if (error instanceof DOMException && error.name === 'NotFoundError') return '';
        throw error;
      }
    };
    await read(await navigator.storage.getDirectory());
    return texts.join('\n');
  });
}

test('a locked dataset cannot be read here without its passphrase, and opens with it', async ({
  quietPage: page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await importCity(page, 400);
  expect(await keptText(page)).toContain('city.csv');
  await openSharing(page);
  const section = page.getByRole('region', { name: 'Vergrendelen met een wachtzin' });
  await section.getByLabel('Wachtzin (12 tekens of meer)').fill(passphrase);
  await section.getByLabel('Nog een keer').fill(passphrase);
  await section.getByLabel('Ik begrijp dat').check();
  await section.getByRole('button', { name: 'Vergrendel', exact: true }).click();
  await expect(section.getByText('Vergrendelde gegevens, sinds')).toBeVisible(sealing);
  await expect.poll(() => keptText(page), sealing).not.toContain('city.csv');
  expect(await keptText(page)).not.toContain('manifest.json\n{');

  await page.reload();
  await expect(section.getByText('Vergrendelde gegevens, sinds')).toBeVisible(sealing);
  await section.getByLabel('Wachtzin (12 tekens of meer)').fill('niet deze wachtzin');
  await section.getByRole('button', { name: 'Ontgrendel' }).click();
  await expect(section.getByText('De wachtzin past niet')).toBeVisible(sealing);
  await section.getByLabel('Wachtzin (12 tekens of meer)').fill(passphrase);
  await section.getByRole('button', { name: 'Ontgrendel' }).click();
  await expect(section.getByText('Ontgrendeld, tot u')).toBeVisible(sealing);
  await page
    .getByRole('combobox', { name: 'Gegevens die getoond worden' })
    .selectOption({ label: 'city.csv' });
  await page.getByRole('link', { name: 'Overzicht' }).click();
  await expect.poll(() => shownTotal(page), sealing).toBe(400);

  await page.getByRole('link', { name: 'Delen' }).click();
  await section.getByRole('button', { name: 'Sluit weer af' }).click();
  await expect(section.getByRole('button', { name: 'Ontgrendel' })).toBeVisible();
  expect(await keptText(page)).not.toContain('city.csv');

  await page.getByRole('link', { name: 'Gegevens' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar alles in één bestand' }).click();
  const backup = await (await download).path();
  expect(readFileSync(backup).includes('city.csv')).toBe(false);
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL' });
  const there = await elsewhere.newPage();
  await there.goto('/gegevens');
  await expect(there.getByRole('button', { name: 'Kies bestanden' })).toBeEnabled(sealing);
  await there.locator('input[accept=".zip"]').setInputFiles({
    name: 'backup.zip',
    mimeType: 'application/zip',
    buffer: readFileSync(backup),
  });
  await expect(there.getByText('Teruggezet')).toBeVisible(sealing);
  await there.getByRole('link', { name: 'Delen' }).click();
  await expect(there.getByText('Vergrendelde gegevens, sinds')).toBeVisible(sealing);
  await there.getByLabel('Wachtzin (12 tekens of meer)').last().fill(passphrase);
  await there.getByRole('button', { name: 'Ontgrendel' }).click();
  await expect(there.getByText('Ontgrendeld, tot u')).toBeVisible(sealing);
  await elsewhere.close();
});

test('a term that is over reduces the signals to groups or deletes them, and the register says so', async ({
  quietPage: page,
}) => {
  test.setTimeout(180_000);
  await importCity(page, 600);
  await openSharing(page);
  const section = page.getByRole('region', { name: 'Bewaartermijn' });
  await section.getByLabel('Bewaren tot en met').fill('2020-01-01');
  await section.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('De bewaartermijn van “city.csv” is voorbij')).toBeVisible(sealing);
  await page.getByRole('button', { name: 'Doe dat nu' }).click();
  await expect(page.getByText('de losse signalen zijn weg')).toBeVisible(sealing);
  await expect(section.getByText('Groepsgetallen die overbleven')).toBeVisible();
  expect(await keptText(page)).not.toContain('manifest.json');
  const register = page.getByRole('region', { name: 'Register' }).first();
  await expect(register.getByRole('cell', { name: 'ingelezen', exact: true })).toBeVisible();
  await expect(register.getByText('teruggebracht tot groepsgetallen')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als CSV' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv.split('\n').length).toBeGreaterThanOrEqual(4);
  expect(csv).not.toContain('city');
});

test('what is blacked out is gone from the file, with its ground in the list', async ({
  quietPage: page,
}) => {
  await openSharing(page);
  const text = page.getByLabel('Tekst van het verslag');
  await text.fill('# Verslag\nMevrouw De Wit klaagde.\nDe buurman van mevrouw De Wit ook.');
  await text.evaluate((area: HTMLTextAreaElement) => {
    const from = area.value.indexOf('De Wit');
    area.setSelectionRange(from, from + 6);
  });
  await page.getByRole('button', { name: 'Lak de gekozen passage weg' }).click();
  await expect(page.locator('[data-woo-preview]')).not.toContainText('De Wit');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar als HTML' }).click();
  const html = readFileSync(await (await download).path(), 'utf8');
  expect(html).not.toContain('De Wit');
  expect(html.match(/████████/g)).toHaveLength(2);
  expect(html).toContain('5.1.2.e');
});

test('the page on what is kept where is there in both languages', async ({ quietPage: page }) => {
  await openDashboard(page);
  await page.goto('/privacy');
  await expect(page.getByRole('heading', { name: 'Wat waar bewaard wordt' })).toBeVisible();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What is kept where' })).toBeVisible();
});
