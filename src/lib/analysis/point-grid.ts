/**
 * Points in square buckets with the side of the search radius, so that all within the radius lie in
 * the nine buckets around. Coordinates in metres of one plane.
 */
export interface PointGrid {
  /** Visits every point at distance <= radius of (x, y), in no order. */
  within(x: number, y: number, visit: (index: number, squaredDistance: number) => void): void;
}

/**
 * @throws RangeError for a radius that is not finite and at least 0, or lost beside the coordinates; for
 *   coordinates that are no numbers or do not pair.
 */
export function pointGrid(x: ArrayLike<number>, y: ArrayLike<number>, radius: number): PointGrid {
  if (!(radius >= 0 && radius < Infinity)) throw new RangeError(`radius below 0: ${radius}`);
  if (x.length !== y.length) throw new RangeError(`${x.length} x for ${y.length} y`);
  // A hair wider than the radius: rounding of the division must not lose a point on the band.
  const side = Math.max(radius, SMALLEST_SIDE) * (1 + 1e-9);
  const buckets = new Map<string, number[]>();
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor((x[i] ?? NaN) / side);
    const row = Math.floor((y[i] ?? NaN) / side);
    if (!(Math.abs(column) < MOST_BUCKETS && Math.abs(row) < MOST_BUCKETS)) {
      throw new RangeError(`radius ${radius} is too small for the point (${x[i]}, ${y[i]})`);
    }
    const key = bucketKey(column, row);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(i);
    else buckets.set(key, [i]);
  }
  const limit = radius * radius;
  return {
    within(atX, atY, visit) {
      const column = Math.floor(atX / side);
      const row = Math.floor(atY / side);
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const i of buckets.get(bucketKey(c, r)) ?? []) {
            const dx = (x[i] ?? NaN) - atX;
            const dy = (y[i] ?? NaN) - atY;
            const squared = dx * dx + dy * dy;
            if (squared <= limit) visit(i, squared);
          }
        }
      }
    },
  };
}

function bucketKey(column: number, row: number): string {
  return `${column},${row}`;
}

const SMALLEST_SIDE = 1e-3;
const MOST_BUCKETS = 2 ** 50;
