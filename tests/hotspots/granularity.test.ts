import { expect, test } from 'vitest';
import { granularity } from '$lib/hotspots/granularity.ts';
import { scales } from '$lib/hotspots/windows.ts';
import { mainTypes, observe, season } from './rows.ts';

test('on the sample the storage rooms and the growing leg stand out at every size that holds them', () => {
  const { rows, everywhere, anywhere } = granularity(observe(season), {
    compareWith: 'same-kind',
    types: [[], ...mainTypes.map((main) => [{ main, sub: null }])],
  });
  expect(rows.map(({ scale }) => scale)).toEqual([...scales]);
  for (const { scale, hot, alsoAt } of rows) {
    expect(hot).toBeGreaterThan(0);
    expect(alsoAt[scale]).toBe(1);
  }
  // The lift is hot with its neighbours and not floor by floor: a size that hides it is told.
  const single = rows.find(({ scale }) => scale === 'alone');
  const neighbours = rows.find(({ scale }) => scale === 'neighbours');
  expect(neighbours?.alsoAt.alone).toBeLessThan(1);
  expect(single?.hot).toBeLessThan(neighbours?.hot ?? 0);
  expect(everywhere).toBeGreaterThan(0);
  expect(everywhere).toBeLessThan(anywhere);
});

test('nothing walked, nothing hot at any size', () => {
  const { anywhere, rows } = granularity(observe({ visits: [], signals: [] }), {
    compareWith: 'same-kind',
    types: [[]],
  });
  expect(anywhere).toBe(0);
  expect(rows.every(({ alsoAt }) => Object.values(alsoAt).every((share) => share === null))).toBe(
    true,
  );
});
