import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circularHours } from '../../src/lib/analysis/circular.ts';

const hour = fc.double({ min: 0, max: 24, noNaN: true });

describe('hours on the circle', () => {
  it('average across midnight, not through noon', () => {
    expect((circularHours([23, 2]).meanHour ?? NaN) % 24).toBeCloseTo(0.5, 12);
  });

  it('turn with the clock', () => {
    fc.assert(
      fc.property(fc.array(hour, { minLength: 1 }), hour, (hours, turn) => {
        const plain = circularHours(hours);
        const turned = circularHours(hours.map((one) => one + turn));
        expect(turned.meanResultantLength).toBeCloseTo(plain.meanResultantLength ?? NaN, 9);
        if (plain.meanHour === null || (plain.meanResultantLength ?? 0) < 1e-6) return;
        const moved = ((turned.meanHour ?? NaN) - plain.meanHour - turn + 72) % 24;
        expect(Math.min(moved, 24 - moved)).toBeLessThan(1e-6);
      }),
    );
  });

  it('weigh an hour as often as its weight says', () => {
    const weighted = circularHours([21, 3], [3, 1]);
    const repeated = circularHours([21, 21, 21, 3]);
    expect(weighted.n).toBe(4);
    expect(weighted.meanHour).toBeCloseTo(repeated.meanHour ?? NaN, 12);
    expect(weighted.pRayleigh).toBeCloseTo(repeated.pRayleigh ?? NaN, 12);
  });

  it('have no mean when they balance out', () => {
    const balanced = circularHours([0, 6, 12, 18]);
    expect(balanced.meanHour).toBeNull();
    expect(balanced.meanResultantLength).toBeCloseTo(0, 12);
    expect(balanced.pRayleigh).toBeCloseTo(1, 6);
  });

  it('give a p within [0, 1] even where the series leaves it', () => {
    fc.assert(
      fc.property(fc.array(hour, { minLength: 1, maxLength: 60 }), (hours) => {
        const { pRayleigh } = circularHours(hours);
        expect(pRayleigh).toBeGreaterThanOrEqual(0);
        expect(pRayleigh).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are undefined without hours, and refuse what is no hour', () => {
    expect(circularHours([])).toMatchObject({ n: 0, meanHour: null, pRayleigh: null });
    expect(circularHours([5], [0]).meanResultantLength).toBeNull();
    expect(() => circularHours([NaN])).toThrow(RangeError);
    expect(() => circularHours([1], [-1])).toThrow(RangeError);
    expect(() => circularHours([1], [])).toThrow(RangeError);
  });
});
