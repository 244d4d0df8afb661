import { describe, expect, it } from 'vitest';
import { globalMoran } from '../../src/lib/analysis/global-moran.ts';
import { neighbourLists, neighboursFromPairs } from '../../src/lib/analysis/neighbour-lists.ts';

const ring = (n: number) =>
  neighboursFromPairs(
    n,
    Array.from({ length: n }, (_, i) => i),
    Array.from({ length: n }, (_, i) => (i + 1) % n),
  );

describe("global Moran's I", () => {
  it('is -1 when neighbours always differ and near 1 when they agree', () => {
    const alternating = Float64Array.from({ length: 20 }, (_, i) => i % 2);
    const halves = Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1));
    expect(globalMoran(alternating, ring(20), 'binary').i).toBeCloseTo(-1, 14);
    expect(globalMoran(halves, ring(20), 'binary').i).toBeCloseTo(0.8, 14);
  });

  it('expects -1 / (n - 1) and the same I for both styles where all have as many neighbours', () => {
    const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
    const binary = globalMoran(values, ring(8), 'binary');
    const row = globalMoran(values, ring(8), 'row-standardised');
    expect(binary.expected).toBeCloseTo(-1 / 7, 15);
    expect(row.i).toBeCloseTo(binary.i ?? NaN, 14);
    expect(row.randomisation.z).toBeCloseTo(binary.randomisation.z ?? NaN, 12);
  });

  it('has the variance of all permutations, counted out', () => {
    const values = [1, 2, 4, 9, 3];
    const neighbours = neighbourLists([[1], [0, 2], [1, 3, 4], [2], [2]]);
    const all = permutationsOf(values).map(
      (order) => globalMoran(Float64Array.from(order), neighbours, 'row-standardised').i ?? NaN,
    );
    const mean = all.reduce((sum, i) => sum + i, 0) / all.length;
    const variance = all.reduce((sum, i) => sum + (i - mean) ** 2, 0) / all.length;
    const found = globalMoran(Float64Array.from(values), neighbours, 'row-standardised');
    expect(mean).toBeCloseTo(found.expected ?? NaN, 12);
    expect(variance).toBeCloseTo(found.randomisation.variance ?? NaN, 12);
  });

  it('keeps the variance right where being a neighbour is not mutual', () => {
    const values = [1, 2, 4, 9, 3];
    const neighbours = neighbourLists([[1, 2], [2], [3], [0], [3]]);
    const all = permutationsOf(values).map(
      (order) => globalMoran(Float64Array.from(order), neighbours, 'binary').i ?? NaN,
    );
    const variance = all.reduce((sum, i) => sum + (i + 0.25) ** 2, 0) / all.length;
    const found = globalMoran(Float64Array.from(values), neighbours, 'binary');
    expect(variance).toBeCloseTo(found.randomisation.variance ?? NaN, 12);
  });

  it('is undefined without variance, without neighbours and without cells', () => {
    expect(globalMoran(new Float64Array(8).fill(0.1), ring(8), 'binary').i).toBeNull();
    expect(globalMoran(Float64Array.of(1, 2), neighbourLists([[], []]), 'binary').i).toBeNull();
    expect(globalMoran(new Float64Array(0), neighbourLists([]), 'binary').i).toBeNull();
  });

  it('has no z on a complete graph, where I never changes', () => {
    const complete = neighbourLists([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    const found = globalMoran(Float64Array.of(1, 2, 3, 9), complete, 'binary');
    expect(found.i).toBeCloseTo(-1 / 3, 14);
    expect(found.randomisation.z).toBeNull();
  });

  it('refuses values that do not fit the neighbour lists', () => {
    expect(() => globalMoran(new Float64Array(2), ring(3), 'binary')).toThrow(RangeError);
  });
});

function permutationsOf(values: number[]): number[][] {
  if (values.length < 2) return [values];
  return values.flatMap((first, i) =>
    permutationsOf(values.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}
