import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareCdf,
  chiSquareUpperTail,
  gammaQuantile,
  gammaUpperQuantile,
  poissonCdf,
  poissonUpperTail,
} from '../../src/lib/analysis/gamma-distribution.ts';
import { incompleteGamma } from '../../src/lib/analysis/gamma-functions.ts';

describe('the gamma distribution and its kin', () => {
  it('gives the Poisson tails by summing', () => {
    const mean = 2.5;
    const chances = [0, 1, 2].map((k) => (Math.exp(-mean) * mean ** k) / ([1, 1, 2][k] ?? NaN));
    const below = chances.reduce((sum, chance) => sum + chance, 0);
    expect(poissonCdf(2, mean)).toBeCloseTo(below, 14);
    expect(poissonUpperTail(3, mean)).toBeCloseTo(1 - below, 14);
    expect(poissonUpperTail(0, mean)).toBe(1);
    expect(poissonCdf(-1, mean)).toBe(0);
  });

  it('gives the chi-square tails (R pchisq)', () => {
    expect(chiSquareUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 13);
    expect(chiSquareCdf(199.311475409836, 199)).toBeCloseTo(0.519550468507862, 11);
  });

  it('inverts the distribution over many orders of magnitude', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        (shape, p) => {
          expect(incompleteGamma(shape, gammaQuantile(shape, p)).lower).toBeCloseTo(p, 11);
        },
      ),
    );
  });

  it('keeps a small upper tail that 1 - p would lose', () => {
    const x = gammaUpperQuantile(3, 1e-20);
    expect(incompleteGamma(3, x).upper / 1e-20).toBeCloseTo(1, 10);
  });

  it('knows its ends and refuses what is no shape or probability', () => {
    expect([gammaQuantile(2, 0), gammaQuantile(2, 1)]).toEqual([0, Infinity]);
    expect(() => gammaQuantile(0, 0.5)).toThrow(RangeError);
    expect(() => gammaQuantile(1, 1.5)).toThrow(RangeError);
  });
});
