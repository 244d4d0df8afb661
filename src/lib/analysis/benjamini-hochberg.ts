/**
 * Benjamini-Hochberg adjusted p-values: adjusted p_(i) = min over k >= i of min(1, m p_(k) / k).
 * A test is rejected at false discovery rate q when its adjusted p <= q.
 *
 * @param p in [0, 1]; NaN is no test, is left out of m, and stays NaN.
 * @throws RangeError for a p outside [0, 1].
 * @see Benjamini & Hochberg 1995, JRSS B 57; R's p.adjust(method = "BH").
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const adjusted = new Float64Array(p.length).fill(NaN);
  const tested: number[] = [];
  for (let i = 0; i < p.length; i++) {
    const value = p[i] as number;
    if (Number.isNaN(value)) continue;
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p outside [0, 1]: ${value}`);
    tested.push(i);
  }
  const order = Int32Array.from(tested).sort((a, b) => (p[a] as number) - (p[b] as number));
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const i = order[rank - 1] as number;
    smallest = Math.min(smallest, (order.length / rank) * (p[i] as number));
    adjusted[i] = smallest;
  }
  return adjusted;
}
