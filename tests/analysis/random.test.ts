import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffle } from '../../src/lib/analysis/random.ts';

const draw = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.uniform());
};

describe('seeded random numbers', () => {
  it('repeat for the same seed and differ for another', () => {
    expect(draw(7, 5)).toEqual(draw(7, 5));
    expect(draw(7, 5)).not.toEqual(draw(8, 5));
    expect(draw(1, 2).map((value) => value.toFixed(6))).toEqual(['0.091570', '0.888193']);
  });

  it('are uniform: mean one half, variance one twelfth, buckets level', () => {
    const values = draw(3, 100_000);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.005);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
    const buckets = new Array<number>(20).fill(0);
    const random = seededRandom(4);
    for (let i = 0; i < 100_000; i++) {
      const bucket = random.below(20);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    const chiSquare = buckets.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
    expect(chiSquare).toBeLessThan(43.8); // 0.999 quantile of chi-square with 19 degrees of freedom
  });

  it('shuffle without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const shuffled = [...items];
        shuffle(shuffled, seededRandom(seed));
        expect(shuffled.toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  it('refuse a seed that is no whole number', () => {
    expect(() => seededRandom(0.5)).toThrow(RangeError);
    expect(() => seededRandom(NaN)).toThrow(RangeError);
  });
});
