import { neighbourLists, type NeighbourLists } from './neighbour-lists.ts';

/**
 * Neighbours on a hexagon grid, up to `rings` rings away. One ring is queen contiguity (six cells):
 * hexagons that touch at all share an edge. Cells that are not listed (not walked) are no neighbours.
 *
 * @param q, r axial coordinates, whole numbers, one pair a cell, each pair once.
 * @throws RangeError for a cell listed twice, coordinates that do not pair, or rings below 1.
 */
export function hexagonNeighbours(
  q: ArrayLike<number>,
  r: ArrayLike<number>,
  rings = 1,
): NeighbourLists {
  if (q.length !== r.length) throw new RangeError(`${q.length} q for ${r.length} r`);
  if (!(Number.isInteger(rings) && rings > 0)) throw new RangeError(`rings below 1: ${rings}`);
  const cellAt = new Map<string, number>();
  for (let i = 0; i < q.length; i++) {
    const key = `${q[i]},${r[i]}`;
    if (cellAt.has(key)) throw new RangeError(`hexagon ${key} is listed twice`);
    cellAt.set(key, i);
  }
  const steps = hexagonDisk(rings);
  return neighbourLists(
    Array.from({ length: q.length }, (_, i) =>
      steps.flatMap(([dq, dr]) => {
        const cell = cellAt.get(`${(q[i] ?? NaN) + dq},${(r[i] ?? NaN) + dr}`);
        return cell === undefined ? [] : [cell];
      }),
    ),
  );
}

/** Axial steps to every hexagon at most `rings` away, the centre excluded. */
function hexagonDisk(rings: number): [number, number][] {
  const steps: [number, number][] = [];
  for (let dq = -rings; dq <= rings; dq++) {
    for (let dr = Math.max(-rings, -dq - rings); dr <= Math.min(rings, rings - dq); dr++) {
      if (dq !== 0 || dr !== 0) steps.push([dq, dr]);
    }
  }
  return steps;
}
