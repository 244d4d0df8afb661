import { readFileSync } from 'node:fs';
import { SiteServer } from '../support/site-server.ts';
import { expect, shownTotal, test, titles } from './dashboard.ts';
import { readSample } from './sample-file.ts';

test.use({ serviceWorkers: 'allow' });

test('opens with the server gone, on every page', async ({ page }) => {
  const site = await SiteServer.start('build');
  await page.goto(site.origin);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await site.stop();
  await expect(fetch(site.origin)).rejects.toThrow();

  await page.goto(`${site.origin}/?bin=60`);
  await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
  expect(await shownTotal(page)).toBe(readSample('season-2021-22').length);

  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  const paths = await menu
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths.length).toBeGreaterThanOrEqual(3);
  for (const path of paths) {
    await page.goto(site.origin + path);
    await expect(page.locator('main').getByRole('heading').first()).toBeAttached({
      timeout: 60_000,
    });
  }
  expect(await page.evaluate(() => fetch('/nothing').catch(() => 'no server'))).toBe('no server');
});

test('a new version waits until it is asked for, and the filter is still there', async ({
  page,
}) => {
  const site = await SiteServer.start('build');
  try {
    await page.goto(`${site.origin}/?day=5`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    const notice = page.getByRole('button', { name: 'Nieuwe versie gebruiken' });
    await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
    await expect(notice).toBeHidden();

    const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
      version: string;
    };
    const script = readFileSync('build/service-worker.js', 'utf8');
    expect(script).toContain(version);
    site.replaced.set('/service-worker.js', script.replaceAll(version, `${version}1`));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(notice).toBeVisible({ timeout: 60_000 });
    const reloaded = page.waitForEvent('load');
    await notice.click();
    await reloaded;
    await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
    await expect(page).toHaveURL(/day=5/);
    await expect(notice).toBeHidden();
    const caches = await page.evaluate(() => window.caches.keys());
    expect(caches).toContain(`signaalkaart-${version}1`);
  } finally {
    await site.stop();
  }
});
