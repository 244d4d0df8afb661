import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concentration,
  exposureHolding,
  giniByChance,
} from '../../src/lib/analysis/concentration.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const place = fc.record({ count: fc.nat(50), exposure: fc.integer({ min: 1, max: 30 }) });
const places = fc
  .array(place, { minLength: 1, maxLength: 30 })
  .filter((all) => all.some(({ count }) => count > 0));

describe('concentration', () => {
  it('is 0 where events follow exposure, whatever the exposure', () => {
    expect(concentration([2, 4, 6], [1, 2, 3])?.gini).toBeCloseTo(0, 12);
  });

  it('is what lies outside the one place that holds all', () => {
    // All events at a quarter of the exposure: the area is 1 - 1/8, twice that less 1 is 3/4.
    const found = concentration([0, 7, 0, 0], [1, 1, 1, 1]);
    expect(found?.gini).toBeCloseTo(0.75, 12);
    expect(found?.curve[1]).toEqual({ exposure: 0.25, events: 1 });
    expect(exposureHolding(found ?? never(), 0.5)).toBeCloseTo(0.125, 12);
  });

  it('equals half the mean difference of rates over their mean', () => {
    fc.assert(
      fc.property(places, (all) => {
        const total = all.reduce((sum, { exposure }) => sum + exposure, 0);
        const mean = all.reduce((sum, { count }) => sum + count, 0) / total;
        let apart = 0;
        for (const a of all)
          for (const b of all)
            apart +=
              a.exposure * b.exposure * Math.abs(a.count / a.exposure - b.count / b.exposure);
        const { gini = NaN } =
          concentration(
            all.map(({ count }) => count),
            all.map(({ exposure }) => exposure),
          ) ?? {};
        expect(gini).toBeCloseTo(apart / (total * total) / (2 * mean), 9);
      }),
    );
  });

  it('has a curve that never falls, and never lies under the diagonal', () => {
    fc.assert(
      fc.property(places, (all) => {
        const { curve = [] } =
          concentration(
            all.map(({ count }) => count),
            all.map(({ exposure }) => exposure),
          ) ?? {};
        expect(curve.at(-1)?.events).toBeCloseTo(1, 12);
        for (const [i, { exposure, events }] of curve.entries()) {
          expect(events).toBeGreaterThanOrEqual(exposure - 1e-12);
          expect(events).toBeGreaterThanOrEqual(curve[i - 1]?.events ?? 0);
        }
      }),
    );
  });

  it('tells chance from more than chance', () => {
    const exposures = Array.from({ length: 40 }, (_, i) => 5 + (i % 7));
    const all = exposures.reduce((sum, exposure) => sum + exposure, 0);
    const strewn = (events: number) =>
      giniByChance(
        exposures.map((exposure) => (events * exposure) / all),
        exposures,
        199,
        seededRandom(7),
      );
    const [few, many] = [strewn(20), strewn(4000)];
    // Twenty events over forty places leave most of them empty, with nothing behind it.
    expect(few[99]).toBeGreaterThan(0.5);
    expect(many[99]).toBeLessThan(0.1);
    expect(many).toEqual(many.toSorted((a, b) => a - b));
    expect(many).toEqual(strewn(4000));
  });

  it('says nothing without events, and refuses what cannot be', () => {
    expect(concentration([0, 0], [1, 2])).toBeNull();
    expect(concentration([], [])).toBeNull();
    expect(() => concentration([1], [1, 2])).toThrow(RangeError);
    expect(() => concentration([1], [0])).toThrow(RangeError);
    expect(() => concentration([-1], [1])).toThrow(RangeError);
  });
});

function never(): never {
  throw new Error('no concentration');
}
