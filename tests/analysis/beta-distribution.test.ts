import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  binomialCdf,
  binomialUpperTail,
  clopperPearson,
  incompleteBeta,
} from '../../src/lib/analysis/beta-distribution.ts';

describe('the beta distribution and its kin', () => {
  it('is symmetric: I_x(a, b) = 1 - I_(1-x)(b, a)', () => {
    const shape = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (x, a, b) => {
        const mirrored = incompleteBeta(1 - x, b, a).upper;
        expect(Math.abs(incompleteBeta(x, a, b).lower - mirrored)).toBeLessThan(1e-10);
      }),
    );
  });

  it('inverts itself', () => {
    const shape = fc.double({ min: 1, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 0.9999, noNaN: true }), shape, shape, (p, a, b) => {
        expect(Math.abs(incompleteBeta(betaQuantile(p, a, b), a, b).lower - p)).toBeLessThan(1e-9);
      }),
    );
  });

  it('gives the binomial tails by counting', () => {
    expect(binomialCdf(1, 3, 0.5)).toBeCloseTo(0.5, 14);
    expect(binomialUpperTail(3, 3, 0.5)).toBeCloseTo(0.125, 14);
    expect([binomialCdf(-1, 3, 0.5), binomialCdf(3, 3, 0.5)]).toEqual([0, 1]);
    expect([binomialUpperTail(0, 3, 0.5), binomialUpperTail(4, 3, 0.5)]).toEqual([1, 0]);
  });

  it('gives the limits of Clopper and Pearson, closed where nothing or all succeeds', () => {
    expect(clopperPearson(0, 10, 0.95).lower).toBe(0);
    expect(clopperPearson(0, 10, 0.95).upper).toBeCloseTo(1 - 0.025 ** 0.1, 12);
    expect(clopperPearson(10, 10, 0.95).upper).toBe(1);
    expect(clopperPearson(81, 263, 0.95).lower).toBeCloseTo(0.252736745585271, 12);
  });

  it('refuses arguments outside their range', () => {
    expect(() => incompleteBeta(1.5, 1, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
    expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError);
  });
});
