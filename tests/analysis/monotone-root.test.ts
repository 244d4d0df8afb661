import { describe, expect, it } from 'vitest';
import { monotoneRoot } from '../../src/lib/analysis/monotone-root.ts';

describe('the monotone root search', () => {
  it('finds a root with and without a slope', () => {
    const f = (x: number) => x ** 3 - 8;
    expect(monotoneRoot(f, { start: 1 })).toBeCloseTo(2, 13);
    expect(monotoneRoot(f, { start: 1, derivative: (x) => 3 * x * x })).toBeCloseTo(2, 13);
  });

  it('stays inside its domain when Newton would leave it', () => {
    const seen: number[] = [];
    const root = monotoneRoot(
      (x) => {
        seen.push(x);
        return x - 0.999;
      },
      { start: 0.5, from: 0, to: 1, derivative: () => 0.01 },
    );
    expect(root).toBeCloseTo(0.999, 12);
    expect(seen.every((x) => x > 0 && x < 1)).toBe(true);
  });

  it('reaches roots many orders of magnitude from the start', () => {
    expect(monotoneRoot((x) => Math.log(x / 1e-12), { start: 1 }) / 1e-12).toBeCloseTo(1, 12);
    expect(monotoneRoot((x) => x - 1e9, { start: 1 })).toBeCloseTo(1e9, 4);
  });
});
