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

it('lays no pin over what is kept free, and a pin that has no other place at its spot', () => {
  const name = [30, 40, 110, 60] as const;
  const places = apart([[50, 50], [104, 50], [50, 50]], 20, [name]); // prettier-ignore
  for (const [x, y] of places) {
    const [dx, dy] = [Math.max(30 - x, 0, x - 110), Math.max(40 - y, 0, y - 60)];
    expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(10);
  }
  expect(apart([[50, 50]], 20, [[-500, -500, 500, 500]])).toEqual([[50, 50]]);
});
