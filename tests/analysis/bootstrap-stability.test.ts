import { describe, expect, it } from 'vitest';
import { hotSpotStability } from '../../src/lib/analysis/bootstrap-stability.ts';
import { neighbourLists } from '../../src/lib/analysis/neighbour-lists.ts';
import { poissonVariate } from '../../src/lib/analysis/random-variates.ts';
import { seededRandom } from '../../src/lib/analysis/random.ts';

const CELLS = 30;
const NIGHTS = 20;
const neighbours = neighbourLists(
  Array.from({ length: CELLS }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < CELLS)),
);
const options = { resamples: 100, seed: 1, falseDiscoveryRate: 0.05 };

/** Cells 3 to 5 see more every night; cells 20 to 22 the same in all, but on a single night. */
function season(): Float64Array {
  const random = seededRandom(3);
  const counts = Float64Array.from({ length: CELLS * NIGHTS }, () => poissonVariate(0.5, random));
  for (let night = 0; night < NIGHTS; night++) {
    for (let cell = 3; cell <= 5; cell++) counts[cell * NIGHTS + night] = 2;
  }
  for (let cell = 20; cell <= 22; cell++) counts[cell * NIGHTS + 7] = 32;
  return counts;
}

describe('the stability of hotspots', () => {
  it('keeps what happens every night and lets fall what hangs on one', async () => {
    const { hot } = await hotSpotStability(
      { nights: NIGHTS, counts: season() },
      neighbours,
      options,
    );
    expect(hot[21]).toBeLessThan(0.75);
    expect(hot[4]).toBeGreaterThan(0.25);
    expect(hot[12]).toBeLessThan(0.05);
  });

  it('divides by effort: a cell walked twice as often is not hot per pass', async () => {
    const exposures = new Float64Array(CELLS * NIGHTS).fill(1);
    const random = seededRandom(8);
    for (let night = 0; night < NIGHTS; night++) {
      for (let cell = 8; cell <= 10; cell++) exposures[cell * NIGHTS + night] = 4;
    }
    const counts = exposures.map((passes) => poissonVariate(passes, random));
    const byCount = await hotSpotStability({ nights: NIGHTS, counts }, neighbours, options);
    const perPass = await hotSpotStability(
      { nights: NIGHTS, counts, exposures },
      neighbours,
      options,
    );
    expect(byCount.hot[9]).toBe(1);
    expect(perPass.hot[9]).toBeLessThan(0.2);
  });

  it('repeats for the same seed and survives a cell that no resampled night walked', async () => {
    const exposures = new Float64Array(CELLS * NIGHTS).fill(1);
    exposures.fill(0, 0, NIGHTS - 1);
    const counts = season();
    counts.fill(0, 0, NIGHTS - 1);
    const data = { nights: NIGHTS, counts, exposures };
    const first = await hotSpotStability(data, neighbours, options);
    expect(await hotSpotStability(data, neighbours, options)).toEqual(first);
    expect(Array.from(first.hot).every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
  });

  it('refuses data that do not fit together and stops when aborted', async () => {
    const data = { nights: 2, counts: new Float64Array(3) };
    await expect(hotSpotStability(data, neighbours, options)).rejects.toThrow(RangeError);
    const whole = { nights: NIGHTS, counts: season() };
    const none = hotSpotStability(whole, neighbours, { ...options, resamples: 0 });
    await expect(none).rejects.toThrow(RangeError);
    const signal = AbortSignal.abort(new Error('stopped'));
    const stopped = hotSpotStability(whole, neighbours, { ...options, signal });
    await expect(stopped).rejects.toThrow('stopped');
  });
});
