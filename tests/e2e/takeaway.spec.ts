import { strFromU8, unzipSync } from 'fflate';
import { expect, openDashboard, tableOf, test, titles } from './dashboard.ts';
import { readSample } from './sample-file.ts';
import { bytesOf, take } from './taken-files.ts';

const caution = 'Verzonnen voorbeeldgegevens: geen enkel signaal is echt.';

test('a view’s CSV and XLSX equal its text twin', async ({ quietPage: page }) => {
  await openDashboard(page, '?type=veilig');
  const twin = await tableOf(page, 'types');
  const csv = await take(page, 'types', 'Tabel (CSV)');
  expect(csv.suggestedFilename()).toBe('signaalkaart-season-2021-22-types.csv');
  const lines = (await bytesOf(csv)).toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(';'))).toEqual(twin);

  const parts = unzipSync(await bytesOf(await take(page, 'types', 'Tabel voor Excel (XLSX)')));
  const read = await page.evaluate(
    (xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      if (document.querySelector('parsererror')) return null;
      return [...document.querySelectorAll('row')].map((row) =>
        [...row.querySelectorAll('c')].map((cell) => {
          const number = cell.querySelector('v')?.textContent;
          return number === undefined ? (cell.textContent ?? '') : Number(number);
        }),
      );
    },
    strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
  );
  const asNumbers = twin.map(([main, sub, n = '']) => [main, sub, Number(n.replace('.', ''))]);
  expect(read?.slice(1)).toEqual(asNumbers);
  expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(caution);
  // Escape closed the menu and left the choice alone.
  await expect(page).toHaveURL(/type=veilig/);
});

