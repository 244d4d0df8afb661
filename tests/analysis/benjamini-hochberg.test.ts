import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/lib/analysis/benjamini-hochberg.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('Benjamini-Hochberg', () => {
  it('adjusts by rank, from the largest down', () => {
    const expected = [0.04, 0.16 / 3, 0.16 / 3, 0.5];
    benjaminiHochberg([0.01, 0.04, 0.03, 0.5]).forEach((p, i) => {
      expect(p).toBeCloseTo(expected[i] ?? NaN, 15);
    });
  });

  it('leaves missing tests out of the count', () => {
    const adjusted = benjaminiHochberg([0.02, NaN, 0.04]);
    expect(adjusted[0]).toBeCloseTo(0.04, 15);
    expect(adjusted[1]).toBeNaN();
  });

  it('never lowers a p, keeps their order and stays within 1', () => {
    fc.assert(
      fc.property(fc.array(probability), (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((one, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(one);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (one < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN);
          });
        });
      }),
    );
  });

  it('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(fc.array(probability), (p) => {
        const reversed = benjaminiHochberg(p.toReversed()).toReversed();
        expect(Array.from(reversed)).toEqual(Array.from(benjaminiHochberg(p)));
      }),
    );
  });

  it('takes no tests, one test, and refuses what is no p', () => {
    expect(benjaminiHochberg([])).toHaveLength(0);
    expect(benjaminiHochberg([0.03])[0]).toBe(0.03);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});
