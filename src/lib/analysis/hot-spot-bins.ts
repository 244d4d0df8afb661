/** 3, 2, 1: hot at 99, 95, 90 %; -1, -2, -3: cold; 0: neither, or not computable. */
export type HotSpotBin = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/**
 * Hot and cold at 90, 95 and 99 % from z and its (corrected) p: the sign of z, and the strictest of
 * p <= 0.01, 0.05, 0.10 that holds.
 *
 * @param z, p one a cell; NaN gives 0.
 * @throws RangeError when z and p differ in length.
 */
export function hotSpotBins(z: ArrayLike<number>, p: ArrayLike<number>): Int8Array {
  if (z.length !== p.length) throw new RangeError(`${z.length} z for ${p.length} p`);
  return Int8Array.from({ length: z.length }, (_, i) => hotSpotBin(z[i] ?? NaN, p[i] ?? NaN));
}

export function hotSpotBin(z: number, p: number): HotSpotBin {
  const level = p <= 0.01 ? 3 : p <= 0.05 ? 2 : p <= 0.1 ? 1 : 0;
  if (level === 0 || !(z > 0 || z < 0)) return 0;
  return z > 0 ? level : (-level as HotSpotBin);
}
