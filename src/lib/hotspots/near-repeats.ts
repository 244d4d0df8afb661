import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { knoxPermutation } from '../analysis/knox-permutation.ts';
import type { LongRun } from '../analysis/long-run.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import { dayOfNight, type Night } from '../domain/night-calendar.ts';
import type { Cell } from './cell-graph.ts';
import { cellOf, cellPasses, type Observations } from './observations.ts';
import { unrolled } from './unrolled.ts';

/** Walking metres: the same place, next to it, further on in the same building or stretch. */
export const spaceBreaks = [0, 0.5, 20, 60] as const;
/** Nights: the same night, 1 to 3, 4 to 7, 8 to 14, 15 to 28 later. */
export const nightBreaks = [0, 1, 4, 8, 15, 29] as const;

/** One signal with a night and a place. */
export interface EventRow {
  readonly tower: string | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly leg: string | null;
  readonly direction: 'out' | 'back' | null;
  readonly night: Night;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface NearRepeatOptions extends LongRun {
  readonly permutations: number;
  readonly seed: number;
}

/** Pairs of signals by distance in space (rows) and nights (columns). */
export interface NearRepeats {
  readonly events: number;
  readonly cells: readonly (readonly NearRepeatCell[])[];
}

export interface NearRepeatCell {
  readonly observed: number;
  /** Mean over the permutations: what the rounds themselves bring about. */
  readonly expected: number;
  readonly ratio: number | null;
  /** P of as many pairs by chance, Benjamini-Hochberg over the table. */
  readonly adjustedP: number;
}

/**
 * Is a signal followed by another nearby within so many nights more than the rounds explain? Knox's
 * table on walking distances; in the null the times move only to nights on which the place was walked.
 */
export async function nearRepeats(
  area: AreaPack,
  seen: Observations,
  events: readonly EventRow[],
  options: NearRepeatOptions,
): Promise<NearRepeats> {
  const { graph, nights } = seen;
  const nightAt = new Map(nights.map((night, i) => [night, i]));
  const passes = cellPasses(seen);
  const walked = (cell: number, night: number) => (passes[cell * nights.length + night] ?? 0) > 0;
  const lay = unrolled(area);
  const placed = events.flatMap((row) => {
    const cell = cellOf(graph, row);
    const night = nightAt.get(row.night);
    if (cell === undefined || night === undefined || !walked(cell, night)) return [];
    const point =
      row.longitude === null || row.latitude === null
        ? null
        : ([row.longitude, row.latitude] as [number, number]);
    const [x, y] = lay(graph.cells[cell] as Cell, point);
    return [{ cell, night, x, y, t: dayOfNight(row.night) / 86_400_000 }];
  });
  const table = await knoxPermutation(
    { x: placed.map(({ x }) => x), y: placed.map(({ y }) => y), t: placed.map(({ t }) => t) },
    {
      ...options,
      spaceBreaks,
      timeBreaks: nightBreaks,
      schedule: {
        place: placed.map(({ cell }) => cell),
        night: placed.map(({ night }) => night),
        walked,
      },
    },
  );
  const columns = nightBreaks.length - 1;
  const adjusted = benjaminiHochberg(table.pUpper.flat());
  return {
    events: placed.length,
    cells: table.observed.map((row, r) =>
      row.map((observed, c) => ({
        observed,
        expected: table.mean[r]?.[c] ?? 0,
        ratio: table.ratio[r]?.[c] ?? null,
        adjustedP: adjusted[r * columns + c] ?? 1,
      })),
    ),
  };
}
