import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digamma,
  incompleteGamma,
  logGamma,
  trigamma,
} from '../../src/lib/analysis/gamma-functions.ts';

describe('gamma functions', () => {
  it('agree with R on both sides of the switch of methods', () => {
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 14);
    expect(logGamma(19.9) / 39.04308858123621).toBeCloseTo(1, 14);
    expect(logGamma(100) / 359.1342053695754).toBeCloseTo(1, 14);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 13);
  });

  it('obey the recurrence ln Gamma(x + 1) = ln Gamma(x) + ln x', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        const scale = Math.max(1, Math.abs(logGamma(x)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-13);
      }),
    );
  });

  it('split the incomplete gamma function into tails that sum to 1', () => {
    const upper = incompleteGamma(26.5, 328.007894736842 / 2).upper;
    expect(upper / 2.68878219129901e-41).toBeCloseTo(1, 10);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 2e4, noNaN: true }),
        (a, x) => {
          const tails = incompleteGamma(a, x);
          expect(tails.lower + tails.upper).toBeCloseTo(1, 12);
          expect(Math.min(tails.lower, tails.upper)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('know the exponential and the ends', () => {
    expect(incompleteGamma(1, 2).upper).toBeCloseTo(Math.exp(-2), 15);
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(3, Infinity)).toEqual({ lower: 1, upper: 0 });
  });

  it('refuse arguments outside their range', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => digamma(-1)).toThrow(RangeError);
    expect(() => trigamma(NaN)).toThrow(RangeError);
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError);
  });
});
