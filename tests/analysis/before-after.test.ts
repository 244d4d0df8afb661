import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBeforeAfter } from '../../src/lib/analysis/counts-before-after.ts';
import { negativeBinomialRateRatio } from '../../src/lib/analysis/negative-binomial.ts';
import { quasiPoissonRateRatio } from '../../src/lib/analysis/quasi-poisson.ts';
import { overdispersedCount } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const nights = (before: number[], after: number[], hours = 8) => ({
  counts: [...before, ...after],
  exposures: [...before, ...after].map(() => hours),
  after: [...before.map(() => 0), ...after.map(() => 1)],
});

describe('before and after', () => {
  it('leaves nights off out: they are no nights with zero', () => {
    const { before, after } = splitBeforeAfter({
      counts: [3, 0, 2],
      exposures: [8, 0, 8],
      after: [false, false, true],
    });
    expect(before).toEqual({ counts: [3], exposures: [8], count: 3, exposure: 8 });
    expect(after.count).toBe(2);
  });

  it('refuses a signal on a night off, and lists of different length', () => {
    expect(() => splitBeforeAfter({ counts: [1], exposures: [0], after: [0] })).toThrow(RangeError);
    expect(() => splitBeforeAfter({ counts: [1], exposures: [1], after: [] })).toThrow(RangeError);
  });
});

describe('the quasi-Poisson rate ratio', () => {
  it('divides the rates, whatever hours the nights have', () => {
    const data = { counts: [4, 8, 3, 3], exposures: [8, 16, 9, 9], after: [0, 0, 1, 1] };
    expect(quasiPoissonRateRatio(data).ratio).toBeCloseTo(6 / 18 / (12 / 24), 14);
  });

  it('widens the interval when nights differ more than Poisson', () => {
    const even = quasiPoissonRateRatio(nights([4, 5, 6, 5], [4, 5, 6, 5]));
    const wild = quasiPoissonRateRatio(nights([0, 10, 1, 9], [0, 10, 1, 9]));
    expect(even.ratio).toBe(1);
    expect((wild.upper ?? 0) / (wild.lower ?? 0)).toBeGreaterThan(
      (even.upper ?? 0) / (even.lower ?? 0),
    );
    expect(wild.dispersion).toBeGreaterThan(2);
  });

  it('has a p that agrees with its interval', () => {
    const count = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(count, count, (before, after) => {
        const { lower, upper, pTwoSided } = quasiPoissonRateRatio(nights(before, after));
        if (lower === null || upper === null || pTwoSided === null) return;
        if (Math.abs(pTwoSided - 0.05) < 1e-9) return;
        expect(lower > 1 || upper < 1).toBe(pTwoSided < 0.05);
      }),
    );
  });

  it('has no interval when one side saw nothing, and no ratio when neither did', () => {
    expect(quasiPoissonRateRatio(nights([2, 3], [0, 0]))).toMatchObject({ ratio: 0, lower: null });
    expect(quasiPoissonRateRatio(nights([0, 0], [2, 3]))).toMatchObject({
      ratio: Infinity,
      upper: null,
    });
    expect(quasiPoissonRateRatio(nights([0, 0], [0, 0])).ratio).toBeNull();
    expect(quasiPoissonRateRatio(nights([], [1, 2])).ratio).toBeNull();
    expect(quasiPoissonRateRatio(nights([1], [2])).dispersion).toBeNull();
  });
});

describe('the negative-binomial rate ratio', () => {
  it('finds the ratio and spread that counts were drawn with', () => {
    const random = seededRandom(9);
    const draw = (mean: number) =>
      Array.from({ length: 800 }, () => overdispersedCount(mean, 1 + mean / 2, random));
    const found = negativeBinomialRateRatio(nights(draw(6), draw(3)));
    expect(Math.abs((found.ratio ?? 0) - 0.5)).toBeLessThan(0.05);
    expect(Math.abs((found.theta ?? 0) - 2)).toBeLessThan(0.3);
    expect(found.likelihoodRatio).toBeGreaterThan(0);
  });

  it('becomes Poisson when counts spread no more than that', () => {
    const found = negativeBinomialRateRatio(nights([4, 5, 4, 5], [2, 3, 2, 3]));
    expect(found.theta).toBe(Infinity);
    expect(found.thetaSe).toBeNull();
    expect(found.seLog).toBeCloseTo(Math.sqrt(1 / 18 + 1 / 10), 12);
    expect(found.likelihoodRatio).toBe(0);
  });

  it('turns over when before and after change places', () => {
    const forth = negativeBinomialRateRatio(nights([0, 9, 2, 14], [1, 0, 5, 2]));
    const back = negativeBinomialRateRatio(nights([1, 0, 5, 2], [0, 9, 2, 14]));
    expect((forth.ratio ?? 0) * (back.ratio ?? 0)).toBeCloseTo(1, 10);
    expect(back.theta).toBeCloseTo(forth.theta ?? NaN, 8);
  });

  it('is undefined when a side saw nothing', () => {
    expect(negativeBinomialRateRatio(nights([1, 4], [0, 0])).ratio).toBeNull();
    expect(negativeBinomialRateRatio(nights([], [])).theta).toBeNull();
  });
});
