import { describe, expect, it } from 'vitest';
import { empiricalBayes } from '../../src/lib/analysis/empirical-bayes.ts';
import { poissonVariate } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

describe('empirical Bayes', () => {
  it('moves cells with little exposure further towards the overall rate', () => {
    const { rate, overallRate, trust } = empiricalBayes([4, 400, 100], [1, 100, 100]);
    expect(overallRate).toBeCloseTo(504 / 201, 14);
    expect(trust[0]).toBeLessThan(trust[1] ?? NaN);
    const kept = (own: number, i: number) =>
      Math.abs((rate[i] ?? NaN) - own) / Math.abs((overallRate ?? NaN) - own);
    expect(kept(4, 0)).toBeGreaterThan(kept(4, 1));
  });

  it('follows the published moments (Marshall 1991)', () => {
    // Rates 1 and 3 at exposure 10: s2 = 1, less m / mean exposure = 0.2, leaves 0.8.
    const { betweenVariance, rate } = empiricalBayes([10, 30], [10, 10]);
    expect(betweenVariance).toBeCloseTo(0.8, 14);
    const weight = 0.8 / (0.8 + 2 / 10);
    expect(rate[0]).toBeCloseTo(weight * 1 + (1 - weight) * 2, 14);
  });

  it('gives all cells one rate when chance explains their differences', () => {
    const { rate, betweenVariance, lower } = empiricalBayes([2, 2, 3], [1, 1, 1]);
    expect(betweenVariance).toBe(0);
    expect(Array.from(rate)).toEqual([7 / 3, 7 / 3, 7 / 3]);
    expect(lower[0]).toBe(7 / 3);
  });

  it('comes nearer to the truth than the cells’ own rates', () => {
    const random = seededRandom(6);
    const truth = Array.from({ length: 300 }, () => 0.5 + random.uniform());
    const counts = truth.map((rate) => poissonVariate(rate * 3, random));
    const { rate } = empiricalBayes(
      counts,
      truth.map(() => 3),
    );
    const miss = (of: (i: number) => number) =>
      truth.reduce((sum, own, i) => sum + (of(i) - own) ** 2, 0);
    expect(miss((i) => rate[i] ?? NaN)).toBeLessThan(miss((i) => (counts[i] ?? NaN) / 3) / 2);
  });

  it('gives a cell never walked the overall rate, and nothing without any exposure', () => {
    expect(empiricalBayes([0, 9, 1], [0, 3, 3]).rate[0]).toBeCloseTo(10 / 6, 12);
    expect(empiricalBayes([0], [0])).toMatchObject({ overallRate: null, betweenVariance: null });
    expect(empiricalBayes([], []).overallRate).toBeNull();
    expect(() => empiricalBayes([1], [0])).toThrow(RangeError);
    expect(() => empiricalBayes([1], [])).toThrow(RangeError);
  });
});
