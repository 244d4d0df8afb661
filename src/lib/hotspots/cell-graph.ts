import { neighboursFromPairs, type NeighbourLists } from '../analysis/neighbour-lists.ts';
import type { AreaPack, Leg, Tower } from '../domain/area-pack.ts';
import type { LegChoice, PlaceChoice } from '../domain/filter.ts';
import { touch } from './touching.ts';

/** A place that a round passes: a unit on a floor, a leg one way, or a stop in the open air. */
export type Cell = PlaceChoice;

/** The places of an area and which of them are next to one another. Plain data: workers take it. */
export interface CellGraph {
  readonly cells: readonly Cell[];
  /** What sort of place each cell is: the id of its unit; `route` for legs, `stop` for stops. */
  readonly kinds: readonly string[];
  /** What one pass weighs: 1, and on a leg its length in units of 100 m. */
  readonly passWeights: Float64Array;
  readonly neighbours: NeighbourLists;
  /** Position of a cell by its `cellKey`. */
  readonly index: ReadonlyMap<string, number>;
}

export const routeKind = 'route';
export const stopKind = 'stop';

/**
 * The graph of all public places. Inside: places of one floor that touch, stairs one floor up and
 * down, and a lift with the lift at all its doors, for it is one cabin. Outside: the two ways along a
 * leg, and legs with the stops at their ends; two legs are neighbours only through a stop.
 */
export function cellGraph(area: AreaPack): CellGraph {
  const draft = new Draft();
  for (const tower of area.towers) addTower(draft, tower);
  for (const stop of area.stops) draft.add(legCell(stop.id, null), stopKind, 1);
  for (const leg of area.legs) addLeg(draft, leg);
  return draft.graph();
}

export function cellKey(cell: Cell): string {
  return cell.kind === 'tower'
    ? `${cell.tower} ${cell.level} ${cell.unit}`
    : `leg ${cell.leg} ${cell.direction}`;
}

export function isInside(cell: Cell): boolean {
  return cell.kind === 'tower';
}

class Draft {
  readonly #cells: Cell[] = [];
  readonly #kinds: string[] = [];
  readonly #weights: number[] = [];
  readonly #index = new Map<string, number>();
  readonly #pairs: [number, number][] = [];

  add(cell: Cell, kind: string, weight: number): void {
    this.#index.set(cellKey(cell), this.#cells.length);
    this.#cells.push(cell);
    this.#kinds.push(kind);
    this.#weights.push(weight);
  }

  join(a: Cell, b: Cell): void {
    const [from, to] = [this.#index.get(cellKey(a)), this.#index.get(cellKey(b))];
    if (from !== undefined && to !== undefined) this.#pairs.push([from, to]);
  }

  graph(): CellGraph {
    const [from, to] = [this.#pairs.map(([a]) => a), this.#pairs.map(([, b]) => b)];
    return {
      cells: this.#cells,
      kinds: this.#kinds,
      passWeights: Float64Array.from(this.#weights),
      neighbours: neighboursFromPairs(this.#cells.length, from, to),
      index: this.#index,
    };
  }
}

function addTower(draft: Draft, tower: Tower): void {
  const levels = [...tower.levels].sort((a, b) => a.ordinal - b.ordinal);
  const at = (level: number, unit: string): Cell => ({
    kind: 'tower',
    tower: tower.id,
    level,
    unit,
  });
  levels.forEach(({ ordinal, units }, floor) => {
    const open = units.filter((unit) => unit.category !== 'nonpublic');
    open.forEach((unit, i) => {
      const here = at(ordinal, unit.id);
      draft.add(here, unit.id, 1);
      for (const other of open.slice(0, i))
        if (touch(unit.outline, other.outline)) draft.join(here, at(ordinal, other.id));
      const below = levels.slice(0, floor);
      const reached =
        unit.category === 'elevator' ? below : unit.category === 'stairs' ? below.slice(-1) : [];
      for (const level of reached) draft.join(here, at(level.ordinal, unit.id));
    });
  });
}

function addLeg(draft: Draft, leg: Leg): void {
  const ways = ([null, 'out', 'back'] as const).map((direction) => legCell(leg.id, direction));
  ways.forEach((way, i) => {
    draft.add(way, routeKind, leg.lengthMetres / 100);
    for (const other of ways.slice(0, i)) draft.join(way, other);
    for (const stop of [leg.from, leg.to]) draft.join(way, legCell(stop, null));
  });
}

function legCell(leg: string, direction: LegChoice['direction']): Cell {
  return { kind: 'leg', leg, direction };
}
