import { normalQuantile } from './normal.ts';
import type { Random } from './random.ts';

/**
 * A Poisson count.
 *
 * @param mean at least 0.
 * @throws RangeError for a mean below 0 or infinite.
 * @see Devroye 1986, Non-Uniform Random Variate Generation, X.3: sequential search, in chunks of a
 *   mean up to 30 so that exp(-mean) never underflows.
 */
export function poissonVariate(mean: number, random: Random): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`mean must be at least 0, got ${mean}`);
  let count = 0;
  for (let rest = mean; rest > 0; rest -= CHUNK)
    count += smallPoisson(Math.min(rest, CHUNK), random);
  return count;
}

/**
 * A gamma variate with scale 1.
 *
 * @throws RangeError unless shape > 0.
 * @see Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26.
 */
export function gammaVariate(shape: number, random: Random): number {
  if (!(shape > 0)) throw new RangeError(`shape must be above 0, got ${shape}`);
  if (shape < 1) return gammaVariate(shape + 1, random) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalQuantile(random.uniform() || Number.MIN_VALUE);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    if (Math.log(random.uniform()) < (normal * normal) / 2 + d - d * v + d * Math.log(v)) {
      return d * v;
    }
  }
}

/**
 * A count with variance `dispersion` times its mean: Poisson at 1, negative binomial above.
 *
 * @throws RangeError for a dispersion below 1 or a mean below 0.
 */
export function overdispersedCount(mean: number, dispersion: number, random: Random): number {
  if (!(dispersion >= 1)) throw new RangeError(`dispersion must be at least 1, got ${dispersion}`);
  if (dispersion === 1 || mean === 0) return poissonVariate(mean, random);
  const scale = dispersion - 1;
  return poissonVariate(gammaVariate(mean / scale, random) * scale, random);
}

const CHUNK = 30;

function smallPoisson(mean: number, random: Random): number {
  let left = random.uniform();
  let chance = Math.exp(-mean);
  let count = 0;
  while (left >= chance && count < 1000) {
    left -= chance;
    count++;
    chance *= mean / count;
  }
  return count;
}
