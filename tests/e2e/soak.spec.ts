import type { Page } from '@playwright/test';
import { seededRandom, type Random } from '../../src/lib/analysis/random.ts';
import { expect, openDashboard, shownTotal, tableOf, test, view, type View } from './dashboard.ts';

const steps = Number(process.env['SOAK_STEPS'] ?? 2000);
/** Compiled code and dates once written fill up over the first steps: 23.5 to 26.3 MB, then level. */
const warmUp = Math.min(600, steps);
const compared = ['types', 'night', 'week', 'nights'] satisfies View[];

/** What a hand can reach in the views; nothing that leads off the page or opens a menu. */
const reach =
  '.views :is([role=button], [role=gridcell], .modes button, .bins button, .head button):not(:disabled)';
const names = { undo: 'Keuze terugdraaien', redo: 'Keuze opnieuw doen', clear: 'Wis (Esc)' };
type Kind = 'hold' | 'undo' | 'redo' | 'clear' | 'measure' | 'brush';
interface Step {
  readonly kind: Kind;
  /** From 0 to 1: which of the things that can be taken hold of. */
  readonly lot: number;
}

function randomStep(random: Random): Step {
  const lot = random.uniform();
  const shares: [Kind, number][] = [
    ['undo', 0.12],
    ['redo', 0.1],
    ['clear', 0.06],
    ['measure', 0.05],
    ['brush', 0.07],
  ];
  let upTo = 0;
  const found = shares.find(([, share]) => lot < (upTo += share));
  return { kind: found?.[0] ?? 'hold', lot: random.uniform() };
}

/** Takes the steps one after the other; how many there were of each kind. */
async function walk(page: Page, taken: readonly Step[]): Promise<Record<Kind, number>> {
  return page.evaluate(
    async ([list, selector, labels]) => {
      const done = { hold: 0, undo: 0, redo: 0, clear: 0, measure: 0, brush: 0 };
      const seen = (thing: Element) =>
        !thing.closest('footer, [popover]') && thing.getClientRects().length > 0;
      const oneOf = (things: NodeListOf<Element>, lot: number) => {
        const from = Math.floor(lot * things.length);
        return [...things].slice(from).find(seen) ?? [...things].find(seen);
      };
      const press = (label: string) => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('.steps button')].find(
          (one) => (one.ariaLabel ?? one.textContent?.trim()) === label,
        );
        if (!button || button.disabled) return false;
        button.click();
        return true;
      };
      const rest = () => new Promise((resolve) => setTimeout(resolve, 10));
      const act = async ({ kind, lot }: (typeof list)[number]): Promise<boolean> => {
        if (kind === 'redo')
          return press(labels.redo) || (press(labels.undo) && press(labels.redo));
        if (kind === 'undo' || kind === 'clear') return press(labels[kind]);
        if (kind === 'measure') {
          const select = document.querySelector<HTMLSelectElement>('.measure select');
          if (!select) return false;
          select.selectedIndex = Math.floor(lot * select.options.length);
          return select.dispatchEvent(new Event('change', { bubbles: true }));
        }
        const isBrush = kind === 'brush';
        const thing = oneOf(document.querySelectorAll(isBrush ? '[role=slider]' : selector), lot);
        const key = lot * 7 - Math.floor(lot * 7) < 0.5 ? 'ArrowRight' : 'ArrowLeft';
        thing?.dispatchEvent(
          isBrush
            ? new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
            : new MouseEvent('click', { bubbles: true, cancelable: true }),
        );
        return thing !== undefined;
      };
      for (const one of list) {
        // Where there is nothing to take back, something is taken hold of.
        const kind = (await act(one)) ? one.kind : 'hold';
        if (kind !== one.kind) await act({ ...one, kind });
        done[kind]++;
        await rest();
      }
      return done;
    },
    [taken, reach, names] as const,
  );
}

interface Held {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** What is held in one and the same state of the page, once all that is let go has been collected. */
async function held(page: Page): Promise<Held> {
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    const select = document.querySelector<HTMLSelectElement>('.measure select');
    if (select) select.selectedIndex = 0;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    for (const button of document.querySelectorAll<HTMLButtonElement>('.views button')) {
      const name = button.textContent?.trim() ?? '';
      const isMarked = button.matches('.modes :last-child[aria-pressed=true]');
      if (isMarked || ['zeshoeken', 'kwartier', 'Plattegrond sluiten'].includes(name))
        button.click();
    }
  });
  await settled(page);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  await session.detach();
  return {
    heap: valueOf('JSHeapUsedSize'),
    listeners: valueOf('JSEventListeners'),
    nodes: valueOf('Nodes'),
  };
}

async function figures(page: Page): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { shown: await shownTotal(page) };
  for (const name of compared) {
    // A view in which nothing is left says so, in place of its table.
    const isEmpty = (await view(page, name).locator('footer details').count()) === 0;
    found[name] = isEmpty ? await view(page, name).innerText() : await tableOf(page, name);
  }
  return found;
}

/** A page begins with figures worked out beforehand; rows of the list come from the engine alone. */
async function engineHasAnswered(page: Page): Promise<void> {
  const row = view(page, 'list').getByRole('row').filter({ hasText: /\d/ });
  if ((await shownTotal(page)) > 0) await expect(row.first()).toBeVisible({ timeout: 60_000 });
}

/** The figures on the page, once neither they nor the address have changed for a second. */
async function settled(page: Page): Promise<Record<string, unknown>> {
  let last = '';
  let same = 0;
  for (let i = 0; i < 30; i++) {
    const next = { ...(await figures(page)), search: new URL(page.url()).search };
    const text = JSON.stringify(next);
    same = text === last ? same + 1 : 0;
    if (same === 2) return next;
    last = text;
    await page.waitForTimeout(500);
  }
  throw new Error(`does not come to rest: ${last.slice(0, 500)}`);
}

test(`${steps} random steps leave no fault, no listener and no memory behind`, async ({
  quietPage: page,
  context,
}) => {
  test.setTimeout(60_000 + steps * 1_000);
  const random = seededRandom(20261122);
  await openDashboard(page);
  const fresh = await context.newPage();
  // Once around, so that what is made once and kept is there before anything is weighed.
  const next = (count: number) => Array.from({ length: count }, () => randomStep(random));
  await walk(page, next(warmUp));
  const before = await held(page);
  const taken = new Map<string, number>();
  let comparisons = 0;
  for (let done = 0; done < steps; done += 50) {
    const own = await walk(page, next(Math.min(50, steps - done)));
    for (const [kind, count] of Object.entries(own))
      taken.set(kind, (taken.get(kind) ?? 0) + count);
    if (done + 50 > steps) continue;
    const shown = await settled(page);
    await openDashboard(fresh, String(shown['search']));
    await engineHasAnswered(fresh);
    expect(await settled(fresh), `step ${done + 50}: ${shown['search']}`).toEqual(shown);
    comparisons++;
  }
  const after = await held(page);
  console.log(
    `soak: ${steps} steps after ${warmUp} of warming up (${[...taken].map(([kind, count]) => `${count} ${kind}`).join(', ')}), ${comparisons} times equal to a fresh page; ` +
      `heap ${(before.heap / 1e6).toFixed(2)} to ${(after.heap / 1e6).toFixed(2)} MB, ` +
      `listeners ${before.listeners} to ${after.listeners}, nodes ${before.nodes} to ${after.nodes}`,
  );
  expect(after.heap).toBeLessThan(before.heap * 1.1);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
});
