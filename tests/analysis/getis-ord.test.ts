import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getisOrd, getisOrdShare } from '../../src/lib/analysis/getis-ord.ts';
import { neighbourLists, neighboursFromPairs } from '../../src/lib/analysis/neighbour-lists.ts';

const path = (n: number) =>
  neighboursFromPairs(
    n,
    Array.from({ length: n - 1 }, (_, i) => i),
    Array.from({ length: n - 1 }, (_, i) => i + 1),
  );

describe('Getis-Ord Gi*', () => {
  it('is the published figure on the six points of Getis and Ord', () => {
    const neighbours = neighbourLists([[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]]);
    const z = getisOrd(Float64Array.of(2, 3, 3.2, 5, 8, 7), neighbours);
    expect(z[0]).toBeCloseTo(-1.39727626, 8);
  });

  it('works out by hand on a path of four', () => {
    // mean 1, S = sqrt 3; the first cell has W = 2, sum 4: (4 - 2) / (sqrt 3 sqrt((8 - 4) / 3)) = 1
    const z = getisOrd(Float64Array.of(4, 0, 0, 0), path(4));
    expect(z[0]).toBeCloseTo(1, 14);
    expect(z[3]).toBeCloseTo(-1, 14);
  });

  it('is hot where high values lie together and cold where low ones do', () => {
    const z = getisOrd(Float64Array.of(9, 9, 9, 0, 0, 0, 0), path(7));
    expect(z[1]).toBeGreaterThan(1.96);
    expect(z[5]).toBeLessThan(-1);
  });

  it('does not change when values are scaled or shifted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (values, scale, shift) => {
          const neighbours = path(values.length);
          const plain = getisOrd(Float64Array.from(values), neighbours);
          const moved = getisOrd(
            Float64Array.from(values, (value) => value * scale + shift),
            neighbours,
          );
          plain.forEach((z, i) => {
            if (Number.isNaN(z)) expect(moved[i]).toBeNaN();
            else expect(moved[i]).toBeCloseTo(z, 9);
          });
        },
      ),
    );
  });

  it('equals its first form, share less expectation over its deviation', () => {
    const values = Float64Array.of(2, 7, 1, 8, 2, 8);
    const { share, expected, variance } = getisOrdShare(values, path(6));
    getisOrd(values, path(6)).forEach((z, i) => {
      const first = ((share[i] ?? NaN) - (expected[i] ?? NaN)) / Math.sqrt(variance[i] ?? NaN);
      expect(first).toBeCloseTo(z, 12);
    });
  });

  it('keeps its digits on large values with small differences', () => {
    const small = getisOrd(Float64Array.of(0, 1, 2, 1, 5), path(5));
    const large = getisOrd(
      Float64Array.of(0, 1, 2, 1, 5).map((value) => value + 1e9),
      path(5),
    );
    small.forEach((z, i) => expect(large[i]).toBeCloseTo(z, 6));
  });

  it('counts a cell without neighbours by itself', () => {
    const z = getisOrd(Float64Array.of(1, 2, 3), neighbourLists([[], [2], [1]]));
    expect(z[0]).toBeCloseTo((1 - 2) / Math.sqrt(2 / 3), 14);
  });

  it('is undefined, not zero, where nothing varies or all are neighbours', () => {
    expect(getisOrd(new Float64Array(5).fill(0.1), path(5))).toEqual(new Float64Array(5).fill(NaN));
    const all = neighbourLists([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(getisOrd(Float64Array.of(1, 2, 9), all)).toEqual(new Float64Array(3).fill(NaN));
    expect(getisOrd(Float64Array.of(5), neighbourLists([[]]))[0]).toBeNaN();
    expect(getisOrd(new Float64Array(0), neighbourLists([]))).toHaveLength(0);
  });

  it('refuses values that do not fit the neighbour lists', () => {
    expect(() => getisOrd(new Float64Array(3), path(4))).toThrow(RangeError);
  });

  it('looks the same for more neighbours than its table of roots holds', () => {
    const n = 200;
    const star = neighboursFromPairs(
      n,
      new Int32Array(100),
      Int32Array.from({ length: 100 }, (_, i) => i + 1),
    );
    const values = Float64Array.from({ length: n }, (_, i) => (i <= 100 ? 1 : 0));
    const mean = 101 / n;
    const deviation = Math.sqrt(mean * (1 - mean));
    const expected = (101 - 101 * mean) / (deviation * Math.sqrt((n * 101 - 101 ** 2) / (n - 1)));
    expect(getisOrd(values, star)[0]).toBeCloseTo(expected, 10);
  });
});
