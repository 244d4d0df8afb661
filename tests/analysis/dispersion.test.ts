import { describe, expect, it } from 'vitest';
import { dispersion } from '../../src/lib/analysis/dispersion.ts';
import { overdispersedCount } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

describe('the dispersion test', () => {
  it('is variance over mean', () => {
    const found = dispersion([0, 2, 4]);
    expect(found).toMatchObject({ mean: 2, variance: 4, index: 2, chiSquare: 4 });
    expect(found.pUpper).toBeCloseTo(Math.exp(-2), 14);
  });

  it('sees over-dispersion, and leaves Poisson counts in peace', () => {
    const random = seededRandom(2);
    const clustered = Array.from({ length: 200 }, () => overdispersedCount(4, 3, random));
    const poisson = Array.from({ length: 200 }, () => overdispersedCount(4, 1, random));
    expect(dispersion(clustered).pUpper).toBeLessThan(1e-6);
    expect(dispersion(poisson).pUpper).toBeGreaterThan(0.01);
  });

  it('finds equal counts too even, not undefined', () => {
    expect(dispersion([3, 3, 3])).toMatchObject({ index: 0, pUpper: 1, pLower: 0 });
  });

  it('is undefined for zeros only, one count and none', () => {
    expect(dispersion([0, 0, 0])).toMatchObject({ mean: 0, index: null, pUpper: null });
    expect(dispersion([4])).toMatchObject({ mean: 4, variance: null, index: null });
    expect(dispersion([])).toMatchObject({ n: 0, mean: null, index: null });
  });

  it('refuses negative counts', () => {
    expect(() => dispersion([1, -1])).toThrow(RangeError);
  });
});
