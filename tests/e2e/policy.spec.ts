import { chromium, expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nl } from '../../src/lib/i18n/nl/index.ts';
import { sitePages } from '../../src/lib/state/site-pages.ts';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { pagePolicy, scriptPolicy } from '../support/preview-headers.ts';
import { followTo, handOver, openDashboard, pathsOfRoutes, readyForFiles } from './dashboard.ts';
import { everyKindOfFile } from './every-kind.ts';

/**
 * Services the browser asks of its own accord where a page has a text field; it does so over the
 * connection of the page's profile.
 */
const browsersOwn = /^content-autofill\.googleapis\.com:443$/;

/** What a walk has asked of other origins. */
interface Outside {
  /** By pages and workers of the site: what has got as far as their proxy. */
  readonly asked: string[];
  /** By the browser itself, for its updates and its log-in. */
  readonly ofBrowser: string[];
  /** What the policy held back before it could be asked. */
  readonly heldBack: string[];
}

/** A proxy that refuses all, and tells of each request first. */
async function counting(note: (target: string) => void): Promise<Server> {
  const proxy = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    note(request.url ?? '');
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}

const addressOf = (proxy: Server) => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

/**
 * A browser of which all traffic but that to its own site goes through proxies that count and
 * refuse. So requests of workers count as well, which a page cannot see. The profile in which the
 * pages live has a proxy to itself: what the browser asks for itself goes by the other one.
 */
const walk = test.extend<{ walker: Page; outside: Outside }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from here
  outside: async ({}, use) => use({ asked: [], ofBrowser: [], heldBack: [] }),
  walker: async ({ baseURL, locale, outside: { asked, ofBrowser, heldBack } }, use) => {
    const forPages = await counting((target) =>
      (browsersOwn.test(target) ? ofBrowser : asked).push(target),
    );
    const forBrowser = await counting((target) => ofBrowser.push(target));
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: [...chromiumArguments],
      proxy: { server: addressOf(forBrowser) },
    });
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      locale: locale ?? 'nl-NL',
      proxy: { server: addressOf(forPages), bypass: '127.0.0.1' },
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) heldBack.push(message.text());
    });
    // The control: a page without our policy does get through to the proxy.
    await page.goto('data:text/html,<img src="http://control.invalid/seen">');
    await expect.poll(() => asked.filter((url) => url.includes('control.invalid'))).toHaveLength(1);
    asked.length = 0;
    await use(page);
    await browser.close();
    for (const proxy of [forPages, forBrowser])
      await new Promise((resolve) => proxy.close(resolve));
  },
});

/** Nothing was asked so far; and a request made on purpose is held back, which shows that we look. */
async function expectShut(page: Page, { asked, heldBack }: Outside): Promise<void> {
  expect({ asked, heldBack }).toEqual({ asked: [], heldBack: [] });
  const blocked = await page.evaluate(async () => {
    try {
      await fetch('http://control.invalid/fetch');
      return false;
    } catch {
      return true;
    }
  });
  expect(blocked).toBe(true);
  await expect.poll(() => heldBack.length).toBeGreaterThan(0);
  expect(asked).toEqual([]);
}

const hostOf = (target: string) =>
  new URL(target.includes('://') ? target : `https://${target}`).hostname;
const told = ({ asked, ofBrowser }: Outside) =>
  `${asked.length} requests to other origins (${ofBrowser.length} by the browser itself: ${[...new Set(ofBrowser.map(hostOf))].join(', ')})`;

walk('no page asks anything of another origin, nor do its workers', async ({ walker, outside }) => {
  test.setTimeout(180_000);
  await openDashboard(walker);
  for (const mode of ['zeshoeken', 'dichtheid', 'stippen'])
    await walker.getByRole('button', { name: mode }).click();
  // By links the engine goes on running, and with it what a page may still be asking.
  const paths = pathsOfRoutes();
  for (const path of paths) {
    await followTo(walker, path);
    await walker.waitForLoadState('networkidle');
  }
  await expectShut(walker, outside);
  expect(paths).toEqual(expect.arrayContaining(sitePages(nl).map(({ path }) => path)));
  console.log(`doors: ${paths.length} pages, ${told(outside)}`);
});

walk('no kind of file makes the page ask anything elsewhere', async ({ walker, outside }) => {
  test.setTimeout(180_000);
  await walker.goto('/gegevens');
  const kinds = everyKindOfFile();
  const again = walker.getByRole('button', { name: nl.importPage.another });
  const forget = walker.getByRole('button', { name: nl.reviewing.area.forget });
  const settled = walker
    .locator('.account, .loaded')
    .or(walker.getByRole('button', { name: nl.importPage.start }))
    .or(walker.getByRole('heading', { name: nl.reviewing.title }))
    .first();
  for (const { name, bytes } of kinds) {
    await readyForFiles(walker);
    await handOver(walker, { name, content: bytes });
    await expect(settled, name).toBeVisible({ timeout: 60_000 });
    if (await again.isVisible()) await again.click();
    else if (await forget.isVisible()) await forget.click();
    else {
      // By the menu and back: the page starts afresh, the engine goes on.
      await walker.getByRole('link', { name: nl.pages.menu.explaining, exact: true }).click();
      await walker.waitForURL('**/uitleg*');
      await walker.getByRole('link', { name: nl.pages.menu.data, exact: true }).click();
    }
  }
  await expectShut(walker, outside);
  console.log(`doors: ${kinds.length} kinds of file, ${told(outside)}`);
});

test('every page carries the policy, and so does every worker’s script', async ({
  request,
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (/worker[^/]*\.(js|mjs)$/.test(new URL(response.url()).pathname))
      scripts.push(response.url());
  });
  await openDashboard(page);
  await expect.poll(() => scripts.length).toBeGreaterThanOrEqual(3);
  for (const url of scripts) {
    const headers = (await request.get(url)).headers();
    expect(headers['content-security-policy'], url).toBe(scriptPolicy);
  }
  for (const url of ['/', '/openbare-ruimte', '/gegevens', '/patronen', '/uitleg']) {
    const response = await request.get(url);
    expect(response.headers()['content-security-policy'], url).toBe(pagePolicy);
    expect(response.headers()['cross-origin-opener-policy'], url).toBe('same-origin');
    const meta = /http-equiv="content-security-policy" content="([^"]*)"/.exec(
      await response.text(),
    );
    expect(meta?.[1], url).toContain("default-src 'none'");
    expect(meta?.[1], url).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
  }
});
