import { chromium, expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromiumArguments, chromiumPath } from '../support/chromium.ts';
import { pagePolicy, scriptPolicy } from '../support/preview-headers.ts';
import { openDashboard } from './dashboard.ts';

/** Services the browser asks of its own accord: for its log-in, and where a page has a text field. */
const browsersOwn = /^(accounts\.google\.com|content-autofill\.googleapis\.com):443$/;

/**
 * All the browser's traffic but that to its own site goes through a proxy that counts and refuses.
 * So requests of workers count as well, which a page cannot see.
 */
test('nothing is asked of any other origin, by the page or its workers', async ({ baseURL }) => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    if (!browsersOwn.test(request.url ?? '')) asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '127.0.0.1' },
  });
  try {
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    const own = () => asked.filter((url) => url.includes('control.invalid'));
    // The control: a page without our policy does get through to the proxy.
    await page.goto('data:text/html,<img src="http://control.invalid/seen">');
    await expect.poll(own).toHaveLength(1);

    asked.length = 0;
    await openDashboard(page);
    for (const mode of ['zeshoeken', 'dichtheid', 'stippen'])
      await page.getByRole('button', { name: mode }).click();
    await page.goto('/gegevens');
    await expect(page.getByRole('button', { name: 'Kies bestanden' })).toBeEnabled({
      timeout: 60_000,
    });
    // What an extension or a font would need, the engine and the map have been through by now.
    const blocked = await page.evaluate(async () => {
      try {
        await fetch('http://control.invalid/fetch');
        return false;
      } catch {
        return true;
      }
    });
    expect(blocked).toBe(true);
    expect(asked).toEqual([]);
  } finally {
    await browser.close();
    proxy.close();
  }
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
