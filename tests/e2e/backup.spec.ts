import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Columns } from '../../src/lib/engine/columns.ts';
import { parityCases } from '../parity/cases.ts';
import { cityCsv } from './city-file.ts';
import { expect, readyForFiles, test, upload } from './dashboard.ts';
import { PageEngine, watchEngine } from './page-engine.ts';

/** Every question of the product under several inputs, to the engine of a page. */
async function answers(page: Page): Promise<Map<string, Columns>> {
  const engine = await PageEngine.connect(page);
  const asked = parityCases.flatMap(({ question, inputs }) =>
    inputs.map((input, i) => ({
      name: `${question.name} ${i}`,
      statement: question.statement(input as never),
    })),
  );
  const columns = await engine.queryAll(asked.map(({ statement }) => statement));
  return new Map(asked.map(({ name }, i) => [name, columns[i] ?? {}]));
}

const agreement = { partijen: 'wij', kop: '<b>geen opmaak</b>' };

test('a backup moves all data and documents to another machine, with the same answers to every question', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await watchEngine(page);
  await upload(page, { name: 'city.csv', content: cityCsv(3_000, 50) });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible({ timeout: 60_000 });
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toBeVisible({ timeout: 60_000 });
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const documents = await root.getDirectoryHandle('documents', { create: true });
    const folder = await documents.getDirectoryHandle('season-2021-22', { create: true });
    const file = await folder.getFileHandle('agreement.json', { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }, JSON.stringify(agreement));
  const before = await answers(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar alles in één bestand' }).click();
  const backup = readFileSync(await (await saved).path());

  const context = await browser.newContext();
  const there = await context.newPage();
  await watchEngine(there);
  await there.goto('/gegevens');
  await readyForFiles(there);
  const handOver = () =>
    there
      .locator('input[accept=".zip"]')
      .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: backup });
  await handOver();
  await expect(there.getByText('Teruggezet: 1, met 1 documenten.')).toBeVisible({
    timeout: 60_000,
  });
  await there.getByRole('button', { name: 'Toon' }).click();
  await expect(there.getByText('wordt getoond')).toBeVisible({ timeout: 60_000 });
  const after = await answers(there);
  console.log(`backup: ${before.size} answers to ${parityCases.length} questions compared`);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, columns] of before) expect(after.get(name), name).toEqual(columns);
  expect(JSON.stringify(before.get('totals 0'))).toContain('3000');

  // A second time there is nothing new; "delete everything" takes the documents too.
  await handOver();
  await expect(there.getByText('Teruggezet: 0.')).toBeVisible();
  there.on('dialog', (dialog) => void dialog.accept());
  await there.getByRole('button', { name: 'Verwijder alles' }).click();
  await expect(there.getByText('Alles is verwijderd.')).toBeVisible();
  const left = await there.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for (const folder of ['datasets', 'documents'])
      for await (const [name] of (await root.getDirectoryHandle(folder)).entries())
        names.push(`${folder}/${name}`);
    return names;
  });
  expect(left).toEqual([]);
  await context.close();
});
