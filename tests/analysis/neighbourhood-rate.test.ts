import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/lib/analysis/benjamini-hochberg.ts';
import { neighbourLists } from '../../src/lib/analysis/neighbour-lists.ts';
import { neighbourhoodRate } from '../../src/lib/analysis/neighbourhood-rate.ts';
import { poissonVariate } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const path = (n: number) =>
  neighbourLists(
    Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n)),
  );

describe('the exact rate of a neighbourhood', () => {
  it('is a binomial tail', () => {
    // Three signals, all in a neighbourhood with half of the effort: 1 / 8.
    const { pUpper, ratio } = neighbourhoodRate([2, 1, 0, 0], [1, 1, 1, 1], path(4));
    expect(pUpper[0]).toBeCloseTo(1 / 8, 14);
    expect(ratio[0]).toBeCloseTo(2, 14);
  });

  it('does not call a cell hot that was walked once and had one signal', () => {
    const exposures = [1, 50, 50, 50, 50, 50, 50, 50];
    const { pTwoSided } = neighbourhoodRate([1, 0, 5, 5, 5, 4, 6, 5], exposures, path(8));
    expect(pTwoSided[0]).toBeGreaterThan(0.05);
  });

  it('shows a hotspot in at most 5 % of null seasons under uneven effort', () => {
    let shown = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const exposures = Array.from({ length: 40 }, () => 1 + random.below(30));
      const counts = exposures.map((passes) => poissonVariate(0.05 * passes, random));
      const { pTwoSided } = neighbourhoodRate(counts, exposures, path(40));
      if (benjaminiHochberg(pTwoSided).some((p) => p <= 0.05)) shown++;
    }
    expect(shown / 200).toBeLessThanOrEqual(0.05);
  });

  it('is undefined where a neighbourhood is everything or nothing', () => {
    const all = neighbourhoodRate([1, 2], [1, 1], path(2));
    expect(Array.from(all.pTwoSided).every(Number.isNaN)).toBe(true);
    const never = neighbourhoodRate([0, 0, 0, 3], [0, 0, 5, 5], path(4));
    expect(never.pUpper[0]).toBeNaN();
    expect(neighbourhoodRate([], [], path(0)).ratio).toHaveLength(0);
    expect(neighbourhoodRate([0, 0, 0], [1, 1, 1], path(3)).pTwoSided[0]).toBe(1);
  });

  it('refuses lists that do not fit', () => {
    expect(() => neighbourhoodRate([1], [1, 1], path(2))).toThrow(RangeError);
    expect(() => neighbourhoodRate([1, 0], [0, 1], path(2))).toThrow(RangeError);
  });
});
