import type { Page } from '@playwright/test';
import { cityCsv } from './city-file.ts';
import { dutchNumber, expect, test, upload, watchLongTasks } from './dashboard.ts';

/**
 * Waits within the page for what follows the last of such elements to be drawn: a locator that asks
 * again and again would be a long task itself on a page of this size.
 */
async function untilGone(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    (one) =>
      new Promise<void>((resolve) => {
        let wasThere = false;
        const observer = new MutationObserver(() => {
          const isThere = document.querySelector(one) !== null;
          wasThere ||= isThere;
          if (!wasThere || isThere) return;
          observer.disconnect();
          setTimeout(resolve, 1000);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        wasThere = document.querySelector(one) !== null;
      }),
    selector,
  );
}

test('999 permutations over ten thousand cells run beside the page, and one is stopped', async ({
  quietPage: page,
}) => {
  test.setTimeout(180_000);
  await upload(page, { name: 'city.csv', content: cityCsv(20_000, 10) });
  await page.getByRole('button', { name: 'Lees in' }).click();
  await expect(page.getByRole('link', { name: 'Bekijk in het overzicht' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('link', { name: 'Patronen' }).first().click();
  const view = page.getByRole('region', { name: /zeshoek/ });
  const start = view.getByRole('button', { name: 'Reken uit' });
  await expect(start).toBeVisible({ timeout: 60_000 });
  const progress = view.getByRole('progressbar');
  await start.click();
  await expect
    .poll(async () => Number(await progress.getAttribute('value', { timeout: 1000 })))
    .toBeGreaterThan(0);
  await view.getByRole('button', { name: 'Stop' }).click();
  await expect(start).toBeVisible();
  await expect(progress).toBeHidden();

  const longest = await watchLongTasks(page);
  await start.click();
  await untilGone(page, 'progress');
  const task = await longest();
  const done = view.getByText(/^Door te ruilen/);
  await expect(done).toBeVisible();
  const words = await done.innerText();
  const [, cells = '', seconds = ''] = /([\d.]+) zeshoeken in ([\d,]+) s/.exec(words) ?? [];
  const description = `999 permutations over ${cells} cells: ${seconds} s, longest main-thread task ${task.toFixed(0)} ms`;
  test.info().annotations.push({ type: 'measured', description });
  console.log(description);
  expect(dutchNumber(cells)).toBeGreaterThan(9000);
  expect(task).toBeLessThan(100);
});
