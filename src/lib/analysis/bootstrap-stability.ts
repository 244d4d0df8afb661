import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { getisOrd } from './getis-ord.ts';
import { withPauses, type LongRun } from './long-run.ts';
import { cellCountOf, type NeighbourLists } from './neighbour-lists.ts';
import { twoSidedPs } from './normal.ts';
import { seededRandom } from './random.ts';

/** Counts by cell and night: entry `cell * nights + night`. */
export interface NightlyCounts {
  nights: number;
  counts: ArrayLike<number>;
  /** Passes or hours of the cell that night; 1 everywhere when left out. */
  exposures?: ArrayLike<number>;
}

export interface StabilityOptions extends LongRun {
  resamples: number;
  seed: number;
  /** False discovery rate at which a cell counts as hot or cold. */
  falseDiscoveryRate: number;
}

/** In which share of the resamples each cell was hot, or cold. */
export interface HotSpotStability {
  hot: Float64Array;
  cold: Float64Array;
}

/**
 * How often a cell stays hot when the nights are drawn anew with replacement: a hotspot that hangs on
 * one night falls away. A cell that a resample never walked takes that resample's overall rate.
 *
 * @throws RangeError when counts, exposures, nights and cells do not fit together, or resamples < 1.
 * @throws the signal's reason when aborted.
 * @see Efron & Tibshirani 1993, An Introduction to the Bootstrap, 8 (whole nights as the units).
 */
export async function hotSpotStability(
  { nights, counts, exposures }: NightlyCounts,
  neighbours: NeighbourLists,
  options: StabilityOptions,
): Promise<HotSpotStability> {
  const { resamples, seed, falseDiscoveryRate } = options;
  const cells = cellCountOf(neighbours);
  if (counts.length !== cells * nights || (exposures && exposures.length !== counts.length)) {
    throw new RangeError(`${counts.length} counts for ${cells} cells and ${nights} nights`);
  }
  if (!(Number.isInteger(resamples) && resamples > 0)) {
    throw new RangeError(`resamples must be a whole number above 0, got ${resamples}`);
  }
  const random = seededRandom(seed);
  const hot = new Float64Array(cells);
  const cold = new Float64Array(cells);
  await withPauses(resamples, options, () => {
    const drawn = new Int32Array(nights);
    for (let draw = 0; draw < nights; draw++) {
      const night = random.below(nights);
      drawn[night] = (drawn[night] as number) + 1;
    }
    const z = getisOrd(ratesOver(drawn, cells, counts, exposures), neighbours);
    benjaminiHochberg(twoSidedPs(z)).forEach((p, cell) => {
      if (!(p <= falseDiscoveryRate)) return;
      const side = (z[cell] as number) > 0 ? hot : cold;
      side[cell] = (side[cell] as number) + 1;
    });
  });
  const share = (times: number) => times / resamples;
  return { hot: hot.map(share), cold: cold.map(share) };
}

function ratesOver(
  drawn: Int32Array,
  cells: number,
  counts: ArrayLike<number>,
  exposures: ArrayLike<number> | undefined,
): Float64Array {
  const nights = drawn.length;
  const sum = (of: ArrayLike<number> | undefined, cell: number) => {
    let total = 0;
    for (let night = 0; night < nights; night++) {
      const times = drawn[night] as number;
      if (times > 0) total += times * (of ? (of[cell * nights + night] as number) : 1);
    }
    return total;
  };
  const count = Float64Array.from({ length: cells }, (_, cell) => sum(counts, cell));
  const exposure = count.map((_, cell) => sum(exposures, cell));
  const total = (of: Float64Array) => of.reduce((all, one) => all + one, 0);
  const overall = total(count) / total(exposure);
  return count.map((own, cell) => (exposure[cell] ? own / exposure[cell] : overall));
}
