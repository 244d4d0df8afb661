import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../src/lib/analysis/mann-kendall.ts';

describe('Mann-Kendall', () => {
  it('counts every pair of a rising series', () => {
    const found = mannKendall([1, 2, 3, 4, 5]);
    expect(found.s).toBe(10);
    expect(found.variance).toBeCloseTo(50 / 3, 13);
    expect(found.z).toBeCloseTo(9 / Math.sqrt(50 / 3), 13);
    expect(found.tauB).toBe(1);
  });

  it('turns its sign when time runs back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (values) => {
        const forth = mannKendall(values);
        const back = mannKendall(values.toReversed());
        expect(back.s + forth.s).toBe(0);
        expect(back.pTwoSided).toBe(forth.pTwoSided);
      }),
    );
  });

  it('lowers the variance for ties', () => {
    expect(mannKendall([1, 1, 2, 3]).ties).toEqual([2]);
    expect(mannKendall([1, 1, 2, 3]).variance).toBeLessThan(mannKendall([1, 4, 2, 3]).variance);
  });

  it('corrects a sum of one down to no trend at all', () => {
    expect(mannKendall([1, 2]).z).toBe(0);
    expect(mannKendall([1, 2]).pTwoSided).toBe(1);
  });

  it('claims nothing of equal values, one value or none', () => {
    for (const values of [[4, 4, 4], [4], []]) {
      const found = mannKendall(values);
      expect([found.s, found.z, found.pTwoSided, found.tauB]).toEqual([0, null, null, null]);
    }
  });

  it('refuses missing values', () => {
    expect(() => mannKendall([1, NaN])).toThrow(RangeError);
    expect(() => mannKendall([NaN])).toThrow(RangeError);
  });
});
