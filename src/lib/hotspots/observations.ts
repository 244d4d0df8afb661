import type { LegChoice, TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import { cellKey, stopKind, type CellGraph } from './cell-graph.ts';

/** How often a tower, one of its floors, a leg or a stop was passed on one night. */
export interface PassRow {
  readonly tower: string | null;
  /** Null: the tower as a whole. */
  readonly level: number | null;
  readonly leg: string | null;
  readonly direction: LegChoice['direction'];
  readonly night: Night;
  readonly passes: number;
  readonly minutes: number;
}

/** Signals of one place, night and type. */
export interface SignalRow {
  readonly tower: string | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly leg: string | null;
  readonly direction: LegChoice['direction'];
  readonly night: Night;
  readonly main: string;
  readonly sub: string | null;
  readonly count: number;
}

/** What was walked and what was noted, over the same nights: all that the findings are made of. */
export interface Observations {
  readonly graph: CellGraph;
  /** Walked nights, in order. */
  readonly nights: readonly Night[];
  readonly passes: readonly PassRow[];
  /** Of all types. */
  readonly signals: readonly SignalRow[];
}

/** Passes and counts by cell and night: entry `cell * nights + night`. */
export interface CellNights {
  readonly nights: number;
  readonly passes: Float64Array;
  readonly counts: Float64Array;
  /** Signals of these types known to a tower, a floor, a leg or nowhere, but to no cell. */
  readonly tooCoarse: number;
  /** Signals at a place that, by the rounds, was not passed that night. */
  readonly notWalked: number;
}

/**
 * Counts of the given types (empty: all) and passes of every cell and night.
 *
 * @param passes those of `cellPasses`, for who asks after several types.
 */
export function cellNights(
  seen: Observations,
  types: readonly TypeChoice[],
  passes = cellPasses(seen),
): CellNights {
  const { graph, nights } = seen;
  const nightAt = new Map(nights.map((night, i) => [night, i]));
  const counts = new Float64Array(passes.length);
  let tooCoarse = 0;
  let notWalked = 0;
  for (const row of seen.signals) {
    if (!ofTypes(row, types)) continue;
    const cell = cellOf(graph, row);
    const night = nightAt.get(row.night);
    const at = cell === undefined || night === undefined ? -1 : cell * nights.length + night;
    if (cell === undefined) tooCoarse += row.count;
    else if (!passes[at]) notWalked += row.count;
    else counts[at] = (counts[at] as number) + row.count;
  }
  return { nights: nights.length, passes, counts, tooCoarse, notWalked };
}

/** Passes by cell and night; a tower visit stands for all floors on nights that tell no floor of it. */
export function cellPasses({ graph, nights, passes }: Observations): Float64Array {
  const nightAt = new Map(nights.map((night, i) => [night, i]));
  const result = new Float64Array(graph.cells.length * nights.length);
  const byFloor = new Set<string>();
  for (const { tower, level, night } of passes)
    if (tower !== null && level !== null) byFloor.add(`${tower} ${night}`);
  const cellsOf = visitCells(graph);
  for (const row of passes) {
    const night = nightAt.get(row.night);
    const covered = row.level === null && byFloor.has(`${row.tower} ${row.night}`);
    if (night === undefined || covered) continue;
    for (const cell of cellsOf(row)) {
      const at = cell * nights.length + night;
      result[at] = (result[at] as number) + row.passes;
    }
  }
  return result;
}

type Visited = Pick<PassRow, 'tower' | 'level' | 'leg' | 'direction'>;

/** Which cells a visit of a floor, a whole tower, a leg one way or a stop passes. */
export function visitCells({ cells, kinds }: CellGraph): (visit: Visited) => readonly number[] {
  const lists = new Map<string, number[]>();
  const add = (key: string, cell: number) => {
    const list = lists.get(key);
    if (list) list.push(cell);
    else lists.set(key, [cell]);
  };
  cells.forEach((cell, i) => {
    if (cell.kind === 'tower') {
      add(visitKey(cell.tower, cell.level), i);
      add(visitKey(cell.tower, null), i);
    } else if (kinds[i] === stopKind) add(`stop ${cell.leg}`, i);
    else add(`leg ${cell.leg} ${cell.direction}`, i);
  });
  return ({ tower, level, leg, direction }) => {
    const visited = tower === null ? `leg ${leg} ${direction}` : visitKey(tower, level);
    return lists.get(visited) ?? lists.get(`stop ${leg}`) ?? [];
  };
}

function visitKey(tower: string, level: number | null): string {
  return `tower ${tower} ${level}`;
}

/** The cell of a signal; undefined when it is known less finely than that. */
export function cellOf(
  graph: CellGraph,
  row: Pick<SignalRow, 'tower' | 'level' | 'unit' | 'leg' | 'direction'>,
): number | undefined {
  const { tower, level, unit, leg, direction } = row;
  if (tower !== null)
    return level === null || unit === null
      ? undefined
      : graph.index.get(cellKey({ kind: 'tower', tower, level, unit }));
  if (leg === null) return undefined;
  const exact = graph.index.get(cellKey({ kind: 'leg', leg, direction }));
  const stop = graph.index.get(cellKey({ kind: 'leg', leg, direction: null }));
  return stop !== undefined && graph.kinds[stop] === stopKind ? stop : exact;
}

/** Whether a signal is of one of the types; an empty list means all. */
export function ofTypes(
  { main, sub }: { readonly main: string; readonly sub: string | null },
  types: readonly TypeChoice[],
): boolean {
  return (
    types.length === 0 ||
    types.some((type) => type.main === main && (type.sub === null || type.sub === sub))
  );
}

/** Sums over the nights that are asked for, one a cell. */
export function overNights(
  values: Float64Array,
  nights: number,
  times: (night: number) => number = () => 1,
): Float64Array {
  const weights = Float64Array.from({ length: nights }, (_, night) => times(night));
  return Float64Array.from({ length: values.length / nights || 0 }, (_, cell) => {
    let sum = 0;
    for (let night = 0; night < nights; night++)
      sum += (values[cell * nights + night] as number) * (weights[night] as number);
    return sum;
  });
}
