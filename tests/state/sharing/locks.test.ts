import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Datasets } from '$lib/state/datasets.svelte.ts';
import { Locks } from '$lib/state/sharing/locks.svelte.ts';
import type { DisclosureRegister } from '$lib/state/sharing/register.svelte.ts';

vi.mock('$app/environment', () => ({ version: 'test' }));

let hear: Map<string, () => void>;
beforeEach(() => {
  vi.useFakeTimers();
  hear = new Map();
  vi.stubGlobal('addEventListener', (sign: string, listener: () => void) =>
    hear.set(sign, listener),
  );
  vi.stubGlobal('removeEventListener', (sign: string) => hear.delete(sign));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watched() {
  const shut: string[] = [];
  const datasets = {
    locked: [{ id: 'open' }, { id: 'shut' }],
    isUnlocked: (id: string) => id === 'open',
    shut: async (id: string) => void shut.push(id),
  };
  const locks = new Locks(datasets as unknown as Datasets, {} as DisclosureRegister, () => {
    throw new Error('nothing is sealed here');
  });
  return { shut, stop: locks.watch() };
}

it('shuts what is open after fifteen minutes without a hand on the page', () => {
  const { shut } = watched();
  vi.advanceTimersByTime(14 * 60_000);
  hear.get('keydown')?.();
  vi.advanceTimersByTime(14 * 60_000);
  expect(shut).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(shut).toEqual(['open']);
});

it('leaves no listener or timer behind', () => {
  const { shut, stop } = watched();
  stop();
  vi.advanceTimersByTime(3_600_000);
  expect(shut).toEqual([]);
  expect(hear.size).toBe(0);
});
