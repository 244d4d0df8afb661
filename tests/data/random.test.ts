import { mean } from 'd3';
import { describe, expect, test } from 'vitest';
import { Random } from '../../data/sample/random.ts';

const draws = (random: Random, count = 20_000) =>
  Array.from({ length: count }, () => random.uniform());

describe('Random', () => {
  test('gives the same numbers for the same seed and stream, on every machine', () => {
    const whole = draws(new Random(1, 'walks'), 3).map((u) => u * 2 ** 32);
    expect(whole).toEqual([901_546_795, 1_908_807_252, 500_163_935]);
  });

  test('gives other numbers for another seed, and for another stream', () => {
    const first = draws(new Random(1, 'walks'), 3);
    expect(draws(new Random(2, 'walks'), 3)).not.toEqual(first);
    expect(draws(new Random(1, 'signals'), 3)).not.toEqual(first);
  });

  test('is uniform: mean a half, and a tenth of the draws in each tenth', () => {
    const drawn = draws(new Random(5, 'test'));
    expect(mean(drawn)).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth++)
      expect(drawn.filter((u) => Math.floor(u * 10) === tenth).length / 20_000).toBeCloseTo(0.1, 1);
  });

  test('draws Poisson counts of the asked mean, and none for a mean of zero', () => {
    const random = new Random(6, 'test');
    const counts = Array.from({ length: 20_000 }, () => random.poisson(2.5));
    expect(mean(counts)).toBeCloseTo(2.5, 1);
    expect(random.poisson(0)).toBe(0);
  });

  test('shuffles without losing anything, and picks by weight', () => {
    const random = new Random(7, 'test');
    expect(random.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    const picked = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    expect(picked.filter((each) => each === 'often').length / 4000).toBeCloseTo(0.75, 1);
    expect(picked).not.toContain('never');
  });

  test('refuses to pick from nothing', () => {
    expect(() => new Random(1, 'test').pick([])).toThrow(RangeError);
  });
});
