import type { PlaceChoice } from '../domain/filter.ts';
import { visitCells } from './observations.ts';
import type { CellGraph } from './cell-graph.ts';
import type { NightHourPasses } from './weekday-hours.ts';

/** A unit of a tower over all its floors, a leg both ways, or a stop: how a reader names a place. */
export interface Places {
  readonly places: readonly PlaceChoice[];
  /** Name of the kind of place, one a place. */
  readonly kinds: readonly string[];
  /** The place of each cell of the graph. */
  readonly placeOf: Int32Array;
}

export function placesOf({ cells, kinds }: CellGraph): Places {
  const index = new Map<string, number>();
  const places: PlaceChoice[] = [];
  const kindOf: string[] = [];
  const placeOf = Int32Array.from(cells, (cell, i) => {
    const place: PlaceChoice =
      cell.kind === 'tower' ? { ...cell, level: null } : { ...cell, direction: null };
    const key = JSON.stringify(place);
    const found = index.get(key) ?? places.length;
    if (found === places.length) {
      index.set(key, found);
      places.push(place);
      kindOf.push(kinds[i] ?? '');
    }
    return found;
  });
  return { places, kinds: kindOf, placeOf };
}

/** One passing of a place, in the hour of its entry. */
export interface PlacePass {
  readonly place: number;
  readonly row: NightHourPasses;
  /** How often: floors of the place that the visit passed, times its passes. */
  readonly times: number;
}

/** Passes by place; a visit of a whole tower stands for its floors on nights that tell no floor of it. */
export function placePasses(
  graph: CellGraph,
  { placeOf }: Places,
  passes: readonly NightHourPasses[],
): PlacePass[] {
  const cellsOf = visitCells(graph);
  const byFloor = new Set(
    passes.flatMap(({ tower, level, night }) => (level === null ? [] : [`${tower} ${night}`])),
  );
  return passes.flatMap((row) => {
    if (row.level === null && row.tower !== null && byFloor.has(`${row.tower} ${row.night}`))
      return [];
    const times = new Map<number, number>();
    for (const cell of cellsOf(row)) {
      const place = placeOf[cell] as number;
      times.set(place, (times.get(place) ?? 0) + row.passes);
    }
    return [...times].map(([place, count]) => ({ place, row, times: count }));
  });
}
