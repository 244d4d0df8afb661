import { describe, expect, test } from 'vitest';
import { neighbourhoodRate } from '$lib/analysis/neighbourhood-rate.ts';
import { neighbourLists, neighboursOf } from '$lib/analysis/neighbour-lists.ts';
import { expectedByStratum, stratifiedRates } from '$lib/hotspots/stratified-rate.ts';

const line = neighbourLists([[1], [0, 2], [1, 3], [2]]);
const windows = [0, 1, 2, 3].map((i) => Int32Array.from([i, ...neighboursOf(line, i)]));
const counts = Float64Array.of(5, 0, 2, 1);
const exposures = Float64Array.of(10, 20, 10, 40);

describe('stratifiedRates', () => {
  test('with one stratum is the neighbourhood test', () => {
    const own = stratifiedRates(counts, exposures, new Int32Array(4), windows);
    const known = neighbourhoodRate(counts, exposures, line);
    for (const name of ['pUpper', 'pLower', 'pTwoSided'] as const)
      own[name].forEach((p, i) => expect(p).toBeCloseTo(known[name][i] as number, 12));
  });

  test('adds the parts of its strata up, each given its own total', () => {
    // Of stratum 0, 2 signals and half the exposure; of stratum 1, 1 signal and a quarter of it.
    const own = stratifiedRates(
      Float64Array.of(2, 0, 1, 0),
      Float64Array.of(1, 1, 1, 3),
      Int32Array.of(0, 0, 1, 1),
      [Int32Array.of(0, 2)],
    );
    expect(own.observed[0]).toBe(3);
    expect(own.expected[0]).toBeCloseTo(1.25, 12);
    expect(own.pUpper[0]).toBeCloseTo(0.25 * 0.25, 12);
    expect(own.pLower[0]).toBe(1);
  });

  test('has nothing to say of a window that nobody walked, or that is all of its strata', () => {
    const none = stratifiedRates(counts, Float64Array.of(10, 0, 10, 0), Int32Array.of(0, 1, 0, 1), [
      Int32Array.of(1),
      Int32Array.of(0, 2),
    ]);
    expect([...none.pTwoSided]).toEqual([NaN, NaN]);
    expect(none.expected[1]).toBe(7);
  });

  test('passes over to the normal limit without a jump', () => {
    const many = (scale: number) =>
      stratifiedRates(
        Float64Array.of(200 * scale, 160 * scale, 90 * scale, 110 * scale),
        Float64Array.of(1, 1, 1, 1),
        Int32Array.of(0, 0, 1, 1),
        [Int32Array.of(0, 2)],
      ).pUpper[0] as number;
    expect(Math.abs(many(1) - many(1.1))).toBeLessThan(0.05);
  });

  test('keeps its precision where a window is nearly all of a stratum', () => {
    const own = stratifiedRates(
      Float64Array.of(280, 2, 5, 5),
      Float64Array.of(99, 1, 1, 99),
      Int32Array.of(0, 0, 1, 1),
      [Int32Array.of(0, 2)],
    );
    expect((own.pLower[0] as number) + (own.pUpper[0] as number)).toBeGreaterThan(1);
  });
});

test('what is expected shares the total of a stratum by exposure', () => {
  const expected = expectedByStratum(counts, exposures, Int32Array.of(0, 0, 1, 1));
  expect(expected[0]).toBeCloseTo(5 / 3, 12);
  expect([...expected.slice(2)]).toEqual([0.6, 2.4]);
});
