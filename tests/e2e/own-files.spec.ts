import { expect, handOver, readyForFiles, shownTotal, test } from './dashboard.ts';
import { readSample } from './sample-file.ts';

const sampleTotal = readSample('season-2021-22').length;

test('an own export replaces what is shown, by paste as well', async ({ quietPage: page }) => {
  await page.goto('/gegevens');
  const paste = page.getByLabel('Of plak hier de regels van een tabel');
  await readyForFiles(page);
  await paste.fill(
    'datum;type;toren;verdieping\n14-01-2022 23:10;zwerfvuil;Klieverink;3\n15-01-2022 01:00;lift-defect;Kempering;0\n31-02-2022 01:00;graffiti;Kempering;0\n',
  );
  await page.getByRole('button', { name: 'Lees wat geplakt is' }).click();
  const start = page.getByRole('button', { name: 'Lees in' });
  await expect(start.or(page.locator('.account'))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(page.locator('.account')).toContainText(
    '3 regels gelezen: 2 overgenomen, 1 afgekeurd',
  );
  await expect(page.getByRole('cell', { name: '31-02-2022 01:00' })).toBeVisible();
  const precision = page.getByRole('region', { name: 'Hoe precies tijd en plek bekend zijn' });
  await expect(precision.getByRole('row', { name: /^de minuut/ })).toHaveText(/de minuut\s*2\s*2/);
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(2);
});

interface BadFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says: RegExp;
}

const bad: readonly BadFile[] = [
  { name: 'empty.csv', content: '', says: /Dit bestand is leeg/ },
  {
    name: 'binary.csv',
    content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    says: /geen tekst|niet te lezen/,
  },
  { name: 'header.csv', content: 'datum;type\n', says: /geen enkele rij daaronder/ },
  {
    name: 'quote.csv',
    content: 'datum;type\n14-01-2022;"zwerfvuil\n15-01-2022;graffiti\n',
    says: /Aanhalingsteken wordt niet gesloten/,
  },
  {
    name: 'wide.csv',
    content: `${Array.from({ length: 200 }, (_, i) => `kolom ${i}`).join(';')}\n${'1;'.repeat(199)}1\n`,
    says: /200 kolommen/,
  },
  {
    name: 'field.csv',
    content: `datum;type;notitie\n14-01-2022;graffiti;${'x'.repeat(10 * 1024 * 1024)}\n`,
    says: /meer dan een miljoen tekens/,
  },
];

test('each bad file gets a clear sentence, and what was loaded before stays', async ({
  quietPage: page,
}) => {
  await page.goto('/gegevens');
  for (const { name, content, says } of bad) {
    await readyForFiles(page);
    await handOver(page, { name, content });
    const start = page.getByRole('button', { name: 'Lees in' });
    const fault = page.getByRole('alert');
    await expect(start.or(fault).or(page.locator('.account')), name).toBeVisible({
      timeout: 60_000,
    });
    if ((await start.isVisible()) && (await start.isEnabled())) await start.click();
    await expect(page.locator('main'), name).toContainText(says);
    await page.getByRole('link', { name: 'Overzicht', exact: true }).click();
    await page.getByLabel('Gegevens die getoond worden').selectOption('season-2021-22');
    await expect.poll(() => shownTotal(page), { message: name }).toBe(sampleTotal);
    await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  }
});
