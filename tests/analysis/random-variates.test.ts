import { describe, expect, it } from 'vitest';
import {
  gammaVariate,
  overdispersedCount,
  poissonVariate,
} from '../../src/lib/analysis/random-variates.ts';
import { seededRandom, type Random } from '../../src/lib/analysis/random.ts';

function summary(draw: (random: Random) => number): { mean: number; variance: number } {
  const random = seededRandom(11);
  const values = Array.from({ length: 40_000 }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance };
}

describe('random variates', () => {
  it.each([0.3, 4, 75])('Poisson counts of mean %d have that mean and variance', (mean) => {
    const found = summary((random) => poissonVariate(mean, random));
    expect(found.mean / mean).toBeCloseTo(1, 1);
    expect(found.variance / mean).toBeCloseTo(1, 1);
  });

  it.each([0.4, 1, 9])('gamma variates of shape %d have that mean and variance', (shape) => {
    const found = summary((random) => gammaVariate(shape, random));
    expect(found.mean / shape).toBeCloseTo(1, 1);
    expect(Math.abs(found.variance / shape - 1)).toBeLessThan(0.06);
  });

  it('over-dispersed counts spread by their dispersion', () => {
    const found = summary((random) => overdispersedCount(3, 4, random));
    expect(found.mean / 3).toBeCloseTo(1, 1);
    expect(Math.abs(found.variance / found.mean - 4)).toBeLessThan(0.2);
  });

  it('nothing expected gives nothing', () => {
    const random = seededRandom(1);
    expect([poissonVariate(0, random), overdispersedCount(0, 3, random)]).toEqual([0, 0]);
  });

  it('refuse impossible parameters', () => {
    const random = seededRandom(1);
    expect(() => poissonVariate(-1, random)).toThrow(RangeError);
    expect(() => gammaVariate(0, random)).toThrow(RangeError);
    expect(() => overdispersedCount(1, 0.5, random)).toThrow(RangeError);
  });
});
