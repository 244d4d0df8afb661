import { describe, expect, it } from 'vitest';
import { giStarPermutation } from '../../src/lib/analysis/gi-star-permutation.ts';
import { neighbourLists } from '../../src/lib/analysis/neighbour-lists.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const path = (n: number) =>
  neighbourLists(
    Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n)),
  );

describe('permutation p of Gi*', () => {
  it('is near the exact share of draws, counted out', async () => {
    // Cell 0 keeps its own value and draws one of {1, 0, 0, 0}: as high in 1 of 4.
    const { upper, lower } = await giStarPermutation(Float64Array.of(3, 1, 0, 0, 0), path(5), {
      permutations: 9999,
      seed: 5,
    });
    expect(Math.abs((upper[0] ?? NaN) - 0.25)).toBeLessThan(0.02);
    expect(lower[0]).toBe(1);
    // Cell 4 draws one of {3, 1, 0, 0}: 0 is as low in 2 of 4, as high always.
    expect(upper[4]).toBe(1);
    expect(Math.abs((lower[4] ?? NaN) - 0.5)).toBeLessThan(0.02);
  });

  it('repeats for the same seed', async () => {
    const values = Float64Array.of(0, 3, 2, 0, 0, 1, 0);
    const options = { permutations: 99, seed: 1 };
    const first = await giStarPermutation(values, path(7), options);
    expect(await giStarPermutation(values, path(7), options)).toEqual(first);
  });

  it('rejects at its level, no more, when counts are scattered by chance', async () => {
    let rejected = 0;
    for (let seed = 0; seed < 20; seed++) {
      const random = seededRandom(seed);
      const values = Float64Array.from({ length: 60 }, () => (random.uniform() < 0.2 ? 1 : 0));
      const { upper } = await giStarPermutation(values, path(60), { permutations: 199, seed });
      rejected += upper.filter((p) => p <= 0.05).length;
    }
    expect(rejected / (20 * 60)).toBeLessThanOrEqual(0.06);
  });

  it('is undefined where nothing varies or every cell is a neighbour', async () => {
    const options = { permutations: 9, seed: 1 };
    const flat = await giStarPermutation(new Float64Array(4), path(4), options);
    expect(Array.from(flat.twoSided).every(Number.isNaN)).toBe(true);
    const all = neighbourLists([[1], [0]]);
    const pair = await giStarPermutation(Float64Array.of(0, 1), all, options);
    expect(Array.from(pair.upper).every(Number.isNaN)).toBe(true);
    expect((await giStarPermutation(new Float64Array(0), path(0), options)).upper).toHaveLength(0);
  });

  it('reports rising progress up to 1 and stops when aborted', async () => {
    const values = Float64Array.from({ length: 3000 }, (_, i) => i % 7);
    const shares: number[] = [];
    const controller = new AbortController();
    const running = giStarPermutation(values, path(3000), {
      permutations: 999,
      seed: 1,
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share);
        if (shares.length === 2) controller.abort(new Error('stopped by the reader'));
      },
    });
    await expect(running).rejects.toThrow('stopped by the reader');
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const done: number[] = [];
    await giStarPermutation(values, path(3000), {
      permutations: 9,
      seed: 1,
      onProgress: (share) => done.push(share),
    });
    expect(done.at(-1)).toBe(1);
  });

  it('refuses to permute less than once', async () => {
    const running = giStarPermutation(new Float64Array(2), path(2), { permutations: 0, seed: 1 });
    await expect(running).rejects.toThrow(RangeError);
  });
});
