import { gammaQuantile, gammaUpperQuantile } from './gamma-distribution.ts';
import { assertConfidence } from './normal.ts';
import { assertCount } from './poisson-rate.ts';

export interface EmpiricalBayes {
  /** Rate of all cells together; null without exposure. */
  overallRate: number | null;
  /** Variance between the true rates of the cells; 0 when Poisson noise explains all differences. */
  betweenVariance: number | null;
  /** One a cell; a cell without exposure gets the overall rate. NaN when there is none. */
  rate: Float64Array;
  /** Central interval of the cell's own rate given its count; both ends the rate at variance 0. */
  lower: Float64Array;
  upper: Float64Array;
  /** 0: the overall rate, 1: the cell's own count alone. */
  trust: Float64Array;
}

/**
 * Shrinks the rates of small cells towards the rate of all: true rates follow a gamma distribution,
 * counts are Poisson, so a cell with little exposure says little and moves far.
 *
 * @param counts, exposures one a cell.
 * @throws RangeError for lists of different length, for what cannot be a count over its exposure, or a
 *   confidence outside (0, 1).
 * @see Clayton & Kaldor 1987, Biometrics 43; moments after Marshall 1991, Applied Statistics 40.
 */
export function empiricalBayes(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  confidence = 0.95,
): EmpiricalBayes {
  assertConfidence(confidence);
  if (counts.length !== exposures.length) {
    throw new RangeError(`${counts.length} counts for ${exposures.length} exposures`);
  }
  const n = counts.length;
  const rate = new Float64Array(n).fill(NaN);
  const result = { rate, lower: rate.slice(), upper: rate.slice(), trust: new Float64Array(n) };
  let count = 0;
  let exposure = 0;
  for (let i = 0; i < n; i++) {
    assertCount(counts[i] as number, exposures[i] as number);
    count += counts[i] as number;
    exposure += exposures[i] as number;
  }
  if (exposure === 0) return { overallRate: null, betweenVariance: null, ...result };
  const overallRate = count / exposure;
  const betweenVariance = varianceBetween(counts, exposures, overallRate, exposure);
  const tail = (1 - confidence) / 2;
  const gammaRate = overallRate / betweenVariance;
  const gammaShape = overallRate * gammaRate;
  for (let i = 0; i < n; i++) {
    const own = exposures[i] as number;
    if (betweenVariance === 0) {
      result.rate[i] = result.lower[i] = result.upper[i] = overallRate;
      continue;
    }
    const shape = gammaShape + (counts[i] as number);
    result.trust[i] = own / (own + gammaRate);
    result.rate[i] = shape / (gammaRate + own);
    result.lower[i] = gammaQuantile(shape, tail) / (gammaRate + own);
    result.upper[i] = gammaUpperQuantile(shape, tail) / (gammaRate + own);
  }
  return { overallRate, betweenVariance, ...result };
}

/** Weighted variance of the observed rates, less what Poisson noise adds to it; at least 0. */
function varianceBetween(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  overallRate: number,
  exposure: number,
): number {
  let spread = 0;
  let walked = 0;
  for (let i = 0; i < counts.length; i++) {
    const own = exposures[i] as number;
    if (own === 0) continue;
    walked++;
    spread += own * ((counts[i] as number) / own - overallRate) ** 2;
  }
  return Math.max(0, spread / exposure - overallRate / (exposure / walked));
}