test('pictures stand by themselves and show what the page shows', async ({ quietPage: page }) => {
  await openDashboard(page);
  for (const name of ['map', 'towers', 'types'] as const) {
    const svg = (await bytesOf(await take(page, name, '(SVG)'))).toString('utf8');
    const png = (await bytesOf(await take(page, name, '(PNG)'))).toString('base64');
    const seen = await page.evaluate(
      async ([source, pixels]) => {
        const document = new DOMParser().parseFromString(
          source.replace(/<style>.*?<\/style>/, ''),
          'image/svg+xml',
        );
        const image = new Image();
        image.src = `data:image/png;base64,${pixels}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        const colours = new Set<number>();
        for (let i = 0; i < data.length; i += 4)
          colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
        return {
          isWhole: document.querySelector('parsererror') === null,
          outside: [...document.querySelectorAll('[class], [style], script, foreignObject')].length,
          references: [...source.matchAll(/(?:href="|url\()(?!#|data:)/g)].length,
          words: [...document.querySelectorAll('text')].map((one) => one.textContent).join(' '),
          ratio: image.width / Number(document.documentElement.getAttribute('width')),
          colours: colours.size,
        };
      },
      [svg, png] as const,
    );
    expect(seen, name).toMatchObject({ isWhole: true, outside: 0, references: 0, ratio: 2 });
    expect(seen.words).toContain(titles[name]);
    expect(seen.words).toContain(caution);
    expect(seen.words).toContain('Keuze: alles');
    expect(seen.colours, name).toBeGreaterThan(200);
  }
});

test('points leave without notes and coaches', async ({ quietPage: page }) => {
  await openDashboard(page);
  const text = (await bytesOf(await take(page, 'map', 'GeoJSON'))).toString('utf8');
  const { features, about } = JSON.parse(text) as {
    features: { geometry: { coordinates: number[] }; properties: Record<string, unknown> }[];
    about: string[];
  };
  expect(features).toHaveLength(1479);
  expect(about).toContain(caution);
  expect(features[0]?.geometry.coordinates[0]).toBeCloseTo(4.98, 1);
  expect(text).not.toMatch(/coach|notitie|note/);
  const list = (await bytesOf(await take(page, 'list', 'Tabel (CSV)'))).toString('utf8');
  expect(list.trimEnd().split('\r\n')).toHaveLength(readSample('season-2021-22').length + 1);
  expect(list).not.toMatch(/coach/i);
});

test('the whole page leaves as one file that opens without a network', async ({
  quietPage: page,
  context,
}) => {
  await openDashboard(page);
  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  const downloads = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als HTML' }).click();
  const html = (await bytesOf(await downloads)).toString('utf8');
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);

  const offline = await context.newPage();
  await context.setOffline(true);
  await offline.setContent(html);
  for (const title of Object.values(titles))
    await expect(offline.getByRole('heading', { name: title, exact: true })).toBeVisible();
  expect(await offline.locator('section > svg').count()).toBe(8);
  expect(await offline.locator('tbody tr').count()).toBeGreaterThan(2000);
  await expect(offline.getByText(caution)).toBeVisible();
});

test('the overview prints on A4 with its map, in ink on paper', async ({ quietPage: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['printed'] = 'yes');
  });
  await openDashboard(page);
  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  await page.getByRole('button', { name: 'A4 liggend' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1440);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThanOrEqual(3);
  expect(sheets.length).toBeLessThanOrEqual(4);
  expect(Number(sheets[0]?.[1])).toBeCloseTo(842, -1);
  // The picture of the map lies in the print as an image, at two pixels to one.
  const images = [...pdf.matchAll(/\/Subtype \/Image[^>]*?\/Width (\d+)/g)];
  expect(Math.max(...images.map(([, w]) => Number(w)))).toBeGreaterThan(800);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Without notice too, by the browser's own menu.
  const brightness = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    const image = document.querySelector<HTMLImageElement>('main figure img[src^="data:"]');
    await image?.decode();
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (image) context?.drawImage(image, 0, 0, 1, 1);
    return context?.getImageData(0, 0, 1, 1).data[0];
  });
  expect(brightness).toBeGreaterThan(200);
});

test('a finding opens again to the same figures, and says what differs', async ({
  quietPage: page,
}) => {
  await openDashboard(page, '?type=veilig&measure=coach-hour');
  const kept = await bytesOf(await take(page, 'night', 'Bewaar als bevinding'));
  const finding = JSON.parse(kept.toString('utf8')) as {
    filter: Record<string, unknown>;
    figures: { value: number }[];
  };
  expect(finding.figures.length).toBeGreaterThan(90);

  await openDashboard(page, '?type=schoon');
  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  const check = page.getByRole('region', { name: 'Een bevinding nagaan' });
  const give = (content: string | Buffer) =>
    check.locator('input').setInputFiles({
      name: 'bevinding.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await give(kept);
  await expect(check.getByText(/^Dezelfde gegevens, dezelfde cijfers: alle \d+/)).toBeVisible();

  // One figure falsified: it is named, with both values.
  const falsified = structuredClone(finding);
  if (falsified.figures[0]) falsified.figures[0].value += 7;
  await give(JSON.stringify(falsified));
  await expect(check.getByText(/^1 van \d+ cijfers zijn anders/)).toBeVisible();
  await expect(check.locator('tbody tr')).toHaveText(/shown/);

  // Its choice changed: said in words beside what is seen now, and figure by figure.
  await expect(check.getByText(/In de bevinding: Veilig\. Nu: Schoon\./)).toBeVisible();
  const rechosen = {
    ...finding,
    filter: { ...finding.filter, types: [{ main: 'heel', sub: null }] },
  };
  await give(JSON.stringify(rechosen));
  await expect(check.getByText(/In de bevinding: Heel\. Nu: Schoon\./)).toBeVisible();
  await expect(check.getByText(/^\d+ van \d+ cijfers zijn anders/)).toBeVisible();
  expect(await check.locator('tbody tr').count()).toBeGreaterThan(10);

  await give('{"not": "a finding"}');
  await expect(check.getByText('geen bevinding van Signaalkaart')).toBeVisible();

  // On other data it says which, and figure by figure what became of them.
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await openDashboard(page, '?data=pilot-2020-21');
  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  await give(kept);
  await expect(check.getByText(/Let op: andere gegevens/)).toContainText('vier flats');
  await expect(check.getByText('signals: 1.985 rijen, nu 407')).toBeVisible();
  expect(await check.locator('tbody tr').count()).toBeGreaterThan(20);
});

test('a statistic that draws lots gives the same figures again', async ({ quietPage: page }) => {
  await page.goto('/patronen');
  await expect(page.locator('article').first()).toBeVisible({ timeout: 60_000 });
  const frame = page.getByRole('region', { name: /^Plekken die erboven uitsteken/ });
  await frame
    .getByRole('button', { name: /^Meenemen en uitleg/ })
    .first()
    .click();
  const downloads = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Bewaar als bevinding' }).first().click();
  const kept = await bytesOf(await downloads);
  await page.keyboard.press('Escape');
  await openDashboard(page);
  await page.getByRole('button', { name: 'Meenemen', exact: true }).click();
  const check = page.getByRole('region', { name: 'Een bevinding nagaan' });
  await check
    .locator('input')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: kept });
  await expect(check.getByText(/^Dezelfde gegevens, dezelfde cijfers/)).toBeVisible({
    timeout: 60_000,
  });
});

test('a view gets a name, is kept with its dataset, and comes back', async ({
  quietPage: page,
}) => {
  await openDashboard(page, '?type=heel');
  const menu = page.getByRole('button', { name: 'Meenemen', exact: true });
  await menu.click();
  await page.getByLabel('Naam').fill('Kapotte dingen');
  await page.getByRole('button', { name: 'Bewaar dit beeld' }).click();
  await expect(page.getByText('Bewaard: Kapotte dingen')).toBeVisible();
  await openDashboard(page, '?type=sociaal');
  await menu.click();
  await page.getByRole('button', { name: 'Kapotte dingen', exact: true }).click();
  await expect(page).toHaveURL(/type=heel/);
  await expect(page.getByRole('button', { name: 'Haal weg: Heel' })).toBeVisible();
  await menu.click();
  await page.getByRole('button', { name: 'Haal weg: Kapotte dingen' }).click();
  await expect(page.getByText('Nog niets bewaard')).toBeVisible();
});
