import { bandOf, eachPair, type KnoxBands, type KnoxEvents } from './knox.ts';
import { withPauses, type LongRun } from './long-run.ts';
import { seededRandom, shuffle, type Random } from './random.ts';

/**
 * Which place was walked on which night. With it, times move only so that every event stays where and
 * when somebody walked: pairs that the rounds themselves bring about are then no near repeats.
 */
export interface RoundSchedule {
  /** Place and night of each event. */
  place: ArrayLike<number>;
  night: ArrayLike<number>;
  walked(place: number, night: number): boolean;
}

export interface KnoxPermutationOptions extends KnoxBands, LongRun {
  permutations: number;
  seed: number;
  schedule?: RoundSchedule;
}

/** One entry a cell of Knox's table, [space band][time band]. */
export interface KnoxPermutation {
  observed: number[][];
  /** Mean over the permutations. */
  mean: number[][];
  /** Observed over mean; null where no permutation has a pair. */
  ratio: (number | null)[][];
  /** (1 + permutations with at least, at most as many pairs) / (permutations + 1). */
  pUpper: number[][];
  pLower: number[][];
}

/**
 * Monte Carlo test of Knox's table: the times of the events are permuted over their fixed places.
 * With a schedule the permutations are a chain of swaps of two times, each made only when both
 * events stay on a night on which their place was walked; every permutation starts anew from one
 * state that is itself a run away from the data, so that the p-value is exact.
 *
 * @throws RangeError for coordinates that do not pair, edges that do not rise, or permutations < 1.
 * @throws the signal's reason when aborted.
 * @see Mantel 1967, Cancer Research 27; Besag & Clifford 1989, Biometrika 76 (the parallel chains).
 */
export async function knoxPermutation(
  events: KnoxEvents,
  options: KnoxPermutationOptions,
): Promise<KnoxPermutation> {
  const { permutations, seed, spaceBreaks, timeBreaks, schedule } = options;
  if (!(Number.isInteger(permutations) && permutations > 0)) {
    throw new RangeError(`permutations must be a whole number above 0, got ${permutations}`);
  }
  const random = seededRandom(seed);
  const count = tableCounter(events, options);
  const n = events.t.length;
  const identity = Int32Array.from({ length: n }, (_, i) => i);
  const observed = count(identity);
  const hub = schedule ? swapTimes(identity, schedule, random) : identity;
  const sum = observed.map(() => 0);
  const atLeast = observed.map(() => 1);
  const atMost = observed.map(() => 1);
  await withPauses(permutations, options, () => {
    const order = schedule ? swapTimes(hub, schedule, random) : shuffled(identity, random);
    count(order).forEach((pairs, cell) => {
      sum[cell] = (sum[cell] ?? 0) + pairs;
      if (pairs >= (observed[cell] ?? 0)) atLeast[cell] = (atLeast[cell] ?? 0) + 1;
      if (pairs <= (observed[cell] ?? 0)) atMost[cell] = (atMost[cell] ?? 0) + 1;
    });
  });
  const table = <T>(entry: (cell: number) => T): T[][] =>
    spaceBreaks
      .slice(1)
      .map((_, row) =>
        timeBreaks.slice(1).map((_, column) => entry(row * (timeBreaks.length - 1) + column)),
      );
  const mean = sum.map((total) => total / permutations);
  return {
    observed: table((cell) => observed[cell] ?? 0),
    mean: table((cell) => mean[cell] ?? 0),
    ratio: table((cell) => (mean[cell] ? (observed[cell] ?? 0) / mean[cell] : null)),
    pUpper: table((cell) => (atLeast[cell] ?? 0) / (permutations + 1)),
    pLower: table((cell) => (atMost[cell] ?? 0) / (permutations + 1)),
  };
}

/** Counts the table, flat by rows, for event i at the time of event order[i]. Space is banded once. */
function tableCounter(
  events: KnoxEvents,
  { spaceBreaks, timeBreaks, distance = 'euclidean' }: KnoxBands,
): (order: Int32Array) => number[] {
  const n = events.t.length;
  const spaceBands = new Int8Array((n * (n - 1)) / 2);
  let pair = 0;
  eachPair(events, distance, (space) => (spaceBands[pair++] = bandOf(space, spaceBreaks)));
  const columns = timeBreaks.length - 1;
  return (order) => {
    const table = new Array<number>((spaceBreaks.length - 1) * columns).fill(0);
    let k = 0;
    for (let j = 1; j < n; j++) {
      const later = events.t[order[j] as number] as number;
      for (let i = 0; i < j; i++) {
        const row = spaceBands[k++] as number;
        if (row < 0) continue;
        const column = bandOf(
          Math.abs(later - (events.t[order[i] as number] as number)),
          timeBreaks,
        );
        if (column >= 0) table[row * columns + column] = (table[row * columns + column] ?? 0) + 1;
      }
    }
    return table;
  };
}

function shuffled(order: Int32Array, random: Random): Int32Array {
  const copy = order.slice();
  shuffle(copy, random);
  return copy;
}

/** A long run of swaps that the schedule allows; a swap it forbids leaves the state as it is. */
function swapTimes(from: Int32Array, schedule: RoundSchedule, random: Random): Int32Array {
  const order = from.slice();
  const n = order.length;
  const allowed = (event: number, timeOf: number) =>
    schedule.walked(schedule.place[event] as number, schedule.night[timeOf] as number);
  for (let step = 0; step < SWAPS_PER_EVENT * n; step++) {
    const i = random.below(n);
    const j = random.below(n);
    const timeI = order[i] as number;
    const timeJ = order[j] as number;
    if (!allowed(i, timeJ) || !allowed(j, timeI)) continue;
    order[i] = timeJ;
    order[j] = timeI;
  }
  return order;
}

const SWAPS_PER_EVENT = 20;
