import type { Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longChat } from './chat-file.ts';
import { expect, readyForFiles, shownTotal, test, watchLongTasks } from './dashboard.ts';

const towers = ['Klieverink', 'Kempering', 'Kralenbeek', 'Kouwenoord'];
const types = ['graffiti', 'urine', 'lift-defect', 'hangen', 'zwerfvuil'];

function manyRows(count: number): string {
  const lines = ['id;tijd;type;toren'];
  for (let i = 0; i < count; i++) {
    const clock = `${String(18 + (i % 6)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
    const day = `2022-0${1 + (i % 3)}-${String(1 + (i % 28)).padStart(2, '0')}`;
    lines.push(`${i};${day} ${clock};${types[i % types.length]};${towers[i % towers.length]}`);
  }
  return `${lines.join('\n')}\n`;
}

function onDisk(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'signaalkaart-')), name);
  writeFileSync(path, text);
  return path;
}

async function hand(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file][multiple]').setInputFiles(path);
}

/** Waits until the progress has been seen to move. */
async function seesProgress(page: Page): Promise<void> {
  const rows = page.locator('.progress .rows');
  await expect(rows).toBeVisible({ timeout: 30_000 });
  await expect(rows).not.toHaveText('0 regels', { timeout: 30_000 });
}

function report(what: string, started: number, longest: number): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const description = `${what}: ${seconds} s, longest main-thread task ${longest.toFixed(0)} ms`;
  test.info().annotations.push({ type: 'measured', description });
  console.log(description);
}

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test('100,000 messages are read, looked through and stored without holding up the page', async ({
  quietPage: page,
}) => {
  const path = onDisk('chat.txt', longChat(100_000));
  await page.goto('/gegevens');
  await readyForFiles(page);
  const longest = await watchLongTasks(page);
  let started = Date.now();
  await hand(page, path);
  const title = page.getByRole('heading', { name: 'Kijk de berichten na' });
  await seesProgress(page);
  await expect(title).toBeVisible({ timeout: 60_000 });
  report('100,000 messages read as drafts', started, await longest());

  started = Date.now();
  const list = page.getByRole('grid', { name: 'Berichten om na te kijken' });
  await list
    .getByRole('rowgroup')
    .last()
    .evaluate((rows) => rows.scrollTo(0, rows.scrollHeight / 2));
  await expect(list.getByRole('button', { name: 'Neem over' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Neem alles over wat op een signaal lijkt' }).click();
  const store = page.getByRole('button', { name: /^Bewaar [\d.]+ signalen$/ });
  await expect(store).toBeEnabled();
  const count = /[\d.]+/.exec(await store.innerText())?.[0] ?? '';
  await store.click();
  await expect(page.locator('.account')).toContainText(`${count} signalen overgenomen`, {
    timeout: 60_000,
  });
  const task = await longest();
  report(`${count} signals stored`, started, task);
  expect(task).toBeLessThan(100);
});

test('1,000,000 rows are imported with progress; cancelling leaves nothing', async ({
  quietPage: page,
}) => {
  const path = onDisk('rows.csv', manyRows(1_000_000));
  await page.goto('/gegevens');
  await readyForFiles(page);
  const longest = await watchLongTasks(page);
  const begin = async () => {
    await hand(page, path);
    const start = page.getByRole('button', { name: 'Lees in' });
    await expect(start.or(page.locator('.progress'))).toBeVisible({ timeout: 30_000 });
    if (await start.isVisible()) await start.click();
    await seesProgress(page);
  };
  await begin();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByRole('button', { name: 'Kies bestanden' })).toBeEnabled();
  await expect(page.getByText('Er is nog niets ingelezen.')).toBeVisible();

  const started = Date.now();
  await begin();
  await expect(page.locator('.account')).toContainText('1.000.000 overgenomen', {
    timeout: 90_000,
  });
  const task = await longest();
  report('1,000,000 rows imported', started, task);
  expect(task).toBeLessThan(100);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page), { timeout: 30_000 }).toBe(1_000_000);
});
