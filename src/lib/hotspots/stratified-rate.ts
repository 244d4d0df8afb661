import { binomialCdf, binomialUpperTail } from '../analysis/beta-distribution.ts';
import { normalCdf } from '../analysis/normal.ts';

/** One entry a window; NaN where nobody walked, or where nothing is left to compare with. */
export interface WindowRates {
  readonly observed: Float64Array;
  /** The count if every pass found as much as passes of the same kind of place do anywhere. */
  readonly expected: Float64Array;
  readonly z: Float64Array;
  readonly pUpper: Float64Array;
  readonly pLower: Float64Array;
  readonly pTwoSided: Float64Array;
}

/**
 * Exact test of the count of a window (a cell with its neighbours, a floor, a tower) against all cells,
 * within strata. Given the total of each stratum, its part in the window is binomial with the window's
 * share of the exposure; the parts are independent, so the count is their sum. With one stratum this is
 * `neighbourhoodRate`. Counts must be Poisson: several signals of one event count as one.
 *
 * @param counts, exposures, strata one a cell; strata numbered from 0.
 * @param windows indices of cells, each at most once.
 * @see Besag & Newell 1991, JRSS A 154; Mantel & Haenszel 1959 (conditioning within strata). Above
 *   300 expected the normal limit stands in for the sum.
 */
export function stratifiedRates(
  counts: Float64Array,
  exposures: Float64Array,
  strata: Int32Array,
  windows: readonly Int32Array[],
): WindowRates {
  const totalCount = byStratum(counts, strata);
  const totalExposure = byStratum(exposures, strata);
  const size = totalCount.length;
  const nothing = () => new Float64Array(windows.length).fill(NaN);
  const rates = {
    observed: new Float64Array(windows.length),
    expected: nothing(),
    z: nothing(),
    pUpper: nothing(),
    pLower: nothing(),
    pTwoSided: nothing(),
  };
  const near = new Float64Array(size);
  windows.forEach((window, w) => {
    near.fill(0);
    let observed = 0;
    for (const cell of window) {
      const s = strata[cell] as number;
      near[s] = (near[s] as number) + (exposures[cell] as number);
      observed += counts[cell] as number;
    }
    const parts: Part[] = [];
    near.forEach((exposure, s) => {
      const share = exposure / (totalExposure[s] as number);
      if (share > 0) parts.push({ total: totalCount[s] as number, share: Math.min(1, share) });
    });
    rates.observed[w] = observed;
    if (parts.length === 0) return;
    const expected = parts.reduce((sum, { total, share }) => sum + total * share, 0);
    const variance = parts.reduce((sum, { total, share }) => sum + total * share * (1 - share), 0);
    rates.expected[w] = expected;
    if (!parts.some(({ share }) => share < 1 - 1e-12)) return;
    const { upper, lower } = tails(observed, parts, expected, variance);
    rates.z[w] = variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
    rates.pUpper[w] = upper;
    rates.pLower[w] = lower;
    rates.pTwoSided[w] = Math.min(1, 2 * Math.min(upper, lower));
  });
  return rates;
}

/** What each cell alone would have if every pass found as much as any of its stratum. */
export function expectedByStratum(
  counts: Float64Array,
  exposures: Float64Array,
  strata: Int32Array,
): Float64Array {
  const totalCount = byStratum(counts, strata);
  const totalExposure = byStratum(exposures, strata);
  return exposures.map((exposure, cell) => {
    const s = strata[cell] as number;
    return ((totalCount[s] as number) * exposure) / (totalExposure[s] as number);
  });
}

function byStratum(values: Float64Array, strata: Int32Array): Float64Array {
  const sums = new Float64Array(strata.reduce((most, s) => Math.max(most, s + 1), 0));
  strata.forEach((s, cell) => {
    sums[s] = (sums[s] as number) + (values[cell] as number);
  });
  return sums;
}

interface Part {
  readonly total: number;
  readonly share: number;
}

const NORMAL_ABOVE = 300;

/** P of a count at least, and at most, as high as observed. */
function tails(observed: number, parts: readonly Part[], expected: number, variance: number) {
  const [only] = parts;
  if (only && parts.length === 1)
    return {
      upper: binomialUpperTail(observed, only.total, only.share),
      lower: binomialCdf(observed, only.total, only.share),
    };
  if (expected > NORMAL_ABOVE && variance > 0) {
    const at = (edge: number) => (edge - expected) / Math.sqrt(variance);
    return { upper: normalCdf(-at(observed - 0.5)), lower: normalCdf(at(observed + 0.5)) };
  }
  const chances = parts.reduce<Float64Array>(
    (sum, part) => convolved(sum, binomialChances(part, observed)),
    Float64Array.from({ length: observed + 1 }, (_, k) => (k === 0 ? 1 : 0)),
  );
  const own = chances[observed] as number;
  const lower = Math.min(
    1,
    chances.reduce((sum, chance) => sum + chance, 0),
  );
  // Below this the difference from 1 is rounding.
  return { lower, upper: Math.max(Number.EPSILON, 1 - (lower - own)) };
}

/** Chances of 0 ... most. */
function binomialChances({ total, share }: Part, most: number): Float64Array {
  const chances = new Float64Array(most + 1);
  if (share >= 1 - 1e-12) {
    if (total <= most) chances[total] = 1;
    return chances;
  }
  const odds = share / (1 - share);
  // In logarithms: with a share near 1 the chance of none is too small for a double.
  let log = total * Math.log1p(-share);
  for (let k = 0; k <= Math.min(most, total); k++) {
    chances[k] = Math.exp(log);
    log += Math.log(((total - k) / (k + 1)) * odds);
  }
  return chances;
}

function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const chance = a[i] as number;
    if (chance === 0) continue;
    for (let k = i; k < sum.length; k++)
      sum[k] = (sum[k] as number) + chance * (b[k - i] as number);
  }
  return sum;
}
