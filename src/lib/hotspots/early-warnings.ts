import { pearsonChiSquare, splitBeforeAfter } from '../analysis/counts-before-after.ts';
import { earlyWarning } from '../analysis/early-warning.ts';
import { withPauses, type LongRun } from '../analysis/long-run.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import { cellNights, cellPasses, type Observations } from './observations.ts';
import { sumOf } from './place-series.ts';

/** Share of the walked nights from which each place learns its own past. */
const LEARNING_SHARE = 1 / 3;
const LEAST_LEARNING_NIGHTS = 8;
/** With fewer signals in its past a place has none to rise above. */
const LEAST_LEARNT = 3;

export interface WarningOptions extends LongRun {
  /** False alarms to expect over all series and nights together when nothing changes. */
  readonly falseAlarms: number;
  readonly mainTypes: readonly string[];
  readonly seed: number;
  /** Simulated runs a series; more for smaller chances. */
  readonly runs?: number;
}

/** A place and type that rose above its own past. */
export interface Warning {
  readonly place: PlaceChoice;
  readonly types: readonly TypeChoice[];
  /** First and last walked night of the run. */
  readonly from: Night;
  readonly to: Night;
  readonly stillOn: boolean;
  /** Signals and passes in the past that was learnt from, and since the run began to build up. */
  readonly past: { readonly count: number; readonly passes: number };
  readonly during: { readonly count: number; readonly passes: number };
}

export interface Warnings {
  readonly warnings: readonly Warning[];
  /** Places and types that had enough of a past to be watched. */
  readonly watched: number;
  readonly learntUntil: Night | null;
  readonly nightsWatched: number;
  /** Over all series together, as simulated. */
  readonly expectedFalseAlarms: number;
}

/**
 * For every unit of a tower (all floors), every leg, and each main type and all together: a one-sided
 * Poisson CUSUM tuned to a doubling, against the rate of the first third of the nights, its limit such
 * that all series together raise the stated number of false alarms when nothing changes.
 */
export async function earlyWarnings(
  seen: Observations,
  { falseAlarms, mainTypes, seed, runs = 2000, ...longRun }: WarningOptions,
): Promise<Warnings> {
  const nights = seen.nights.length;
  const learning = Math.max(LEAST_LEARNING_NIGHTS, Math.round(nights * LEARNING_SHARE));
  const empty = { warnings: [], watched: 0, learntUntil: null, nightsWatched: 0 };
  if (nights <= learning) return { ...empty, expectedFalseAlarms: 0 };
  const series = seriesOf(seen, mainTypes).filter(
    ({ counts }) => sumOf(counts.subarray(0, learning)) >= LEAST_LEARNT,
  );
  const dispersion = pooledDispersion(series, learning);
  const warnings: Warning[] = [];
  let expected = 0;
  await withPauses(series.length, longRun, (index) => {
    const { place, types, counts, passes, exposures } = series[index] as Series;
    const watched = exposures.subarray(learning).filter((exposure) => exposure > 0).length;
    const chance = Math.min(0.5, falseAlarms / series.length);
    // `runs` goes through to the control limit.
    const options = {
      learningNights: learning,
      chart: { kind: 'cusum' as const, ratio: 2 },
      averageRunLength: Math.max(2, watched / -Math.log1p(-chance)),
      seed: seed + index,
      dispersion,
      runs,
    };
    const found = earlyWarning(counts, exposures, options);
    expected += found?.falseAlarmChance ?? 0;
    const run = found?.runs.at(-1);
    if (!found || !run) return;
    const begin = buildsUpFrom(found.path, run.from - learning) + learning;
    const sum = (values: Float64Array, from: number, to: number) =>
      sumOf(values.subarray(from, to));
    warnings.push({
      place,
      types,
      from: seen.nights[run.from] as Night,
      to: seen.nights[run.to] as Night,
      stillOn: run.to === nights - 1,
      past: { count: sum(counts, 0, learning), passes: sum(passes, 0, learning) },
      during: {
        count: sum(counts, begin, run.to + 1),
        passes: sum(passes, begin, run.to + 1),
      },
    });
  });
  return {
    warnings: warnings.sort(
      (a, b) => Number(b.stillOn) - Number(a.stillOn) || (a.from < b.from ? 1 : -1),
    ),
    watched: series.length,
    learntUntil: seen.nights[learning - 1] ?? null,
    nightsWatched: nights - learning,
    expectedFalseAlarms: expected,
  };
}

/** Variance over mean of a night's count in the past, all series together, at least 1. */
function pooledDispersion(series: readonly Series[], learning: number): number {
  let chiSquare = 0;
  let degreesOfFreedom = 0;
  for (const { counts, exposures } of series) {
    const past = {
      counts: Array.from(counts.subarray(0, learning)),
      exposures: Array.from(exposures.subarray(0, learning)),
    };
    const { before } = splitBeforeAfter({ ...past, after: past.counts.map(() => 0) });
    chiSquare += pearsonChiSquare(before);
    degreesOfFreedom += before.counts.length - 1;
  }
  return degreesOfFreedom > 0 ? Math.max(1, chiSquare / degreesOfFreedom) : 1;
}

/** The night after the chart last stood at 0. */
function buildsUpFrom(path: Float64Array, alarm: number): number {
  let night = alarm;
  while (night > 0 && (path[night - 1] as number) > 0) night--;
  return night;
}

interface Series {
  readonly place: PlaceChoice;
  readonly types: readonly TypeChoice[];
  readonly counts: Float64Array;
  readonly passes: Float64Array;
  /** Passes, on a leg times its length. */
  readonly exposures: Float64Array;
}

function seriesOf(seen: Observations, mainTypes: readonly string[]): Series[] {
  const { graph, nights } = seen;
  const members = new Map<string, { place: PlaceChoice; cells: number[] }>();
  graph.cells.forEach((cell, i) => {
    const place: PlaceChoice =
      cell.kind === 'tower' ? { ...cell, level: null } : { ...cell, direction: null };
    const key = JSON.stringify(place);
    const entry = members.get(key) ?? { place, cells: [] };
    entry.cells.push(i);
    members.set(key, entry);
  });
  const scopes = [[], ...mainTypes.map((main) => [{ main, sub: null }])];
  const passed = cellPasses(seen);
  return scopes.flatMap((types) => {
    const data = cellNights(seen, types, passed);
    return [...members.values()].map(({ place, cells }): Series => {
      const sum = (values: Float64Array, weight: (cell: number) => number) =>
        Float64Array.from(nights, (_, night) =>
          cells.reduce(
            (all, i) => all + (values[i * nights.length + night] as number) * weight(i),
            0,
          ),
        );
      return {
        place,
        types,
        counts: sum(data.counts, () => 1),
        passes: sum(data.passes, () => 1),
        exposures: sum(data.passes, (i) => graph.passWeights[i] as number),
      };
    });
  });
}
