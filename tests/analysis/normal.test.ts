import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalCdf,
  normalCriticalValue,
  normalQuantile,
  normalUpperTail,
  twoSidedP,
  twoSidedPs,
} from '../../src/lib/analysis/normal.ts';

describe('the normal distribution', () => {
  it('keeps its digits in both tails (R pnorm)', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
    expect(normalCdf(-8) / 6.220960574271786e-16).toBeCloseTo(1, 12);
    expect(normalUpperTail(30) / 4.906713927148187e-198).toBeCloseTo(1, 11);
    expect(twoSidedP(40)).toBe(0);
  });

  it('gives the exact critical values, not the rounded ones', () => {
    expect(normalCriticalValue(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(normalCriticalValue(0.99)).toBeCloseTo(2.5758293035489004, 14);
  });

  it('inverts itself', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThanOrEqual(1e-14);
      }),
    );
  });

  it('leaves an undefined z undefined', () => {
    const p = twoSidedPs(Float64Array.of(NaN, 0, -1.959963984540054));
    expect(p[0]).toBeNaN();
    expect(p[1]).toBe(1);
    expect(p[2]).toBeCloseTo(0.05, 14);
  });

  it('refuses what is no probability', () => {
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => normalQuantile(NaN)).toThrow(RangeError);
    expect(() => normalCriticalValue(1)).toThrow(RangeError);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});
