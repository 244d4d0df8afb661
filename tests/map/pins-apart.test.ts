import { expect, it } from 'vitest';
import { apart } from '$lib/map/pins-apart.ts';

it('leaves pins that are free at their spot', () => {
  expect(apart([[0, 0], [100, 0]], 20)).toEqual([[0, 0], [100, 0]]); // prettier-ignore
});

it('keeps pins of one spot clear of one another, the first on it', () => {
  const places = apart(
    Array.from({ length: 9 }, () => [50, 50] as const),
    20,
  );
  expect(places[0]).toEqual([50, 50]);
  places.forEach(([x, y], i) => {
    for (const [otherX, otherY] of places.slice(0, i))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(19.9);
  });
});
