import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { senSlope } from '../../src/lib/analysis/sen-slope.ts';

describe("Sen's slope", () => {
  it('is the slope of a line, whatever one wild value does', () => {
    expect(senSlope([1, 3, 5, 7, 9]).slope).toBe(2);
    expect(senSlope([1, 3, 5, 7, 9, 11, 900]).slope).toBe(2);
  });

  it('scales with the values and does not see a shift', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 15 }),
        (values) => {
          const slope = senSlope(values).slope ?? NaN;
          expect(senSlope(values.map((value) => 3 * value + 7)).slope).toBeCloseTo(3 * slope, 9);
        },
      ),
    );
  });

  it('lies within its interval', () => {
    const { slope, lower, upper } = senSlope([2, 1, 4, 3, 6, 8, 7, 9]);
    expect(slope).toBeGreaterThanOrEqual(lower ?? NaN);
    expect(slope).toBeLessThanOrEqual(upper ?? NaN);
    expect(lower).toBeLessThan(upper ?? NaN);
  });

  it('is undefined for fewer than two values', () => {
    expect(senSlope([]).slope).toBeNull();
    expect(senSlope([5])).toEqual({ slope: null, lower: null, upper: null });
  });

  it('refuses missing values and a level outside (0, 1)', () => {
    expect(() => senSlope([1, NaN, 2])).toThrow(RangeError);
    expect(() => senSlope([1, 2], 1)).toThrow(RangeError);
  });
});
