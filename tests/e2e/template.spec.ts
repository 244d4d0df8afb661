import { readFile } from 'node:fs/promises';
import { filledWorkbook } from '../support/fill-template.ts';
import { expect, handOver, readyForFiles, shownTotal, test } from './dashboard.ts';

test('the template is downloaded, filled in, and imported without a question', async ({
  quietPage: page,
}) => {
  await page.goto('/gegevens');
  await readyForFiles(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Excel-werkmap' }).click();
  const empty = new Uint8Array(await readFile(await (await download).path()));
  await handOver(page, { name: 'team.xlsx', content: filledWorkbook(empty) });
  await expect(page.locator('.account')).toContainText('7 regels gelezen: 7 overgenomen', {
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(3);
  await expect(page.locator('.totals')).toContainText('1 rondes');
});

for (const name of ['CSV-bestanden (zip)', 'Uitleg per kolom'])
  test(`${name} can be downloaded`, async ({ quietPage: page }) => {
    await page.goto('/gegevens');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await readFile(await (await download).path())).length).toBeGreaterThan(1000);
  });
