import type { HotSpotBin } from '../../analysis/hot-spot-bins.ts';
import type { CellFinding } from '../../hotspots/cell-finding.ts';
import { cellKey, type CellGraph } from '../../hotspots/cell-graph.ts';

/** What a map can mark: a tower by its strongest place, a leg one way or both, a stop. */
export interface PlaceHeat {
  readonly tower: (tower: string) => HotSpotBin;
  readonly leg: (leg: string, direction: 'out' | 'back' | null) => HotSpotBin;
  readonly stop: (stop: string) => HotSpotBin;
}

/** @param cells one finding a cell of the graph. */
export function placeHeatOf(graph: CellGraph, cells: readonly CellFinding[]): PlaceHeat {
  const towers = new Map<string, HotSpotBin>();
  graph.cells.forEach((cell, i) => {
    if (cell.kind !== 'tower') return;
    towers.set(cell.tower, stronger(towers.get(cell.tower) ?? 0, cells[i]?.bin ?? 0));
  });
  const way = (leg: string, direction: 'out' | 'back' | null): HotSpotBin =>
    cells[graph.index.get(cellKey({ kind: 'leg', leg, direction })) ?? -1]?.bin ?? 0;
  return {
    tower: (tower) => towers.get(tower) ?? 0,
    leg: (leg, direction) =>
      direction === null
        ? stronger(way(leg, null), stronger(way(leg, 'out'), way(leg, 'back')))
        : way(leg, direction),
    stop: (stop) => way(stop, null),
  };
}

/** The surer of two; where both are as sure, the hot one. */
function stronger(a: HotSpotBin, b: HotSpotBin): HotSpotBin {
  return Math.abs(b) > Math.abs(a) || (Math.abs(b) === Math.abs(a) && b > a) ? b : a;
}
