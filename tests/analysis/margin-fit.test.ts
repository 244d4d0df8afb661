import { expect, test } from 'vitest';
import { marginFit } from '$lib/analysis/margin-fit.ts';

test('with equal exposures the expectation is row total times column total over the total', () => {
  const fitted = marginFit(Float64Array.of(10, 20, 30, 40), new Float64Array(4).fill(1), 2);
  expect([...fitted]).toEqual([12, 18, 28, 42].map((value) => expect.closeTo(value, 9)));
});

test('exposures carry the expectation, and the margins stay those of the counts', () => {
  const counts = Float64Array.of(6, 2, 3, 9, 4, 1);
  const exposures = Float64Array.of(1, 2, 3, 4, 5, 6);
  const fitted = marginFit(counts, exposures, 3);
  const row = (r: number, of: Float64Array) => of.slice(r * 3, r * 3 + 3).reduce((a, b) => a + b);
  const column = (c: number, of: Float64Array) => (of[c] ?? 0) + (of[c + 3] ?? 0);
  for (const r of [0, 1]) expect(row(r, fitted)).toBeCloseTo(row(r, counts), 8);
  for (const c of [0, 1, 2]) expect(column(c, fitted)).toBeCloseTo(column(c, counts), 8);
  // Odds ratios are those of the exposures: the counts add the margins and nothing else.
  const odds = (of: Float64Array) => ((of[0] ?? 0) * (of[4] ?? 0)) / ((of[1] ?? 0) * (of[3] ?? 0));
  expect(odds(fitted)).toBeCloseTo(odds(exposures), 8);
});

test('a cell without exposure expects nothing, and may hold nothing', () => {
  const fitted = marginFit(Float64Array.of(0, 4, 5, 6), Float64Array.of(0, 1, 1, 1), 2);
  expect(fitted[0]).toBe(0);
  expect(fitted.reduce((sum, value) => sum + value, 0)).toBeCloseTo(15, 8);
  expect(() => marginFit(Float64Array.of(1, 4), Float64Array.of(0, 1), 2)).toThrow(RangeError);
});

test('no counts at all expect nothing; lists that do not fit are refused', () => {
  expect([...marginFit(new Float64Array(4), new Float64Array(4).fill(1), 2)]).toEqual([0, 0, 0, 0]);
  expect(() => marginFit(new Float64Array(4), new Float64Array(3), 2)).toThrow(RangeError);
  expect(() => marginFit(new Float64Array(5), new Float64Array(5), 2)).toThrow(RangeError);
});
