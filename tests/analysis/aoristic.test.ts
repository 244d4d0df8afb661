import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aoristicWeights } from '../../src/lib/analysis/aoristic.ts';

describe('aoristic weights', () => {
  it('spread a thing found evenly since the pass before', () => {
    const { weights } = aoristicWeights([{ from: 0, to: 40 }], [0, 10, 30, 40]);
    expect(Array.from(weights)).toEqual([0.25, 0.5, 0.25]);
  });

  it('put a thing seen happening into its own bin, edges with the later one', () => {
    const { weights } = aoristicWeights([{ from: 10, to: 10 }], [0, 10, 20]);
    expect(Array.from(weights)).toEqual([0, 1]);
  });

  it('lose nothing: bins, outside and unplaced sum to the spans', () => {
    const span = fc.tuple(fc.nat(100), fc.nat(60), fc.boolean());
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const { weights, outside, unplaced } = aoristicWeights(
          spans.map(([from, length, known]) => ({ from: known ? from : null, to: from + length })),
          [20, 35, 70, 90],
        );
        const placed = weights.reduce((sum, weight) => sum + weight, 0);
        expect(placed + outside + unplaced).toBeCloseTo(spans.length, 9);
      }),
    );
  });

  it('do not guess since when without a pass before', () => {
    expect(aoristicWeights([{ from: null, to: 5 }], [0, 10])).toMatchObject({ unplaced: 1 });
  });

  it('take no spans and no bins, and refuse spans that end before they begin', () => {
    expect(aoristicWeights([], [0, 1]).weights).toEqual(new Float64Array(1));
    expect(aoristicWeights([{ from: 0, to: 1 }], []).outside).toBe(1);
    expect(() => aoristicWeights([{ from: 5, to: 4 }], [0, 10])).toThrow(RangeError);
    expect(() => aoristicWeights([], [10, 0])).toThrow(RangeError);
  });
});
