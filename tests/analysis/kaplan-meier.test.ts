import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/lib/analysis/kaplan-meier.ts';

describe('Kaplan-Meier', () => {
  it('is the empirical curve when nothing is censored', () => {
    const { curve, median } = kaplanMeier([1, 2, 3, 4], [1, 1, 1, 1]);
    expect(curve.survival).toEqual([0.75, 0.5, 0.25, 0]);
    expect(median.time).toBe(2.5);
  });

  it('counts what is still open as at risk until it was last looked at', () => {
    const { curve } = kaplanMeier([5, 5, 5, 9, 9], [1, 0, 1, 1, 0]);
    expect(curve).toMatchObject({ time: [5, 9], atRisk: [5, 2], events: [2, 1] });
    expect(curve.survival[1]).toBeCloseTo(0.3, 14);
  });

  it('falls, stays in [0, 1] and lies within its limits', () => {
    const one = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (followUps) => {
        const { curve } = kaplanMeier(
          followUps.map(([time]) => time),
          followUps.map(([, done]) => done),
        );
        curve.survival.forEach((survival, i) => {
          expect(survival).toBeLessThan(curve.survival[i - 1] ?? 1.000001);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(curve.lower[i] ?? 0).toBeLessThanOrEqual(survival);
          expect(curve.upper[i] ?? 1).toBeGreaterThanOrEqual(survival);
        });
      }),
    );
  });

  it('does not reach a median that most have not reached', () => {
    const { median } = kaplanMeier([3, 8, 8, 8], [1, 0, 0, 0]);
    expect(median).toEqual({ time: null, lower: 3, upper: null });
  });

  it('takes the first time when the curve ends level with one half', () => {
    expect(kaplanMeier([1, 2, 3, 4], [1, 1, 0, 0]).median.time).toBe(2);
  });

  it('is empty when nothing happened or nothing is watched', () => {
    for (const open of [kaplanMeier([4, 5], [0, 0]), kaplanMeier([], [])]) {
      expect(open.curve.time).toEqual([]);
      expect(open.median).toEqual({ time: null, lower: null, upper: null });
    }
  });

  it('refuses negative times, lists of different length and wrong levels', () => {
    expect(() => kaplanMeier([-1], [1])).toThrow(RangeError);
    expect(() => kaplanMeier([1], [])).toThrow(RangeError);
    expect(() => kaplanMeier([1], [1], 0)).toThrow(RangeError);
  });
});
