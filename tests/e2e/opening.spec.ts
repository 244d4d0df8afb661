import { expect, openDashboard, shownTotal, test, titles } from './dashboard.ts';
import { readSample } from './sample-file.ts';

test('welcomes once, and the tour leads through five parts of the page', async ({
  quietPage: page,
}) => {
  await openDashboard(page);
  const welcome = page.getByRole('region', { name: 'Welkom bij Signaalkaart' });
  await expect(welcome).toContainText('verzonnen seizoen');
  await welcome.getByRole('button', { name: 'Rondleiding in vijf stappen' }).click();
  const card = page.getByRole('dialog');
  const seen: string[] = [];
  for (let step = 1; step <= 5; step++) {
    await expect(card).toContainText(`Stap ${step} van 5`);
    await expect(card).toBeFocused();
    seen.push(await card.getByRole('heading').innerText());
    const frame = await page.locator('.frame[style]').boundingBox();
    expect(frame?.width ?? 0, `step ${step} frames a part of the page`).toBeGreaterThan(100);
    await page.keyboard.press('ArrowRight');
  }
  await expect(card).toBeHidden();
  expect(new Set(seen).size).toBe(5);

  // On a phone the filter lies at the foot of the window, where the card of the other steps stands.
  await page.setViewportSize({ width: 390, height: 844 });
  await welcome.getByRole('button', { name: 'Rondleiding in vijf stappen' }).click();
  for (let step = 1; step < 4; step++) {
    await expect(card).toContainText(`Stap ${step} van 5`);
    await expect(card).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
  await expect(card).toContainText('Stap 4 van 5');
  const told = await card.boundingBox();
  const framed = await page.locator('.frame[style]').boundingBox();
  expect((told?.y ?? 0) + (told?.height ?? Infinity)).toBeLessThanOrEqual(framed?.y ?? 0);
  await page.keyboard.press('Escape');

  await welcome.getByRole('button', { name: 'Welkom sluiten' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
  await expect(welcome).toBeHidden();
});

test('everything can be done by name, with the keyboard alone', async ({ quietPage: page }) => {
  await openDashboard(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /^Typ waar/ });
  await expect(field).toBeFocused();
  await field.fill('alleen klieverink');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=/);
  const rows = readSample('season-2021-22').filter(({ tower }) => tower === 'klieverink');
  await expect.poll(() => shownTotal(page)).toBe(rows.length);

  await page.keyboard.press('Control+k');
  await field.fill('donker');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('Control+k');
  await field.fill('zzz');
  await expect(page.getByText('Niets gevonden met deze woorden.')).toBeVisible();
  // Closed and asked for again before the browser has told that it was closed.
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
  });
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();

  await page.keyboard.press('Control+k');
  await field.fill('naar uitleg');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Woordenlijst' })).toBeVisible();
});
