import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chatText, evening } from './chat-file.ts';
import { expect, readyForFiles, shownTotal, test, titles, upload } from './dashboard.ts';

const list = (page: Page) => page.getByRole('grid', { name: 'Berichten om na te kijken' });
const rowOf = (page: Page, text: string) => list(page).getByRole('row').filter({ hasText: text });
const bar = (page: Page) => page.locator('.bar [role=status]');

async function openReview(page: Page, text = chatText(evening)): Promise<void> {
  await upload(page, { name: 'WhatsApp-chat.txt', content: text });
  await expect(page.getByRole('heading', { name: 'Kijk de berichten na' })).toBeVisible();
}

async function notesInOverview(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  const notes = page.locator('.table .row [role=cell].note');
  await expect(notes.first()).toBeVisible({ timeout: 60_000 });
  return notes.allInnerTexts();
}

test('nothing of a chat counts before a person accepts it', async ({ quietPage: page }) => {
  await openReview(page);
  await expect(rowOf(page, 'Lift stuk')).toContainText('Lift defect · Klieverink');
  await expect(rowOf(page, 'Lift stuk').locator('mark').first()).toBeVisible();
  await expect(list(page)).toContainText('2 berichten waarin geen signaal is gevonden');
  await expect(bar(page)).toContainText('0 overgenomen');
  await expect(page.getByRole('button', { name: 'Bewaar 0 signalen' })).toBeDisabled();

  await rowOf(page, 'Lift stuk').getByRole('button', { name: 'Neem over' }).click();
  await rowOf(page, 'Urine').getByRole('button', { name: 'Leg weg' }).click();
  await expect(bar(page)).toContainText('1 overgenomen · 1 weggelegd');
  await page.getByRole('button', { name: 'Neem alles over wat op een signaal lijkt' }).click();
  await expect(bar(page)).toContainText('1 weggelegd');
  await rowOf(page, 'lamp kapot').getByRole('button', { name: 'Wijzig' }).click();
  await page.getByLabel('Flat', { exact: true }).selectOption({ label: 'Kouwenoord' });
  await expect(rowOf(page, 'lamp kapot')).toContainText('Kouwenoord');

  const store = page.getByRole('button', { name: /^Bewaar \d+ signalen$/ });
  const count = Number(/\d+/.exec(await store.innerText())?.[0]);
  await store.click();
  await expect(page.locator('.account')).toContainText(
    `${count} signalen overgenomen, 1 voorstellen`,
  );
  await page.getByRole('link', { name: 'Bekijk in het overzicht' }).click();
  await expect.poll(() => shownTotal(page)).toBe(count);
});

