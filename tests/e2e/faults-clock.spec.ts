import type { Page } from '@playwright/test';
import { addNights } from '../../src/lib/domain/night-calendar.ts';
import { cityCsv } from './city-file.ts';
import { expect, test, upload } from './dashboard.ts';

const now = new Date().toISOString().slice(0, 10);
/** Noon of a day, a number of days from today, by the clock of the device from the next page on. */
const setClock = (page: Page, days: number) =>
  page.clock.setFixedTime(`${addNights(now, days)}T12:00:00Z`);

const kept = (page: Page) => page.locator('#datasets-title ~ ul li');
const over = (page: Page) => page.getByText('De bewaartermijn van “city.csv” is voorbij');
const opened = { timeout: 60_000 };

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('link', { name: 'Uitleg', exact: true })).toBeVisible(opened);
}

test('a clock that stands years ahead deletes nothing; one that is right does what was agreed', async ({
  quietPage: page,
}) => {
  await upload(page, { name: 'city.csv', content: cityCsv(300, 0) });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.locator('.account')).toBeVisible(opened);
  await open(page, '/delen');
  const section = page.getByRole('region', { name: 'Bewaartermijn' });
  await section.getByLabel('Bewaren tot en met').fill(addNights(now, 10));
  await section.getByLabel('Daarna').selectOption({ label: 'alles verwijderen' });
  await section.getByLabel(/Zonder te vragen/).check();
  await section.getByRole('button', { name: 'Leg vast' }).click();
  await expect(section.getByText('daarna alles verwijderen')).toBeVisible();

  let wrongDays = 0;
  // The second opening by the same wrong clock is no more to be believed than the first.
  for (const days of [3650, 3651]) {
    await setClock(page, days);
    await open(page, '/gegevens');
    await expect(over(page)).toBeVisible(opened);
    await expect(
      page.getByText(`staat ${days.toLocaleString('nl-NL')} dagen verder`),
    ).toBeVisible();
    await expect(page.getByText('Er is daarom niets vanzelf verwijderd')).toBeVisible();
    await page.getByRole('button', { name: 'Nu niet' }).click();
    await expect(over(page)).toBeHidden();
    await expect(kept(page)).toHaveCount(1);
    wrongDays++;
  }

  await setClock(page, 5);
  await open(page, '/gegevens');
  await expect(kept(page)).toHaveCount(1, opened);
  await expect(over(page)).toBeHidden();

  await setClock(page, 11);
  await open(page, '/gegevens');
  await expect(page.getByText('de losse signalen zijn weg')).toBeVisible(opened);
  await expect(kept(page)).toHaveCount(0);
  console.log(
    `fault: clock wrong on ${wrongDays} days, nothing deleted; deleted as agreed on the right one`,
  );
});
