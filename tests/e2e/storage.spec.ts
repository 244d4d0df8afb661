import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { cityCsv } from './city-file.ts';
import {
  handOver,
  openDashboard,
  readyForFiles,
  shownTotal,
  tableOf,
  titles,
  view,
  type View,
} from './dashboard.ts';

test.describe.configure({ mode: 'parallel' });

/** A browser with a profile of its own on disk, as a person has: what it keeps outlives its pages. */
async function openProfile(folder: string, baseURL: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
    baseURL,
    locale: 'nl-NL',
    viewport: { width: 1440, height: 900 },
  });
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'signaalkaart-'));

async function startImport(page: Page, name: string, csv: string): Promise<void> {
  await page.goto('/gegevens');
  await readyForFiles(page);
  await beginImport(page, name, csv);
}

/** On the page of imports. */
async function beginImport(page: Page, name: string, csv: string): Promise<void> {
  await handOver(page, { name, content: csv });
  // The mapping is asked for once; after that it is known for files of this shape.
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('progress')).or(page.locator('.account'))).toBeVisible();
  if (await start.isVisible()) await start.click();
}

async function finishImport(page: Page): Promise<void> {
  await expect(page.locator('.account')).toBeVisible({ timeout: 60_000 });
}

async function answers(page: Page): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { shown: await shownTotal(page) };
  for (const name of ['types', 'night', 'week', 'nights', 'map'] satisfies View[])
    found[name] = name === 'map' ? null : await tableOf(page, name);
  return found;
}

/** How many datasets have beside them what they are opened by before their rows are read. */
async function openings(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const datasets = await root.getDirectoryHandle('datasets');
    let count = 0;
    for await (const id of datasets.keys()) {
      const folder = await datasets.getDirectoryHandle(id);
      for await (const name of folder.keys()) if (name === 'opening.bin') count++;
    }
    return count;
  });
}

const keptRows = (page: Page) => page.locator('#datasets-title ~ ul li');

test('what was imported is there after a reload, and moves to another machine by one file', async ({
  baseURL,
}) => {
  const context = await openProfile(newFolder(), baseURL ?? '');
  const page = await context.newPage();
  await startImport(page, 'city.csv', cityCsv(5_000, 100));
  await finishImport(page);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(5_000);
  const before = await answers(page);
  await expect(page).toHaveURL(/data=import-/);
  await expect.poll(() => openings(page)).toBe(1);

  await page.reload();
  await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
  expect(await answers(page)).toEqual(before);
  const listed = view(page, 'list').getByRole('row');
  await expect(listed.filter({ hasText: 'NOISE' }).first()).toBeVisible({ timeout: 60_000 });

  await page.getByRole('link', { name: 'Gegevens' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar alles in één bestand' }).click();
  const backup = join(newFolder(), 'backup.zip');
  await (await download).saveAs(backup);
  const search = new URL(page.url()).search;
  await context.close();

  const other = await openProfile(newFolder(), baseURL ?? '');
  const there = await other.newPage();
  await there.goto('/gegevens');
  await readyForFiles(there);
  await there.locator('input[accept=".zip"]').setInputFiles(backup);
  await expect(there.getByText('Teruggezet: 1.')).toBeVisible();
  await there.getByRole('button', { name: 'Toon' }).click();
  await there.getByRole('link', { name: 'Overzicht' }).click();
  await expect.poll(() => shownTotal(there)).toBe(5_000);
  expect(await answers(there)).toEqual(before);

  there.on('dialog', (dialog) => void dialog.accept());
  await there.goto(`/gegevens${search}`);
  await expect(keptRows(there)).toHaveCount(1);
  await there.getByRole('button', { name: 'Verwijder alles' }).click();
  await expect(keptRows(there)).toHaveCount(0);
  await there.reload();
  await expect(there.getByText('Er is nog niets ingelezen.')).toBeVisible({ timeout: 60_000 });
  await other.close();
});

test('a tab killed at ten moments of an import leaves the state before it or after it', async ({
  baseURL,
}) => {
  test.setTimeout(300_000);
  const rows = 60_000;
  const csv = cityCsv(rows, 0);
  const context = await openProfile(newFolder(), baseURL ?? '');
  const found: number[] = [];
  for (let i = 0; i <= 10; i++) {
    const page = await context.newPage();
    await page.goto('/gegevens');
    await readyForFiles(page);
    const count = await keptRows(page).count();
    const before = found.at(-1) ?? 0;
    expect([before, before + 1]).toContain(count);
    for (let kept = 0; kept < count; kept++)
      await expect(keptRows(page).nth(kept)).toContainText(/60\.001 van 60\.001/);
    if (count > before) {
      await page.getByRole('button', { name: 'Toon' }).last().click();
      await page.getByRole('link', { name: 'Overzicht' }).click();
      await expect.poll(() => shownTotal(page), { timeout: 30_000 }).toBe(rows + 1);
      await page.getByRole('link', { name: 'Gegevens' }).click();
    }
    if (i > 0) found.push(count);
    if (i === 10) break;

    // A different file each time, so that none is known already.
    await beginImport(page, `city-${i}.csv`, `${csv}2018-07-01 10:00:00,EXTRA,${i},x,,\n`);
    await page.waitForTimeout(30 * i * i);
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
  }
  console.log(`datasets kept after each of ten kills: ${found.join(' ')}`);
  await context.close();
});

test('a second tab neither sees half an import nor harms it', async ({ baseURL }) => {
  const context = await openProfile(newFolder(), baseURL ?? '');
  const [first, second] = [await context.newPage(), await context.newPage()];
  await startImport(first, 'city.csv', cityCsv(80_000, 0));
  await second.goto('/gegevens');
  await readyForFiles(second);
  const seen = await keptRows(second).count();
  expect([0, 1]).toContain(seen);
  await finishImport(first);
  await second.reload();
  await expect(keptRows(second)).toHaveCount(1, { timeout: 60_000 });
  await second.getByRole('button', { name: 'Toon' }).click();
  await second.getByRole('link', { name: 'Overzicht' }).click();
  await expect.poll(() => shownTotal(second)).toBe(80_000);
  await openDashboard(first);
  await context.close();
});

test('the same file a second time changes nothing, and the page says so', async ({ baseURL }) => {
  const context = await openProfile(newFolder(), baseURL ?? '');
  const page = await context.newPage();
  const csv = cityCsv(500, 0);
  await startImport(page, 'city.csv', csv);
  await finishImport(page);
  await page.getByRole('button', { name: 'Nog een bestand' }).click();
  await handOver(page, { name: 'copy.csv', content: csv });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(page.getByText('Deze bestanden waren al ingelezen')).toBeVisible();
  await expect(keptRows(page)).toHaveCount(1);
  await context.close();
});
