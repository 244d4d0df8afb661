import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';

export { expect };

/** A page that fails its test on any error in its console and on any request to another origin. */
export const test = base.extend<{ quietPage: Page }>({
  quietPage: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith(`${baseURL}/`) || /^(data|blob):/.test(url);
      if (!isOwn) faults.push(`request: ${url}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Opens the dashboard and waits until its views are drawn. */
export async function openDashboard(page: Page, search = ''): Promise<void> {
  await page.goto(`/${search}`);
  await expect(page.getByRole('heading', { name: titles.list })).toBeVisible({ timeout: 60_000 });
}

/** The path of every page that has a file of its own. */
export function pathsOfRoutes(): string[] {
  const routes = new URL('../../src/routes/', import.meta.url);
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)\+page\.svelte$/.test(file))
    .map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`);
}

/** Goes to a page as by a link on the one that is open: the engine and its data stay. */
export async function followTo(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = href;
    link.click();
    link.remove();
  }, path);
  await page.waitForURL((url) => url.pathname === path);
  const heading = page.locator('main').getByRole('heading').first();
  await expect(heading, path).toBeAttached({ timeout: 60_000 });
}

export const titles = {
  map: 'Waar de signalen liggen',
  towers: 'In de flats, verdieping voor verdieping',
  types: 'Wat er gezien is',
  night: 'Hoe laat in de nacht',
  week: 'Welke avond, welk uur',
  nights: 'Alle nachten',
  route: 'Onderweg tussen de flats',
  list: 'De signalen zelf',
} as const;
export type View = keyof typeof titles;

export function view(page: Page, name: View): Locator {
  return page.getByRole('region', { name: titles[name], exact: true });
}

/** The cells of a view's text twin, row by row; opens it where it is closed. */
export async function tableOf(page: Page, name: View): Promise<string[][]> {
  const twin = view(page, name).locator('footer details');
  if ((await twin.getAttribute('open')) === null) await twin.locator('summary').click();
  await expect(twin.locator('tbody tr').first()).toBeVisible();
  return twin
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

/** `1.843` and `12,4` as numbers. */
export function dutchNumber(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

/** The signals shown, as the bar over the views says. */
export async function shownTotal(page: Page): Promise<number> {
  const text = await page.locator('.totals strong').innerText();
  return dutchNumber(text.split(' ')[0] ?? '');
}

export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Opens the page of imports and hands it a file. */
export async function upload(page: Page, { name, content }: Upload): Promise<void> {
  await page.goto('/gegevens');
  await readyForFiles(page);
  await handOver(page, { name, content });
}

export async function readyForFiles(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Kies bestanden' });
  await expect(button).toBeEnabled({ timeout: 60_000 });
}

export async function handOver(page: Page, { name, content }: Upload): Promise<void> {
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

/** Milliseconds of the longest task on the main thread from here on, until `read` is called. */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  const started = await page.evaluateHandle(() => {
    const state = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        state.longest = Math.max(state.longest, entry.duration);
    }).observe({ type: 'longtask' });
    return state;
  });
  return () => started.evaluate((state) => state.longest);
}
