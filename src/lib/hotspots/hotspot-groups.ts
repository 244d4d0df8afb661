import { neighboursOf } from '../analysis/neighbour-lists.ts';
import type { PlaceChoice } from '../domain/filter.ts';
import type { CellGraph } from './cell-graph.ts';
import type { CellFinding } from './cell-finding.ts';

/** Hot (or cold) cells that hang together, and the place among them that makes them so. */
export interface Hotspot {
  readonly side: 'hot' | 'cold';
  /** Confidence of its strongest cell, in per cent. */
  readonly confidence: 95 | 99;
  readonly cells: readonly number[];
  /** The same unit of one tower over its floors, or one leg: where most is found beyond expectation. */
  readonly heart: readonly number[];
  readonly heartPlace: PlaceChoice;
  /** Levels of the heart, rising; empty on the route. */
  readonly levels: readonly number[];
  /** The cell of the heart with the largest z. */
  readonly strongest: number;
  /** Signals of the heart beyond what is expected there. */
  readonly excess: number;
  readonly adjustedP: number;
}

/** Groups of cells at 95 % or more, the largest excess first; cold ones after the hot ones. */
export function hotspotGroups(graph: CellGraph, findings: readonly CellFinding[]): Hotspot[] {
  return (['hot', 'cold'] as const).flatMap((side) => {
    const sign = side === 'hot' ? 1 : -1;
    const member = (cell: number) => (findings[cell] as CellFinding).bin * sign >= 2;
    return connected(graph, member)
      .map((cells) => described(graph, findings, cells, side))
      .sort((a, b) => sign * (b.excess - a.excess));
  });
}

function connected(graph: CellGraph, member: (cell: number) => boolean): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  graph.cells.forEach((_, start) => {
    if (seen.has(start) || !member(start)) return;
    const group = [start];
    seen.add(start);
    for (const cell of group)
      for (const other of neighboursOf(graph.neighbours, cell))
        if (!seen.has(other) && member(other)) {
          seen.add(other);
          group.push(other);
        }
    groups.push(group.sort((a, b) => a - b));
  });
  return groups;
}

function described(
  graph: CellGraph,
  findings: readonly CellFinding[],
  cells: readonly number[],
  side: 'hot' | 'cold',
): Hotspot {
  const sign = side === 'hot' ? 1 : -1;
  const finding = (cell: number) => findings[cell] as CellFinding;
  const excessOf = (some: readonly number[]) =>
    some.reduce((sum, cell) => sum + finding(cell).count - finding(cell).expected, 0);
  const places = new Map<string, number[]>();
  for (const cell of cells) {
    const key = placeKey(graph.cells[cell] as PlaceChoice);
    places.set(key, [...(places.get(key) ?? []), cell]);
  }
  const [heart = cells] = [...places.values()].sort((a, b) => sign * (excessOf(b) - excessOf(a)));
  const strongest = heart.reduce((best, cell) =>
    finding(cell).z * sign > finding(best).z * sign ? cell : best,
  );
  const levels = heart.flatMap((cell) => {
    const place = graph.cells[cell] as PlaceChoice;
    return place.kind === 'tower' && place.level !== null ? [place.level] : [];
  });
  return {
    side,
    confidence: cells.some((cell) => Math.abs(finding(cell).bin) === 3) ? 99 : 95,
    cells,
    heart,
    heartPlace: commonPlace(heart.map((cell) => graph.cells[cell] as PlaceChoice)),
    levels: levels.sort((a, b) => a - b),
    strongest,
    excess: excessOf(heart),
    adjustedP: finding(strongest).adjustedP,
  };
}

function placeKey(cell: PlaceChoice): string {
  return cell.kind === 'tower' ? `${cell.tower} ${cell.unit}` : cell.leg;
}

/** What cells of one unit or leg have in common: a level or direction only when all share it. */
export function commonPlace(cells: readonly PlaceChoice[]): PlaceChoice {
  const [first] = cells;
  if (!first) throw new RangeError('no cells, no place');
  if (first.kind === 'leg') {
    const same = cells.every((cell) => cell.kind === 'leg' && cell.direction === first.direction);
    return { ...first, direction: same ? first.direction : null };
  }
  const same = cells.every((cell) => cell.kind === 'tower' && cell.level === first.level);
  return { ...first, level: same ? first.level : null };
}
