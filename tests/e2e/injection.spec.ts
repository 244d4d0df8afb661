import type { Page } from '@playwright/test';
import { pdfText } from '../support/pdf-text.ts';
import {
  expect,
  followTo,
  pathsOfRoutes,
  shownTotal,
  test,
  titles,
  upload,
  view,
  type View,
} from './dashboard.ts';
import { injections } from './injection-strings.ts';
import { readSample } from './sample-file.ts';
import { bytesOf, take } from './taken-files.ts';
import { ofCsv, ofMarkup, ofPdf, ofXlsx } from './taken-harm.ts';

const sampleTotal = readSample('season-2021-22').length;
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

async function importStrings(page: Page): Promise<void> {
  await upload(page, { name: `<img src=x onerror=alert(1)>.csv`, content: csv });
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible({ timeout: 60_000 });
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toContainText(`${injections.length} overgenomen`, {
    timeout: 60_000,
  });
  expect(await harm(page)).toEqual(clean);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page), { timeout: 60_000 }).toBe(injections.length);
}

const clean = { ran: false, made: 0, away: '127.0.0.1' };

test('what a file says is text, at the import, in every view and on every page', async ({
  quietPage: page,
}) => {
  test.setTimeout(240_000);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await importStrings(page);
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

  const paths = pathsOfRoutes();
  for (const path of paths) {
    await followTo(page, path);
    await page.waitForLoadState('networkidle');
    expect(await harm(page), path).toEqual(clean);
  }
  expect(dialogs).toBe(0);
  console.log(
    `injection: ${injections.length} strings in 9 fields, ${viewsSeen} tables of views, ${paths.length} pages: none executed, none lost`,
  );
});

/** As XML and paper have a text: no control signs, blanks as they come. */
const plain = (text: string) => text.replaceAll('\u0000', '').trim();
const shut = (text: string) => plain(text).replaceAll(/\s/g, '');

test('what a file says is text in all that is taken away, and on paper', async ({
  quietPage: page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await importStrings(page);
  const reader = await context.newPage();
  const missing = (texts: readonly string[]) =>
    injections.map(plain).filter((text) => !texts.map(plain).includes(text));

  for (const name of ['types', 'list'] as const) {
    const csv = ofCsv(await bytesOf(await take(page, name, 'Tabel (CSV)')));
    expect(csv.formulas, name).toEqual([]);
    expect(missing(csv.texts), name).toEqual([]);
    const xlsx = await ofXlsx(reader, await bytesOf(await take(page, name, '(XLSX)')));
    expect(xlsx.active, name).toEqual([]);
    expect(missing(xlsx.texts), name).toEqual([]);
  }

  const pictures = ['types', 'map'] as const;
  for (const name of pictures) {
    const svg = (await bytesOf(await take(page, name, '(SVG)'))).toString('utf8');
    expect((await ofMarkup(reader, svg, 'image/svg+xml')).active, name).toEqual([]);
    const png = await bytesOf(await take(page, name, '(PNG)'));
    expect(png.subarray(1, 4).toString(), name).toBe('PNG');
  }

  const points = (await bytesOf(await take(page, 'map', 'GeoJSON'))).toString('utf8');
  const { features } = JSON.parse(points) as { features: { properties: object }[] };
  expect(features).toHaveLength(injections.length);
  expect(
    missing(features.flatMap(({ properties }) => Object.values(properties).map(String))),
  ).toEqual([]);

  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  const downloads = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als HTML' }).click();
  const html = (await bytesOf(await downloads)).toString('utf8');
  const read = await ofMarkup(reader, html, 'text/html');
  expect(read.active).toEqual([]);
  expect(injections.map(plain).filter((text) => !read.words.includes(text))).toEqual([]);
  await reader.setContent(html);
  expect(await reader.evaluate(() => 'seenByTest' in window)).toBe(false);
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();

  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(ofPdf(pdf, baseURL ?? '')).toEqual([]);
  const words = pdfText(pdf);
  // On paper a long label is cut, and text that runs the other way lies in a PDF as it is drawn.
  const starts = injections.map((text) => shut(text).slice(0, 8));
  const readable = starts.filter((text) => !/[\u200b-\u206f]/.test(text));
  const printed = readable.filter((text) => words.includes(text));
  expect(await harm(page)).toEqual(clean);
  console.log(
    `injection: ${injections.length} strings taken away as 2 CSV, 2 XLSX, ${pictures.length} SVG, ${pictures.length} PNG, GeoJSON, a page and paper (${printed.length} read back from the PDF): none acts, none lost`,
  );
  expect(printed).toEqual(readable);
});

test('an address of garbage opens with a sentence and nothing chosen', async ({
  quietPage: page,
}) => {
  const parts = ['type', 'place', 'box', 'time', 'day', 'night', 'map', 'floor', 'sort'];
  const search = parts.map((key, i) => `${key}=${encodeURIComponent(`:${injections[i]}:`)}`);
  await page.goto(`/?${search.join('&')}&=&%ff=%ff&__proto__[a]=1`);
  await expect(page.getByText('Een deel van het adres is niet begrepen')).toContainText(
    parts.join(', '),
  );
  await expect.poll(() => shownTotal(page), { timeout: 60_000 }).toBe(sampleTotal);

  await page.goto(`/?data=${encodeURIComponent(injections[0] ?? '')}&type=veilig`);
  await expect(page.getByText('De gegevens van deze link staan niet op dit apparaat')).toBeVisible({
    timeout: 60_000,
  });
  expect(await shownTotal(page)).toBe(sampleTotal);
  expect(await harm(page)).toEqual(clean);
});
