import { neighbourLists, type NeighbourLists } from './neighbour-lists.ts';
import { pointGrid } from './point-grid.ts';

/**
 * Neighbours within a distance band: d <= threshold, the band's edge included, the cell itself not.
 * Points at the same place are each other's neighbours.
 *
 * @param x, y metres in one plane (RD New, say), one pair a cell.
 * @param thresholdMetres 0 leaves only points at the same place.
 * @throws RangeError for a negative or infinite threshold or coordinates that do not pair.
 */
export function distanceBand(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  thresholdMetres: number,
): NeighbourLists {
  const grid = pointGrid(x, y, thresholdMetres);
  return neighbourLists(
    Array.from({ length: x.length }, (_, i) => {
      const near: number[] = [];
      grid.within(x[i] ?? NaN, y[i] ?? NaN, (j) => near.push(j));
      return near;
    }),
  );
}
