import { dutchNumber, expect, openDashboard, tableOf, test } from './dashboard.ts';

async function soFar(text: string): Promise<number> {
  return dutchNumber(text.split(' ')[0] ?? '');
}

test('a night plays by the space bar, and every view shows what there was by then', async ({
  quietPage: page,
}) => {
  await openDashboard(page);
  const bar = page.getByRole('region', { name: 'Speel de nacht af' });
  await bar.getByRole('button', { name: /Speel de nacht af/ }).click();
  const told = bar.getByText(/signalen tot nu toe/);
  await expect(told).toContainText('0 van');

  const hand = bar.getByLabel('Tijd van de nacht');
  await hand.focus();
  await page.keyboard.press('Space');
  await expect(bar.getByRole('button', { name: 'Pauze' })).toBeVisible();
  await expect.poll(async () => soFar(await told.innerText())).toBeGreaterThan(20);
  await page.keyboard.press('Space');
  await expect(bar.getByRole('button', { name: 'Speel af', exact: true })).toBeVisible();

  await hand.fill('600');
  await expect(bar.locator('output')).toHaveText('22:00');
  const inTowers = (await tableOf(page, 'towers')).reduce(
    (sum, [, , , n = '0']) => sum + dutchNumber(n),
    0,
  );
  const onRoute = (await tableOf(page, 'route')).reduce(
    (sum, [, , n = '0']) => sum + dutchNumber(n),
    0,
  );
  const count = await soFar(await told.innerText());
  expect(inTowers + onRoute).toBeGreaterThan(0.9 * count);
  expect(inTowers + onRoute).toBeLessThanOrEqual(count);
  // One night chosen in the bar: the hand on the strip goes back to its beginning.
  const hands = page.locator('circle.hand');
  await expect(hands).toBeVisible();
  const before = await hands.getAttribute('cx');
  const nights = bar.getByRole('combobox', { name: /^Nacht/ });
  const night = (await nights.locator('option').nth(5).innerText()).match(/\((\d+)\)$/);
  await nights.selectOption({ index: 5 });
  await expect(page).toHaveURL(/nights?=/);
  await expect(told).toContainText(/^0 van/);
  await expect(hands).not.toHaveAttribute('cx', before ?? '');
  const all = Number((await told.innerText()).match(/van (\d+)/)?.[1]);
  expect(all).toBeGreaterThan(0);
  expect(all).toBeLessThanOrEqual(Number(night?.[1]));
  await nights.selectOption('');
  await expect(told).toContainText(/van [\d.]{4,}/);
  await bar.getByRole('button', { name: 'Stop met afspelen' }).click();
  await expect(bar.getByRole('button', { name: /Speel de nacht af/ })).toBeVisible();
});

test('where motion is not wanted nothing moves by itself; the hand still does', async ({
  quietPage: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDashboard(page);
  const bar = page.getByRole('region', { name: 'Speel de nacht af' });
  await bar.getByRole('button', { name: /Speel de nacht af/ }).click();
  await expect(bar.getByRole('button', { name: 'Speel af', exact: true })).toHaveCount(0);
  const hand = bar.getByLabel('Tijd van de nacht');
  await hand.focus();
  const before = await hand.inputValue();
  await page.keyboard.press('ArrowRight');
  expect(Number(await hand.inputValue())).toBe(Number(before) + 1);
});
