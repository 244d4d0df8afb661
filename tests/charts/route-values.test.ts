import { expect, test } from 'vitest';
import { legValues, stopCount } from '$lib/charts/route-values.ts';

const leg = { id: 'viaduct', lengthMetres: 250 };
const values = [
  { leg: 'viaduct', direction: 'out' as const, count: 10 },
  { leg: 'viaduct', direction: 'back' as const, count: 5 },
  { leg: 'viaduct', direction: null, count: 2 },
  { leg: 'park', direction: 'out' as const, count: 99 },
];

test('directions stay apart, each per 100 metres', () => {
  const { out, back } = legValues(leg, values, undefined);
  expect(out).toEqual({ count: 10, value: 10, per100Metres: 4, walked: null });
  expect(back).toEqual({ count: 5, value: 5, per100Metres: 2, walked: null });
});

test('the total holds signals without direction', () => {
  expect(legValues(leg, values, undefined)).toMatchObject({ undirected: 2, total: { count: 17 } });
});

test('a direction that is not among the walked ones was not walked', () => {
  const walked = [{ leg: 'viaduct', direction: 'out' as const, walked: true }];
  const { out, back, total } = legValues(leg, values, walked);
  expect([out.walked, back.walked, total.walked]).toEqual([true, false, true]);
});

test('a leg without signals counts zero', () => {
  expect(legValues(leg, [], undefined).total).toEqual({
    count: 0,
    value: 0,
    per100Metres: 0,
    walked: null,
  });
});

test('each way is divided by its own passes, the total by both, and per 100 metres after that', () => {
  const passes = { out: 20, back: 0 };
  const rate = (count: number, _leg: string, direction: 'out' | 'back' | null) => {
    const times = direction ? passes[direction] : passes.out + passes.back;
    return times > 0 ? count / times : null;
  };
  const { out, back, total } = legValues(leg, values, [], rate);
  expect(out).toMatchObject({ count: 10, value: 0.5, per100Metres: 0.2 });
  expect(back).toMatchObject({ count: 5, value: null, per100Metres: null });
  expect(total.value).toBe(17 / 20);
});

test('signals at a stop are counted in all directions', () => {
  const atStop = [
    { leg: 'square', direction: null, count: 3 },
    { leg: 'square', direction: 'back' as const, count: 1 },
  ];
  expect(stopCount({ id: 'square' }, atStop)).toBe(4);
  expect(stopCount({ id: 'elsewhere' }, atStop)).toBe(0);
});
