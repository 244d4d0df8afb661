import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonUpperTail, poissonCdf } from '../../src/lib/analysis/gamma-distribution.ts';
import { poissonRate } from '../../src/lib/analysis/poisson-rate.ts';

describe('the rate of a Poisson count', () => {
  it('allows a rate although nothing was seen', () => {
    const found = poissonRate(0, 100);
    expect([found.rate, found.lower]).toEqual([0, 0]);
    expect(found.upper).toBeCloseTo(-Math.log(0.025) / 100, 14);
    expect(found.upperOneSided).toBeCloseTo(-Math.log(0.05) / 100, 14);
  });

  it('has limits at which the count is just unlikely enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
        const { lower, upper } = poissonRate(count, 1);
        expect(poissonUpperTail(count, lower ?? NaN)).toBeCloseTo(0.025, 9);
        expect(poissonCdf(count, upper ?? NaN)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('says nothing without exposure', () => {
    expect(poissonRate(0, 0)).toEqual({
      rate: null,
      lower: null,
      upper: null,
      upperOneSided: null,
    });
  });

  it('refuses what cannot be counted', () => {
    expect(() => poissonRate(3, 0)).toThrow(RangeError);
    expect(() => poissonRate(-1, 1)).toThrow(RangeError);
    expect(() => poissonRate(1.5, 1)).toThrow(RangeError);
    expect(() => poissonRate(1, -1)).toThrow(RangeError);
    expect(() => poissonRate(1, 1, 0)).toThrow(RangeError);
  });
});
