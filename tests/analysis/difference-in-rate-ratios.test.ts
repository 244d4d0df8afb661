import { describe, expect, it } from 'vitest';
import { differenceInRateRatios } from '../../src/lib/analysis/difference-in-rate-ratios.ts';
import { poissonVariate } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';
import { verdictOf } from '../../src/lib/analysis/verdict.ts';

function nights(before: number, after: number, count: number, seed: number) {
  const random = seededRandom(seed);
  const counts = Array.from({ length: 2 * count }, (_, night) =>
    poissonVariate(night < count ? before : after, random),
  );
  return {
    counts,
    exposures: counts.map(() => 8),
    after: counts.map((_, night) => night >= count),
  };
}

describe('the difference in rate ratios', () => {
  it('is the ratio of the ratios', () => {
    const place = { counts: [10, 12, 4, 7], exposures: [1, 1, 1, 1], after: [0, 0, 1, 1] };
    const others = { counts: [20, 20, 10, 12], exposures: [2, 2, 2, 2], after: [0, 0, 1, 1] };
    const found = differenceInRateRatios(place, others);
    expect(found.ratioPlace).toBeCloseTo(0.5, 14);
    expect(found.ratioOthers).toBeCloseTo(22 / 40, 14);
    expect(found.ratio).toBeCloseTo(0.5 / 0.55, 12);
    expect(found.degreesOfFreedom).toBe(4);
  });

  it('credits the intervention with what the season did not do', () => {
    const winter = nights(6, 3, 40, 1);
    expect(differenceInRateRatios(nights(6, 1, 40, 2), winter).verdict).toBe('less');
    expect(differenceInRateRatios(nights(6, 3, 40, 3), winter).verdict).toBe('no-clear-difference');
    expect(differenceInRateRatios(nights(3, 6, 40, 4), winter).verdict).toBe('more');
  });

  it('calls it too few data where a halving could not have been seen', () => {
    const found = differenceInRateRatios(nights(0.5, 0.4, 5, 7), nights(6, 6, 5, 8));
    expect(found.verdict).toBe('too-few-data');
  });

  it('is wrong no more often than it says when nothing changed', () => {
    let wrong = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { verdict } = differenceInRateRatios(
        nights(2, 1, 20, 2 * seed),
        nights(6, 3, 20, 2 * seed + 1),
      );
      if (verdict === 'less' || verdict === 'more') wrong++;
    }
    expect(wrong / 200).toBeLessThanOrEqual(0.08);
  });

  it('still has an interval when the place went quiet altogether', () => {
    const quiet = {
      counts: [9, 8, 7, 0, 0, 0],
      exposures: [1, 1, 1, 1, 1, 1],
      after: [0, 0, 0, 1, 1, 1],
    };
    const others = { ...quiet, counts: [9, 8, 7, 8, 9, 7] };
    const found = differenceInRateRatios(quiet, others);
    expect(found.ratioPlace).toBe(0);
    expect(found.lower).toBeGreaterThan(0);
    expect(found.verdict).toBe('less');
  });

  it('has nothing to compare without nights on each side', () => {
    const none = { counts: [], exposures: [], after: [] };
    expect(differenceInRateRatios(none, nights(2, 2, 5, 1))).toMatchObject({
      ratio: null,
      verdict: 'too-few-data',
    });
  });
});

describe('the verdict', () => {
  it('follows the interval', () => {
    expect(verdictOf(0.4, 0.9)).toBe('less');
    expect(verdictOf(1.1, 3)).toBe('more');
    expect(verdictOf(0.7, 1.4)).toBe('no-clear-difference');
    expect(verdictOf(0.3, 3)).toBe('too-few-data');
    expect(verdictOf(null, null)).toBe('too-few-data');
    expect(verdictOf(0, Infinity)).toBe('too-few-data');
  });

  it('asks how large a change matters', () => {
    expect(verdictOf(0.7, 1.4, 1.2)).toBe('too-few-data');
    expect(() => verdictOf(0.7, 1.4, 1)).toThrow(RangeError);
  });
});
