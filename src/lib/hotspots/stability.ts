import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { withPauses, type LongRun } from '../analysis/long-run.ts';
import { seededRandom } from '../analysis/random.ts';
import type { TypeChoice } from '../domain/filter.ts';
import { ratesOf, type HotspotOptions } from './hotspots.ts';
import { cellNights, overNights, type Observations } from './observations.ts';

export interface StabilityQuestion {
  readonly types: readonly TypeChoice[];
  /** Cells whose steadiness is asked after: the strongest of each hotspot. */
  readonly cells: readonly number[];
}

export interface StabilityOptions extends HotspotOptions, LongRun {
  readonly resamples: number;
  readonly seed: number;
}

/**
 * In which share of the resamples each cell is hot, or cold, at 95 % again when whole nights are drawn
 * anew with replacement: a hotspot that hangs on one night falls away. The test is that of
 * `findHotspots`, all windows of the question one family.
 *
 * @throws the signal's reason when aborted.
 * @see Efron & Tibshirani 1993, An Introduction to the Bootstrap, 8 (whole nights as the units).
 */
export async function stability(
  seen: Observations,
  questions: readonly StabilityQuestion[],
  { resamples, seed, ...options }: StabilityOptions,
): Promise<{ hot: number[]; cold: number[] }[]> {
  const random = seededRandom(seed);
  const asked = questions.map(({ types, cells }) => ({
    cells,
    data: cellNights(seen, types),
    hot: cells.map(() => 0),
    cold: cells.map(() => 0),
  }));
  const nights = seen.nights.length;
  await withPauses(resamples, options, () => {
    const drawn = new Float64Array(nights);
    for (let draw = 0; draw < nights; draw++) {
      const night = random.below(nights);
      drawn[night] = (drawn[night] as number) + 1;
    }
    const times = (night: number) => drawn[night] as number;
    for (const { cells, data, hot, cold } of asked) {
      const counts = overNights(data.counts, nights, times);
      const passes = overNights(data.passes, nights, times);
      const { rates, windowOf } = ratesOf(seen.graph, counts, passes, options);
      const adjusted = benjaminiHochberg(rates.pTwoSided);
      cells.forEach((cell, i) => {
        const window = windowOf[cell] as number;
        if (!passes[cell] || !((adjusted[window] as number) <= 0.05)) return;
        const side = (rates.z[window] as number) > 0 ? hot : cold;
        side[i] = (side[i] as number) + 1;
      });
    }
  });
  const share = (times: readonly number[]) => times.map((n) => n / resamples);
  return asked.map(({ hot, cold }) => ({ hot: share(hot), cold: share(cold) }));
}
