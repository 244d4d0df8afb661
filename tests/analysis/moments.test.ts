import { describe, expect, it } from 'vitest';
import { moments } from '../../src/lib/analysis/moments.ts';

describe('moments', () => {
  it('divide nothing away: a mean and a sum of squares', () => {
    expect(moments([1, 2, 6])).toEqual({ n: 3, mean: 3, sumOfSquares: 14, constant: false });
  });

  it('take a difference of rounding for none', () => {
    expect(moments([0.3, 0.1 + 0.2, 0.3])).toMatchObject({ constant: true, sumOfSquares: 0 });
    expect(moments([1e9, 1e9 + 1])).toMatchObject({ constant: false, sumOfSquares: 0.5 });
  });

  it('have no mean without values', () => {
    expect(moments([])).toMatchObject({ n: 0, mean: NaN, constant: true });
  });
});
