import { mannKendall } from './mann-kendall.ts';

export type EmergingPattern =
  | 'new'
  | 'consecutive'
  | 'intensifying'
  | 'persistent'
  | 'diminishing'
  | 'sporadic'
  | 'oscillating'
  | 'historical';

export interface EmergingHotSpot {
  /** 1 hot, -1 cold, 0 neither: one a time step. */
  bins: Int8Array;
  trendZ: number | null;
  trendP: number | null;
  /** null: no pattern. */
  category: { kind: 'hot' | 'cold'; pattern: EmergingPattern } | null;
}

export interface EmergingOptions {
  /** A step is hot or cold when its p is at most this. */
  alphaBins: number;
  /** The trend of z counts when its Mann-Kendall p is at most this. */
  alphaTrend: number;
}

/**
 * The emerging hot spot category of one place from its Gi* z and p at each time step, in order.
 * A step without z or p (NaN: not walked) is neither hot nor cold, and no part of the trend.
 *
 * @param p corrected for the whole family of places and steps (Benjamini-Hochberg).
 * @throws RangeError when z and p differ in length.
 * @see ArcGIS Pro 3, How Emerging Hot Spot Analysis works; "ninety percent" means at least.
 */
export function emergingHotSpot(
  z: ArrayLike<number>,
  p: ArrayLike<number>,
  { alphaBins, alphaTrend }: EmergingOptions,
): EmergingHotSpot {
  if (z.length !== p.length) throw new RangeError(`${z.length} z for ${p.length} p`);
  const bins = Int8Array.from({ length: z.length }, (_, step) =>
    (p[step] ?? NaN) <= alphaBins ? Math.sign(z[step] ?? NaN) : 0,
  );
  const trend = mannKendall(Array.from(z).filter((value) => !Number.isNaN(value)));
  const significant = trend.pTwoSided !== null && trend.pTwoSided <= alphaTrend;
  const direction = significant ? Math.sign(trend.s) : 0;
  const hot = patternOf(bins, 1, direction);
  const cold = hot === null ? patternOf(bins, -1, -direction) : null;
  return {
    bins,
    trendZ: trend.z,
    trendP: trend.pTwoSided,
    category: hot ? { kind: 'hot', pattern: hot } : cold ? { kind: 'cold', pattern: cold } : null,
  };
}

/** First match in the order of decision; `side` 1 asks for hot, -1 for its mirror image. */
function patternOf(bins: Int8Array, side: 1 | -1, direction: number): EmergingPattern | null {
  const n = bins.length;
  if (n === 0) return null;
  const on = bins.filter((bin) => bin === side).length;
  const final = bins[n - 1] === side;
  if (10 * on >= 9 * n) {
    if (!final) return 'historical';
    return direction > 0 ? 'intensifying' : direction < 0 ? 'diminishing' : 'persistent';
  }
  if (!final) return null;
  if (on === 1) return 'new';
  if (bins.subarray(n - on).every((bin) => bin === side)) return 'consecutive';
  return bins.some((bin) => bin === -side) ? 'oscillating' : 'sporadic';
}
