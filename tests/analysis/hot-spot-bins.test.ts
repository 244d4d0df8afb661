import { describe, expect, it } from 'vitest';
import { hotSpotBin, hotSpotBins } from '../../src/lib/analysis/hot-spot-bins.ts';

describe('hot and cold levels', () => {
  it('take the strictest level that holds, edges included', () => {
    expect([0.01, 0.05, 0.1, 0.11].map((p) => hotSpotBin(2, p))).toEqual([3, 2, 1, 0]);
    expect([0.01, 0.05, 0.1, 0.11].map((p) => hotSpotBin(-2, p))).toEqual([-3, -2, -1, 0]);
  });

  it('are neither where z or p is undefined', () => {
    expect(Array.from(hotSpotBins([NaN, 2, 0], [0.001, NaN, 0.001]))).toEqual([0, 0, 0]);
  });

  it('refuse lists of different length', () => {
    expect(() => hotSpotBins([1], [])).toThrow(RangeError);
  });
});
