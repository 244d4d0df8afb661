import type { Page } from '@playwright/test';
import { expect, shownTotal, test, titles, upload, view, type View } from './dashboard.ts';
import { injections } from './injection-strings.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** One row a string, which stands in every field of text and category. */
const rows = injections.map((text, i) => {
  const time = `2022-01-14 ${19 + (i % 5)}:${String(i % 60).padStart(2, '0')}`;
  const [longitude, latitude] = [4.9797 + i / 1e5, 52.3162];
  const cells = [`s${i} ${text}`, time, text, text, text, '1', text, `${longitude}`, `${latitude}`];
  return [...cells, text, text, text].map(quoted).join(',');
});
const csv = `${['id,tijd,hoofdtype,type,toren,verdieping,plek,lengtegraad,breedtegraad,ronde,coach,notitie', ...rows].join('\n')}\n`;

/** What has got through: scripts run, elements made, requests out. */
async function harm(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    ran: 'seenByTest' in window || 'polluted' in {},
    made: document.querySelectorAll(
      'main iframe, main object, main embed, main video, main base, main meta, main math, main script, main img[src*="injected"], main [onerror], main [onload], main [onmouseover], main [onfocus], main a[href^="javascript"]',
    ).length,
    away: location.hostname,
  }));
}

test('what a file says is text, at the import and in every view of the overview', async ({
  quietPage: page,
}) => {
  test.setTimeout(240_000);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await upload(page, { name: `<img src=x onerror=alert(1)>.csv`, content: csv });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible({ timeout: 60_000 });
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toContainText(`${injections.length} overgenomen`, {
    timeout: 60_000,
  });
  const clean = { ran: false, made: 0, away: '127.0.0.1' };
  expect(await harm(page)).toEqual(clean);

  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page), { timeout: 60_000 }).toBe(injections.length);
  let viewsSeen = 0;
  for (const name of Object.keys(titles) as View[]) {
    if (name === 'list') continue;
    const twin = view(page, name).locator('footer details summary');
    if (await twin.count()) {
      await twin.first().click();
      viewsSeen++;
    }
  }
  expect(await harm(page)).toEqual(clean);

  // Every note and type is there, sign for sign, and runs in its own direction.
  const scroller = page.locator('.table [role=row]').first();
  await expect(scroller).toBeVisible();
  const seen = new Set<string>();
  for (let step = 0; step < 12 && seen.size < injections.length; step++) {
    await expect(page.locator('.table [role=cell].note').first()).toBeVisible();
    const notes = await page
      .locator('.table [role=cell].note')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title') ?? ''));
    for (const note of notes) seen.add(note);
    await page.locator('.table').hover();
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(150);
  }
  const lost = injections.map((text) => text.trim()).filter((text) => !seen.has(text));
  expect(lost).toEqual([]);
  const isolated = await page
    .locator('.table [role=cell].note')
    .first()
    .evaluate((cell) => getComputedStyle(cell).unicodeBidi);
  expect(isolated).toBe('isolate');

  expect(dialogs).toBe(0);
  console.log(
    `injection: ${injections.length} strings in 9 fields, ${viewsSeen} tables of views: none executed, none lost`,
  );
});
