import { neighboursOf } from '../analysis/neighbour-lists.ts';
import type { CellGraph } from './cell-graph.ts';

/** How large a piece of the area is looked at in one test. */
export const scales = ['alone', 'neighbours', 'floor', 'tower'] as const;
export type Scale = (typeof scales)[number];

/** With what a place is compared: all places of its side (inside, outside), or places of its kind. */
export const comparisons = ['same-kind', 'all-places'] as const;
export type CompareWith = (typeof comparisons)[number];

/** The windows of a scale, and the window that speaks for each cell. */
export interface Windows {
  readonly lists: readonly Int32Array[];
  readonly windowOf: Int32Array;
}

/**
 * A cell alone, a cell with its neighbours, a whole floor or leg, a whole tower: the choice of unit
 * changes what stands out, so a reader can compare them.
 */
export function windowsOf(graph: CellGraph, scale: Scale): Windows {
  const known = windowsKnown.get(graph) ?? new Map<Scale, Windows>();
  windowsKnown.set(graph, known);
  const windows = known.get(scale) ?? gathered(graph, scale);
  known.set(scale, windows);
  return windows;
}

/** A search asks for the same windows and strata at every step. */
const windowsKnown = new WeakMap<CellGraph, Map<Scale, Windows>>();
const strataKnown = new WeakMap<CellGraph, Map<CompareWith, Int32Array>>();

function gathered({ cells, neighbours }: CellGraph, scale: Scale): Windows {
  if (scale === 'alone' || scale === 'neighbours')
    return {
      lists: cells.map((_, i) =>
        Int32Array.from(scale === 'alone' ? [i] : [i, ...neighboursOf(neighbours, i)]),
      ),
      windowOf: Int32Array.from(cells, (_, i) => i),
    };
  const members = new Map<string, number[]>();
  const keys = cells.map((cell, i) => {
    const floor = cell.kind === 'tower' && scale === 'floor' ? ` ${cell.level}` : '';
    const key = cell.kind === 'tower' ? `tower ${cell.tower}${floor}` : `leg ${cell.leg}`;
    members.set(key, [...(members.get(key) ?? []), i]);
    return key;
  });
  const order = [...members.keys()];
  return {
    lists: [...members.values()].map((list) => Int32Array.from(list)),
    windowOf: Int32Array.from(keys, (key) => order.indexOf(key)),
  };
}

/** Number of the stratum of each cell. */
export function strataOf(graph: CellGraph, compareWith: CompareWith): Int32Array {
  const known = strataKnown.get(graph) ?? new Map<CompareWith, Int32Array>();
  strataKnown.set(graph, known);
  const strata = known.get(compareWith) ?? numbered(graph, compareWith);
  known.set(compareWith, strata);
  return strata;
}

function numbered({ cells, kinds }: CellGraph, compareWith: CompareWith): Int32Array {
  const names = cells.map(({ kind }, i) =>
    compareWith === 'all-places' && kind === 'tower' ? 'inside' : `kind ${kinds[i]}`,
  );
  const order = [...new Set(names)];
  return Int32Array.from(names, (name) => order.indexOf(name));
}
