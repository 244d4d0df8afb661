import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './dashboard.ts';

async function take(page: Page, frame: Locator, item: string): Promise<Buffer> {
  await frame.getByRole('button', { name: /^Meenemen en uitleg/ }).click();
  const downloads = page.waitForEvent('download');
  await frame.getByRole('button', { name: item }).click();
  const bytes = await readFile(await (await downloads).path());
  await page.keyboard.press('Escape');
  return bytes;
}

/** Width, height and number of colours of a picture. */
async function lookAt(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data.buffer;
    return { width, height, colours: new Set(new Uint32Array(pixels ?? new ArrayBuffer(0))).size };
  }, png.toString('base64'));
}

test('the page of patterns names what was planted in the sample, and not what only looks like it', async ({
  quietPage: page,
}) => {
  await page.goto('/patronen');
  const hotspots = page.getByRole('region', {
    name: 'Plekken die erboven uitsteken: 4',
    exact: true,
  });
  await expect(hotspots).toBeVisible({ timeout: 60_000 });
  const cards = hotspots.getByRole('article');
  await expect(cards).toHaveCount(4);
  for (const planted of [
    /Klieverink – Kouwenoord/,
    /Kralenbeek, Begane grond, Bergingen/,
    /Klieverink, Lift/,
    /Metro – Kempering/,
  ])
    await expect(cards.filter({ has: page.getByRole('heading', { name: planted }) })).toHaveCount(
      1,
    );
  // Four places among three hundred do not make the whole lie unevenly.
  await expect(
    page.getByRole('heading', { name: /is uit toeval en soort plek te verklaren$/ }),
  ).toBeVisible();
  // About coaches: for the owner alone, closed until asked for.
  const observers = page.getByRole('heading', { name: /Coach 4 noteert meer/ });
  await expect(observers).toBeHidden();
  await page.getByText('Voor wie de gegevens beheert').click();
  await expect(observers).toBeVisible();
  await expect(page.getByText(/Deze pagina voorspelt niets/)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the police reader finds place, type and hour from a cold start, and no coach, note or dwelling', async ({
  quietPage: page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Patronen' }).first().click();
  const view = page.getByRole('region', { name: /Plek, soort en tijd/ }).first();
  await expect(view).toBeVisible({ timeout: 60_000 });
  const lift = view.getByRole('row', { name: /Drugs.*Klieverink, Lift/i });
  await expect(
    lift.getByText(/23:00–00:00: 11 gezien, 0,85 verwacht; meer dan verwacht, 99% zeker/),
  ).toHaveCount(1);
  await view.getByRole('button', { name: 'hoofdsoort' }).click();
  await expect(
    view.getByText(/Klieverink, Lift: veilig, 23:00–00:00: 23 keer, 2,8 verwacht/),
  ).toBeVisible();
  await view.getByRole('button', { name: 'avond' }).click();
  await expect(view.getByRole('columnheader', { name: 'za' })).toBeVisible();

  await expect(page.getByText(/dus er is niets dat verschoof/)).toBeVisible();
  await expect(page.getByText(/Er staat hier geen kalender van de komende weken/)).toBeVisible();
  const read = await page.locator('main').innerText();
  expect(read).not.toMatch(/coach \d/i);
  expect(read).not.toMatch(/woning \d/i);
  const notes = await page.evaluate(() => document.body.innerText.includes('Notitie'));
  expect(notes).toBe(false);

  // By hour again: as a picture, and as a finding that comes out the same.
  await view.getByRole('button', { name: 'uur', exact: true }).click();
  await view.getByRole('button', { name: 'soort', exact: true }).click();
  await expect(lift).toBeVisible();
  const png = await take(page, view, 'Afbeelding (PNG)');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const picture = await lookAt(page, png);
  expect(picture.width).toBeGreaterThan(600);
  expect(picture.height).toBeGreaterThan(200);
  expect(picture.colours).toBeGreaterThan(50);
  const finding = await take(page, view, 'Bewaar als bevinding');
  const { view: name, figures } = JSON.parse(finding.toString('utf8')) as {
    view: string;
    figures: { key: string; value: number }[];
  };
  expect(name).toBe('combinations');
  expect(figures.find(({ key }) => /klieverink.*lift.*hour 11: count$/.test(key))?.value).toBe(11);
  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  const check = page.getByRole('region', { name: 'Een bevinding nagaan' });
  await check
    .locator('input')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: finding });
  await expect(check.getByText(/^Dezelfde gegevens, dezelfde cijfers: alle \d+/)).toBeVisible();
});

test('a long calculation shows how far it is, and can be stopped', async ({ quietPage: page }) => {
  await page.goto('/patronen');
  const start = page.getByRole('button', { name: 'Reken uit' }).first();
  await start.click({ timeout: 60_000 });
  const stop = page.getByRole('button', { name: 'Stop' }).first();
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await stop.click();
  await expect(start).toBeVisible();
});
