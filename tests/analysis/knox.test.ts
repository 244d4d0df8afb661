import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knoxPermutation } from '../../src/lib/analysis/knox-permutation.ts';
import { knoxCloseness, knoxTable } from '../../src/lib/analysis/knox.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const EVENTS = { x: [0, 10, 20, 500], y: [0, 0, 0, 0], t: [1, 2, 9, 2] };

describe("Knox's table", () => {
  it('counts each unordered pair once, edges included', () => {
    expect(knoxCloseness(EVENTS, 10, 1)).toMatchObject({
      pairs: 6,
      closeSpace: 2,
      closeTime: 3,
      closeBoth: 1,
      expected: 1,
    });
    expect(knoxCloseness(EVENTS, 10, 1, { inclusive: false }).closeSpace).toBe(0);
  });

  it('has half-open bands, and leaves out pairs beyond the last', () => {
    const table = knoxTable(EVENTS, { spaceBreaks: [0, 10, 20, 30], timeBreaks: [0, 2, 8] });
    expect(table.observed).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(table.expected).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('holds every pair when the bands are open at the end', () => {
    const event = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(30));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 15 }), (events) => {
        const [x, y, t] = [0, 1, 2].map((k) => events.map((one) => one[k] ?? 0)) as Three;
        const table = knoxTable(
          { x, y, t },
          { spaceBreaks: [0, 20, Infinity], timeBreaks: [0, 3, Infinity] },
        );
        expect(table.observed.flat().reduce((sum, pairs) => sum + pairs, 0)).toBe(table.pairs);
      }),
    );
  });

  it('walks round corners when asked', () => {
    const corner = { x: [0, 3], y: [0, 4], t: [0, 0] };
    expect(knoxCloseness(corner, 5, 0).closeBoth).toBe(1);
    expect(knoxCloseness(corner, 5, 0, { distance: 'manhattan' }).closeBoth).toBe(0);
  });

  it('is empty for one event and none', () => {
    expect(knoxCloseness({ x: [], y: [], t: [] }, 1, 1).expected).toBeNull();
    const one = knoxTable({ x: [1], y: [1], t: [1] }, { spaceBreaks: [0, 1], timeBreaks: [0, 1] });
    expect(one).toMatchObject({ pairs: 0, observed: [[0]], expected: null });
  });

  it('refuses edges that do not rise and lists of different length', () => {
    expect(() => knoxTable(EVENTS, { spaceBreaks: [0, 0], timeBreaks: [0, 1] })).toThrow(
      RangeError,
    );
    expect(() => knoxCloseness({ x: [0], y: [], t: [0] }, 1, 1)).toThrow(RangeError);
    expect(() => knoxCloseness(EVENTS, -1, 1)).toThrow(RangeError);
  });
});

type Three = [number[], number[], number[]];

describe('the permutation test of Knox', () => {
  const BANDS = { spaceBreaks: [0, 50.5], timeBreaks: [0, 5.5] };

  it('agrees with all 40320 permutations of eight events', async () => {
    const events = {
      x: [0, 10, 20, 500, 510, 900, 1500, 1510],
      y: [0, 0, 10, 500, 505, 100, 50, 60],
      t: [1, 30, 55, 3, 70, 31, 2, 90],
    };
    const found = await knoxPermutation(events, { ...BANDS, permutations: 9999, seed: 3 });
    expect(found.observed).toEqual([[0]]);
    expect(found.pUpper).toEqual([[1]]);
    expect(Math.abs((found.pLower[0]?.[0] ?? NaN) - 0.414285714285714)).toBeLessThan(0.02);
    expect(Math.abs((found.mean[0]?.[0] ?? NaN) - 0.714285714285714)).toBeLessThan(0.03);
  });

  it('does not take the rounds for near repeats: what the schedule explains is not rare', async () => {
    // Two blocks walked in turn, a week each: events of a block are near in space and in time.
    const random = seededRandom(1);
    const place = Array.from({ length: 40 }, (_, i) => i % 2);
    const events = {
      x: place.map((block) => block * 1000 + random.below(60)),
      y: place.map(() => random.below(60)),
      t: place.map((block) => block * 7 + random.below(7)),
    };
    const options = { spaceBreaks: [0, 100], timeBreaks: [0, 4], permutations: 199, seed: 2 };
    const naive = await knoxPermutation(events, options);
    expect(naive.pUpper[0]?.[0]).toBe(1 / 200);
    const schedule = {
      place,
      night: events.t,
      walked: (block: number, night: number) => Math.floor(night / 7) === block,
    };
    const fair = await knoxPermutation(events, { ...options, schedule });
    expect(fair.pUpper[0]?.[0]).toBeGreaterThan(0.05);
  });

  it('still sees a near repeat within the schedule', async () => {
    const place = Array.from({ length: 20 }, (_, i) => Math.floor(i / 2));
    const events = {
      x: place.map((one) => one * 500),
      y: place.map(() => 0),
      t: place.map((one, i) => one * 3 + (i % 2)),
    };
    const schedule = { place, night: events.t, walked: () => true };
    const options = { spaceBreaks: [0, 100], timeBreaks: [0, 2], permutations: 199, seed: 2 };
    const found = await knoxPermutation(events, { ...options, schedule });
    expect(found.observed).toEqual([[10]]);
    expect(found.pUpper[0]?.[0]).toBe(1 / 200);
  });

  it('repeats for the same seed, and stops when aborted', async () => {
    const options = { ...BANDS, permutations: 50, seed: 8 };
    expect(await knoxPermutation(EVENTS, options)).toEqual(await knoxPermutation(EVENTS, options));
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(knoxPermutation(EVENTS, { ...options, signal })).rejects.toThrow('stopped');
    const none = knoxPermutation(EVENTS, { ...options, permutations: 0 });
    await expect(none).rejects.toThrow(RangeError);
  });
});
