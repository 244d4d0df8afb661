import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classRanges, countScale } from '$lib/scales/count-scale.ts';

describe('count scale', () => {
  it('quantises on the square root', () => {
    expect(countScale(100).uppers).toEqual([4, 16, 36, 64, 100]);
  });

  it('keeps a lone signal at the lowest class', () => {
    const scale = countScale(1);
    expect(scale.uppers).toEqual([1, 2, 3, 4, 5]);
    expect(scale.classOf(1)).toBe(1);
  });

  it('gives nothing, and no number, class 0', () => {
    expect([0, -1, NaN].map(countScale(10).classOf)).toEqual([0, 0, 0]);
  });

  it('has rising classes without gaps, and the highest count in the top class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (highest) => {
        const scale = countScale(highest);
        const ranges = classRanges(scale);
        ranges.slice(1).forEach(([first, last], i) => {
          expect(first).toBe((ranges[i]?.[1] ?? 0) + 1);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(scale.classOf(first)).toBe(i + 1);
          expect(scale.classOf(last)).toBe(i + 1);
        });
        if (highest >= 5) expect(scale.classOf(highest)).toBe(5);
      }),
    );
  });
});
