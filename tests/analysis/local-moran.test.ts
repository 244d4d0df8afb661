import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globalMoran } from '../../src/lib/analysis/global-moran.ts';
import { localMoran } from '../../src/lib/analysis/local-moran.ts';
import { neighbourLists } from '../../src/lib/analysis/neighbour-lists.ts';

const path = (n: number) =>
  neighbourLists(
    Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n)),
  );

describe("local Moran's I", () => {
  it('sums to S0 times the global I', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 15 }),
        (list) => {
          const values = Float64Array.from(list);
          const all = globalMoran(values, path(list.length), 'row-standardised');
          if (all.i === null) return;
          const { i } = localMoran(values, path(list.length), 'row-standardised');
          expect(i.reduce((sum, one) => sum + one, 0)).toBeCloseTo(all.s0 * all.i, 9);
        },
      ),
    );
  });

  it('names the quadrant, ties with the mean low', () => {
    const { quadrant } = localMoran(Float64Array.of(9, 9, 0, 0, 9, 3), path(6), 'binary');
    expect(quadrant).toEqual(['HH', 'HL', 'LL', 'LL', 'HL', 'LH']);
    const level = localMoran(Float64Array.of(0, 1, 2), path(3), 'binary');
    expect(level.quadrant).toEqual(['LL', 'LL', 'HL']);
  });

  it('has the conditional moments of all shuffles of the other cells', () => {
    const values = [5, 1, 2, 7, 4];
    const fixed = 1;
    const { conditional } = localMoran(Float64Array.from(values), path(5), 'binary');
    const others = values.filter((_, cell) => cell !== fixed);
    const all = permutationsOf(others).map((order) => {
      const shuffled = [...order.slice(0, fixed), values[fixed] ?? NaN, ...order.slice(fixed)];
      return localMoran(Float64Array.from(shuffled), path(5), 'binary').i[fixed] ?? NaN;
    });
    const mean = all.reduce((sum, i) => sum + i, 0) / all.length;
    const variance = all.reduce((sum, i) => sum + (i - mean) ** 2, 0) / all.length;
    expect(conditional.expected[fixed]).toBeCloseTo(mean, 12);
    expect(conditional.variance[fixed]).toBeCloseTo(variance, 12);
  });

  it('gives a cell without neighbours an I of 0 and no z', () => {
    const found = localMoran(
      Float64Array.of(1, 5, 2, 8),
      neighbourLists([[1], [0], [], [1]]),
      'binary',
    );
    expect(found.i[2]).toBeCloseTo(0, 15);
    expect(found.conditional.z[2]).toBeNaN();
    expect(found.total.pTwoSided[2]).toBeNaN();
  });

  it('is undefined everywhere where nothing varies', () => {
    const found = localMoran(new Float64Array(4).fill(0.1), path(4), 'row-standardised');
    expect(Array.from(found.i).every(Number.isNaN)).toBe(true);
    expect(found.quadrant).toEqual(['LL', 'LL', 'LL', 'LL']);
    expect(localMoran(new Float64Array(0), path(0), 'binary').i).toHaveLength(0);
  });
});

function permutationsOf(values: number[]): number[][] {
  if (values.length < 2) return [values];
  return values.flatMap((first, i) =>
    permutationsOf(values.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}
