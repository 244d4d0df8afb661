import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/lib/analysis/wilson.ts';

describe('the Wilson interval', () => {
  it('is the published one (Newcombe 1998)', () => {
    const { lower, upper } = wilsonInterval(81, 263);
    expect(lower?.toFixed(4)).toBe('0.2553');
    expect(upper?.toFixed(4)).toBe('0.3662');
  });

  it('holds the share, lies in [0, 1] and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, part) => {
        const successes = part % (trials + 1);
        const { proportion, lower, upper } = wilsonInterval(successes, trials);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(proportion ?? NaN);
        expect(upper).toBeGreaterThanOrEqual(proportion ?? NaN);
        expect(upper).toBeLessThanOrEqual(1);
        const mirror = wilsonInterval(trials - successes, trials);
        expect(1 - (mirror.upper ?? NaN)).toBeCloseTo(lower ?? NaN, 12);
      }),
    );
  });

  it('is exactly 0 or 1 where none or all succeed', () => {
    expect(wilsonInterval(0, 9).lower).toBe(0);
    expect(wilsonInterval(9, 9).upper).toBe(1);
  });

  it('is undefined without trials and refuses more successes than trials', () => {
    expect(wilsonInterval(0, 0)).toEqual({ proportion: null, lower: null, upper: null });
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 1.2)).toThrow(RangeError);
  });
});
