import { expect, test } from './dashboard.ts';
import { countBy, readSample } from './sample-file.ts';
import type { Page } from '@playwright/test';

async function openDesk(page: Page): Promise<void> {
  await page.goto('/vraag');
  await expect(page.locator('.cm-content')).toBeVisible({ timeout: 60_000 });
}

async function write(page: Page, sql: string): Promise<void> {
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
}

async function ask(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.getByRole('button', { name: 'Vraag (Ctrl+Enter)' }).click();
}

const answer = (page: Page) => page.locator('section.frame');

test('a question is answered as table, chart and map, and kept by name', async ({
  quietPage: page,
}) => {
  await openDesk(page);
  await ask(page, 'SELECT tower, count(*) AS n FROM signals GROUP BY tower ORDER BY n DESC;');
  await expect(answer(page).locator('tbody tr')).toHaveCount(5);
  const rows = await answer(page)
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const counted = countBy(readSample('season-2021-22'), ({ tower }) => tower || '');
  const found = Object.fromEntries(rows.map(([tower = '', n]) => [tower, Number(n)]));
  for (const [tower, n] of Object.entries(counted)) expect(found[tower], tower).toBe(n);

  await page.getByRole('button', { name: 'grafiek', exact: true }).click();
  await expect(answer(page).locator('svg rect')).not.toHaveCount(0);
  await page.getByLabel('Naam').fill('Per flat');
  await page.getByRole('button', { name: 'Bewaar deze vraag' }).click();

  await page.getByRole('button', { name: 'Waar liggen de signalen over zwerfvuil?' }).click();
  await expect(answer(page).locator('canvas')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Per flat', exact: true }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'n per tower' })).toBeVisible();
});

test('what writes, reads files or looks elsewhere is refused, and nothing has changed', async ({
  quietPage: page,
}) => {
  await openDesk(page);
  const refused = [
    'DROP TABLE signals',
    "INSERT INTO rounds (id) VALUES ('x')",
    'DELETE FROM signals',
    "ATTACH 'x.db' AS other",
    "COPY signals TO 'out.csv'",
    'SET threads = 1',
    'PRAGMA database_size',
    'INSTALL httpfs',
    "SELECT * FROM read_csv('rows-0.csv')",
    "FROM 'rows-0.csv'",
    "SELECT * FROM glob('*')",
    'SELECT * FROM information_schema.tables AS t, dataset_2.signals',
    'SELECT 1; DROP TABLE signals',
    'SELECT 1) AS a; DROP TABLE signals; SELECT * FROM (SELECT 1',
  ];
  for (const sql of refused) {
    await ask(page, sql);
    await expect(page.locator('.fault'), sql).toBeVisible();
    await expect(answer(page), sql).toHaveCount(0);
    await ask(page, 'SELECT count(*) AS n FROM signals');
    await expect(answer(page).locator('tbody td'), sql).toHaveText('1.985');
    await expect(page.locator('.fault')).toHaveCount(0);
  }
});

test('a question that takes too long is stopped, and the editor completes columns', async ({
  quietPage: page,
}) => {
  await openDesk(page);
  await ask(page, 'SELECT sum(a.range * b.range) FROM range(1000000) AS a, range(1000000) AS b');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  await ask(page, 'SELECT count(*) AS n FROM rounds');
  await expect(answer(page).locator('tbody td')).toHaveText('60');

  await write(page, 'SELECT signals.main');
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('main_type');
});
