import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonRateRatio } from '../../src/lib/analysis/poisson-rate-ratio.ts';

const count = fc.integer({ min: 0, max: 60 });
const exposure = fc.integer({ min: 1, max: 100 });

describe('the ratio of two Poisson rates', () => {
  it('has a p that agrees with its interval', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, (a, ta, b, tb) => {
        const { lower, upper, pTwoSided } = poissonRateRatio(a, ta, b, tb);
        if (Math.abs(pTwoSided - 0.05) < 1e-9) return;
        expect(lower > 1 || upper < 1).toBe(pTwoSided < 0.05);
      }),
    );
  });

  it('turns over when the two change places', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, (a, ta, b, tb) => {
        const forth = poissonRateRatio(a, ta, b, tb);
        const back = poissonRateRatio(b, tb, a, ta);
        expect(back.pTwoSided).toBeCloseTo(forth.pTwoSided, 12);
        if (forth.lower > 0) expect(back.upper * forth.lower).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is unbounded above when the second saw nothing, and undefined when neither did', () => {
    expect(poissonRateRatio(1, 50, 0, 50)).toMatchObject({ ratio: Infinity, upper: Infinity });
    expect(poissonRateRatio(0, 50, 0, 50)).toMatchObject({
      ratio: null,
      lower: 0,
      upper: Infinity,
      pTwoSided: 1,
    });
    expect(poissonRateRatio(0, 0, 5, 50)).toMatchObject({ ratio: null, rate1: null, pTwoSided: 1 });
  });

  it('refuses counts without exposure', () => {
    expect(() => poissonRateRatio(1, 0, 1, 1)).toThrow(RangeError);
  });
});
