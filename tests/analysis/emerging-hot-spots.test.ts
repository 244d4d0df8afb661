import { describe, expect, it } from 'vitest';
import { emergingHotSpot } from '../../src/lib/analysis/emerging-hot-spots.ts';

const ALPHAS = { alphaBins: 0.05, alphaTrend: 0.05 };

/** z rises or falls a little around the bin asked for, so that no trend arises by itself. */
function categoryOf(bins: number[], z = bins.map((bin, i) => 3 * bin + (i % 2 ? 0.1 : -0.1))) {
  const p = bins.map((bin) => (bin === 0 ? 0.5 : 0.01));
  const { category } = emergingHotSpot(z, p, ALPHAS);
  return category && `${category.pattern} ${category.kind}`;
}

describe('emerging hot spots', () => {
  it.each([
    ['new hot', [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
    ['consecutive hot', [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]],
    ['sporadic hot', [0, 1, 0, 0, 1, 0, 0, 0, 1, 1]],
    ['oscillating hot', [0, 1, 0, -1, 1, 0, 0, 0, 1, 1]],
    ['persistent hot', [1, 1, 1, 1, 0, 1, 1, 1, 1, 1]],
    ['historical hot', [1, 1, 1, 1, 1, 1, 1, 1, 1, 0]],
    ['historical hot', [1, 1, 1, 1, 1, 1, 1, 1, 1, -1]],
    ['new cold', [0, 0, 0, 0, 0, 0, 0, 0, 0, -1]],
    [null, [0, 1, 1, 0, 0, 1, 0, 0, 1, 0]],
    [null, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('calls it %s', (expected, bins) => {
    expect(categoryOf(bins)).toBe(expected);
  });

  it('asks for a trend before it says intensifying or diminishing, and mirrors them for cold', () => {
    const hot = new Array<number>(10).fill(1);
    const rising = hot.map((_, i) => 2 + i / 10);
    const cold = hot.map(() => -1);
    expect(categoryOf(hot, rising)).toBe('intensifying hot');
    expect(categoryOf(hot, rising.toReversed())).toBe('diminishing hot');
    expect(
      categoryOf(
        cold,
        rising.map((z) => -z),
      ),
    ).toBe('intensifying cold');
    expect(
      categoryOf(
        cold,
        rising.map((z) => z - 9),
      ),
    ).toBe('diminishing cold');
  });

  it('reads ninety percent in whole steps: 9 of 10 is, 10 of 12 is not', () => {
    expect(categoryOf([1, 1, 1, 1, 1, 0, 1, 1, 1, 1])).toBe('persistent hot');
    expect(categoryOf([1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1])).toBe('sporadic hot');
  });

  it('takes a step that was not walked as neither hot nor part of the trend', () => {
    const found = emergingHotSpot([2.5, NaN, 2.6, 2.7], [0.01, NaN, 0.01, 0.01], ALPHAS);
    expect(Array.from(found.bins)).toEqual([1, 0, 1, 1]);
    expect(found.trendZ).not.toBeNull();
  });

  it('finds nothing in nothing', () => {
    expect(emergingHotSpot([], [], ALPHAS).category).toBeNull();
    expect(() => emergingHotSpot([1], [], ALPHAS)).toThrow(RangeError);
  });
});
