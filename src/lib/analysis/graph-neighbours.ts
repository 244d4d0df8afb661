import {
  cellCountOf,
  neighbourLists,
  neighboursOf,
  type NeighbourLists,
} from './neighbour-lists.ts';

/**
 * Neighbours up to `steps` edges away on a graph: in a tower the next place on the floor, the same
 * core one floor up or down, the doors of the lift; on the route the next stop or leg.
 *
 * @param edges the graph itself, as neighbour lists (see `neighboursFromPairs`).
 * @param steps 1 gives `edges` back.
 * @throws RangeError unless steps is a whole number above 0.
 */
export function graphNeighbours(edges: NeighbourLists, steps: number): NeighbourLists {
  if (!(Number.isInteger(steps) && steps > 0)) {
    throw new RangeError(`steps must be a whole number above 0, got ${steps}`);
  }
  const cells = cellCountOf(edges);
  return neighbourLists(Array.from({ length: cells }, (_, cell) => reached(edges, cell, steps)));
}

/** Breadth first from one cell. */
function reached(edges: NeighbourLists, start: number, steps: number): number[] {
  const seen = new Set([start]);
  let front = [start];
  for (let step = 0; step < steps; step++) {
    const next: number[] = [];
    for (const cell of front) {
      for (const other of neighboursOf(edges, cell)) {
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    front = next;
  }
  return [...seen];
}
