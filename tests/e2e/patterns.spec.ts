import { expect, test } from './dashboard.ts';

test('the page of patterns names what was planted in the sample, and not what only looks like it', async ({
  quietPage: page,
}) => {
  await page.goto('/patronen');
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(4, { timeout: 60_000 });
  for (const planted of [
    /Klieverink – Kouwenoord/,
    /Kralenbeek, Begane grond, Bergingen/,
    /Klieverink, Lift/,
    /Metro – Kempering/,
  ])
    await expect(cards.filter({ has: page.getByRole('heading', { name: planted }) })).toHaveCount(
      1,
    );
  await expect(page.getByRole('heading', { name: /Coach 4 noteert meer/ })).toBeVisible();
  await expect(page.getByText(/Deze pagina voorspelt niets/)).toBeVisible();
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
