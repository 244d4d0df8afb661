import { describe, expect, it } from 'vitest';
import {
  minimumDetectableChange,
  nightsToDetect,
} from '../../src/lib/analysis/minimum-detectable-change.ts';
import { quasiPoissonRateRatio } from '../../src/lib/analysis/quasi-poisson.ts';
import { poissonVariate } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const PLAN = { rate: 0.5, exposurePerNight: 8, nightsBefore: 60, nightsAfter: 60 };

describe('the minimum detectable change', () => {
  it('shrinks with more nights and grows with dispersion', () => {
    const plain = minimumDetectableChange(PLAN);
    const longer = minimumDetectableChange({ ...PLAN, nightsAfter: 240, nightsBefore: 240 });
    const wilder = minimumDetectableChange({ ...PLAN, dispersion: 4 });
    expect(longer.less).toBeGreaterThan(plain.less ?? NaN);
    expect(longer.more).toBeLessThan(plain.more ?? NaN);
    expect(wilder.less).toBeLessThan(plain.less ?? NaN);
  });

  it('is seen as often as it promises', () => {
    const { less } = minimumDetectableChange(PLAN);
    const random = seededRandom(4);
    let seen = 0;
    for (let run = 0; run < 300; run++) {
      const counts = Array.from({ length: 120 }, (_, night) =>
        poissonVariate(4 * (night < 60 ? 1 : (less ?? 1)), random),
      );
      const after = counts.map((_, night) => night >= 60);
      const found = quasiPoissonRateRatio({ counts, exposures: counts.map(() => 8), after });
      if ((found.upper ?? 1) < 1) seen++;
    }
    expect(Math.abs(seen / 300 - 0.8)).toBeLessThan(0.07);
  });

  it('agrees with the nights needed for it', () => {
    const { more, less } = minimumDetectableChange(PLAN);
    expect(nightsToDetect((more ?? NaN) * 1.0001, PLAN)).toBe(60);
    expect(nightsToDetect((less ?? NaN) * 0.9999, PLAN)).toBe(60);
  });

  it('says that no change can be seen with next to nothing', () => {
    const bare = { ...PLAN, nightsBefore: 1, rate: 0.05 };
    expect(minimumDetectableChange(bare).less).toBeNull();
    expect(minimumDetectableChange({ ...PLAN, rate: 0 })).toEqual({ less: null, more: null });
    expect(nightsToDetect(0.9, { ...PLAN, nightsBefore: 5 })).toBeNull();
  });

  it('refuses impossible plans', () => {
    expect(() => minimumDetectableChange({ ...PLAN, rate: -1 })).toThrow(RangeError);
    expect(() => minimumDetectableChange({ ...PLAN, power: 1 })).toThrow(RangeError);
    expect(() => minimumDetectableChange({ ...PLAN, dispersion: 0 })).toThrow(RangeError);
    expect(() => nightsToDetect(1, PLAN)).toThrow(RangeError);
  });
});
