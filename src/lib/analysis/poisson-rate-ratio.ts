import { binomialCdf, binomialUpperTail, clopperPearson } from './beta-distribution.ts';
import { assertConfidence } from './normal.ts';
import { assertCount, poissonRate } from './poisson-rate.ts';

/** Rate 1 divided by rate 2, exact. An unbounded ratio or limit is Infinity; 0 / 0 is null. */
export interface PoissonRateRatio {
  rate1: number | null;
  rate2: number | null;
  ratio: number | null;
  lower: number;
  upper: number;
  /** Coherent with the interval: below 1 - confidence exactly when the interval leaves out 1. */
  pTwoSided: number;
  /** P of a first count as low, or as high, when the rates are equal. */
  pLess: number;
  pGreater: number;
}

/**
 * Ratio of two Poisson rates, conditional on the sum of both counts, with the central interval of
 * Clopper and Pearson.
 *
 * @throws RangeError for arguments that `poissonRate` refuses.
 * @see Przyborowski & Wilenski 1940, Biometrika 31; Fay 2010, Biostatistics 11 (the coherent p).
 */
export function poissonRateRatio(
  count1: number,
  exposure1: number,
  count2: number,
  exposure2: number,
  confidence = 0.95,
): PoissonRateRatio {
  assertConfidence(confidence);
  assertCount(count1, exposure1);
  assertCount(count2, exposure2);
  const rate1 = poissonRate(count1, exposure1).rate;
  const rate2 = poissonRate(count2, exposure2).rate;
  const sum = count1 + count2;
  if (sum === 0 || rate1 === null || rate2 === null) {
    const ratio = rate1 !== null && rate2 !== null && rate2 > 0 ? rate1 / rate2 : null;
    const nothing = { lower: 0, upper: Infinity, pTwoSided: 1, pLess: 1, pGreater: 1 };
    return { rate1, rate2, ratio, ...nothing };
  }
  const limits = clopperPearson(count1, sum, confidence);
  const ratioOf = (share: number) =>
    share === 1 ? Infinity : (share / (1 - share)) * (exposure2 / exposure1);
  const chance = exposure1 / (exposure1 + exposure2);
  const pLess = binomialCdf(count1, sum, chance);
  const pGreater = binomialUpperTail(count1, sum, chance);
  return {
    rate1,
    rate2,
    ratio: rate1 / rate2,
    lower: ratioOf(limits.lower),
    upper: ratioOf(limits.upper),
    pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)),
    pLess,
    pGreater,
  };
}
