import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, followTo, openDashboard, pathsOfRoutes, test, titles, view } from './dashboard.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another theme can change: it sets colours and nothing else. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Pages that one visit looks at; the engine starts once for all of them. */
const visits = [
  ['/', '/vraag', '/uitleg'],
  ['/evaluatie', '/evaluatie/verslag', '/evaluatie/overleg'],
  ['/openbare-ruimte', '/openbare-ruimte/looplijst', '/patronen'],
  ['/gegevens', '/delen', '/pakket', '/privacy', '/gebied'],
] as const;

for (const [first, ...others] of visits)
  test(`axe finds nothing in either theme on ${[first, ...others].join(', ')}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    if (first === '/') await openDashboard(page);
    else await page.goto(first);
    await holdsForAxe(page, first);
    for (const path of others) {
      await followTo(page, path);
      await holdsForAxe(page, path);
    }
  });

test('axe has looked at every page', () => {
  expect(visits.flat().toSorted()).toEqual(pathsOfRoutes().toSorted());
});

async function holdsForAxe(page: Page, path: string): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible({
    timeout: 60_000,
  });
  const waits = page.locator('main [role=status]').filter({ hasText: /…$/ });
  await expect(waits).toHaveCount(0, { timeout: 60_000 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // Of what holds only the number is told: naming each of it takes a third of the time.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    const asked = colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(ofColour);
    const { violations } = await asked.analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    expect.soft(told, `${path}, ${colorScheme}`).toEqual([]);
  }
}

test('every view has a text twin or is a table itself, and a sentence on what it shows', async ({
  page,
}) => {
  await openDashboard(page);
  for (const name of Object.keys(titles) as (keyof typeof titles)[]) {
    await expect(view(page, name)).toContainText(/[\d.]+ van [\d.]+ signalen/);
    const twin = view(page, name).locator('details summary, [role=table]');
    expect(await twin.count(), name).toBeGreaterThan(0);
  }
});

test('the page fits a phone of 320 pixels without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openDashboard(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