test('a review goes by the keyboard, only while the list has the focus', async ({
  quietPage: page,
}) => {
  await openReview(page);
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('0 overgenomen');
  await rowOf(page, 'Lift stuk').getByRole('gridcell').nth(1).click();
  await rowOf(page, 'Lift stuk').getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('1 overgenomen');
  await expect(rowOf(page, 'Jongeren').getByRole('gridcell').nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('1 weggelegd');
  await page.keyboard.press('k');
  await page.keyboard.press('u');
  await expect(bar(page)).toContainText('0 weggelegd');
  await page.keyboard.press('e');
  await expect(page.getByLabel('Type', { exact: true })).toBeFocused();
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('1 overgenomen');

  await page.getByText('Sneltoetsen, als u wilt').click();
  await page.getByLabel('Sneltoetsen aan').uncheck();
  await rowOf(page, 'Jongeren').getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('1 overgenomen');
});

test('what is blacked out is shown, and a false hit is put back before storing, not after', async ({
  quietPage: page,
}) => {
  await openReview(page);
  await expect(rowOf(page, 'Jongeren')).not.toContainText('06-12345678');
  await expect(
    page.getByText('Namen van mensen kan een regel niet herkennen').first(),
  ).toBeVisible();
  await rowOf(page, 'Lift stuk').getByRole('button', { name: 'Neem over' }).click();
  await page.getByLabel('Volgorde').selectOption('all');
  await page.getByText('2 persoonsgegevens zwart gemaakt').click();
  const plate = page.getByRole('row').filter({ hasText: 'AB-12-CD' });
  await plate.getByRole('button', { name: 'Zet terug' }).click();
  await expect(rowOf(page, 'AB-12-CD')).toBeVisible();
  await expect(rowOf(page, 'bel █████')).toBeVisible();
  // What was decided before the file was read anew holds.
  await expect(bar(page)).toContainText('1 overgenomen');
  await rowOf(page, 'AB-12-CD').getByRole('button', { name: 'Neem over' }).click();
  await rowOf(page, 'Jongeren').getByRole('button', { name: 'Neem over' }).click();
  await page.getByRole('button', { name: 'Bewaar 3 signalen' }).click();
  await expect(page.locator('.account')).toContainText('3 signalen overgenomen');
  await expect(page.getByText('Het bestand zelf is niet bewaard')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Zet terug' })).toHaveCount(0);
  const kept = (await notesInOverview(page)).join('\n');
  expect(kept).toContain('AB-12-CD');
  expect(kept).toContain('█████');
  expect(kept).not.toContain('12345678');
});

test('the order of day and month is asked where nothing tells it', async ({ quietPage: page }) => {
  const text = evening
    .map(({ minute, author, text: said }) => `03-04-2021 21:${minute % 60} - ${author}: ${said}`)
    .join('\n');
  await upload(page, { name: 'chat.txt', content: text });
  await expect(page.getByRole('heading', { name: /dag of de maand voorop/ })).toBeVisible();
  await page.getByRole('button', { name: /is 4 maart 2021/ }).click();
  await expect(rowOf(page, 'Lift stuk')).toContainText('4 mrt');
  await page.getByRole('button', { name: 'Draai terug' }).click();
  await expect(rowOf(page, 'Lift stuk')).toContainText('3 apr');
});

test('an export that was looked through before says so, and is replaced, not doubled', async ({
  quietPage: page,
}) => {
  const storeAll = async () => {
    await page.getByRole('button', { name: 'Neem alles over wat op een signaal lijkt' }).click();
    await page.getByRole('button', { name: /^Bewaar \d+ signalen$/ }).click();
    await expect(page.locator('.account')).toBeVisible();
  };
  await openReview(page);
  await storeAll();
  await page.getByRole('button', { name: 'Nog een bestand' }).click();
  const buffer = Buffer.from(chatText(evening));
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'chat.txt', mimeType: 'text/plain', buffer });
  await expect(page.getByText('U hebt deze export al nagekeken')).toBeVisible();
  await storeAll();
  await expect(page.locator('#datasets-title ~ ul li')).toHaveCount(1);
});

test('a review goes on after leaving the page, after a reload, and with the file given again', async ({
  quietPage: page,
}) => {
  await openReview(page);
  await rowOf(page, 'Lift stuk').getByRole('button', { name: 'Neem over' }).click();
  await page.getByRole('link', { name: 'Overzicht', exact: true }).click();
  await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Gegevens' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await expect(bar(page)).toContainText('1 overgenomen');
  await rowOf(page, 'Urine').getByRole('button', { name: 'Leg weg' }).click();
  await expect(bar(page)).toContainText('1 weggelegd');
  await page.waitForTimeout(1000);

  await page.reload();
  await page.getByRole('button', { name: 'Ga verder' }).click({ timeout: 60_000 });
  await expect(bar(page)).toContainText('1 overgenomen · 1 weggelegd');
  await expect(page.getByText('Geef dan het bestand opnieuw')).toBeVisible();
  await page.reload();
  await openReview(page);
  await expect(bar(page)).toContainText('1 overgenomen · 1 weggelegd');
  await page.getByRole('button', { name: 'Bewaar 1 signaal' }).click();
  await expect(page.locator('.account')).toContainText('1 signalen overgenomen');
  await page.reload();
  await readyForFiles(page);
  await expect(page.getByRole('button', { name: 'Ga verder' })).toHaveCount(0);
});

for (const width of [1440, 390])
  test(`the review meets WCAG AA at ${width} pixels`, async ({ quietPage: page }) => {
    await page.setViewportSize({ width, height: 860 });
    await openReview(page);
    await page.getByText('2 persoonsgegevens zwart gemaakt').click();
    await rowOf(page, 'Lift stuk').getByRole('button', { name: 'Neem over' }).click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
