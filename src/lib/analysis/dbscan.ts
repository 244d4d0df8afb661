import { pointGrid } from './point-grid.ts';

export interface DbscanResult {
  /** Cluster of each point, numbered from 0 by the lowest index among its core points; -1 is noise. */
  labels: Int32Array;
  isCore: Uint8Array;
  clusters: number;
  /** Points within epsMetres, the point itself included. */
  neighbourCounts: Int32Array;
}

/**
 * DBSCAN: points with at least `minPoints` points (themselves included) at distance <= epsMetres are
 * core, connected core points make a cluster, other points near a core point join the nearest one's
 * cluster (of equals the lowest index), so that the result does not hang on the order of points.
 *
 * @param x, y metres in one plane.
 * @throws RangeError for coordinates that do not pair, epsMetres below 0, or minPoints below 1.
 * @see Ester, Kriegel, Sander & Xu 1996, KDD-96; Schubert et al. 2017, ACM TODS 42.
 */
export function dbscan(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  epsMetres: number,
  minPoints: number,
): DbscanResult {
  if (!(Number.isInteger(minPoints) && minPoints > 0)) {
    throw new RangeError(`minPoints must be a whole number above 0, got ${minPoints}`);
  }
  const grid = pointGrid(x, y, epsMetres);
  const n = x.length;
  const around = (i: number, visit: (j: number, squared: number) => void) =>
    grid.within(x[i] as number, y[i] as number, visit);
  const neighbourCounts = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let count = 0;
    around(i, () => count++);
    neighbourCounts[i] = count;
  }
  const isCore = Uint8Array.from(neighbourCounts, (count) => (count >= minPoints ? 1 : 0));
  const labels = new Int32Array(n).fill(-1);
  let clusters = 0;
  for (let i = 0; i < n; i++) {
    if (!isCore[i] || labels[i] !== -1) continue;
    const cluster = clusters++;
    labels[i] = cluster;
    const front = [i];
    for (let point = front.pop(); point !== undefined; point = front.pop()) {
      around(point, (j) => {
        if (!isCore[j] || labels[j] !== -1) return;
        labels[j] = cluster;
        front.push(j);
      });
    }
  }
  for (let i = 0; i < n; i++) {
    if (isCore[i]) continue;
    let nearest = Infinity;
    let core = Infinity;
    around(i, (j, squared) => {
      if (!isCore[j] || squared > nearest || (squared === nearest && j > core)) return;
      nearest = squared;
      core = j;
    });
    if (core < Infinity) labels[i] = labels[core] as number;
  }
  return { labels, isCore, clusters, neighbourCounts };
}
