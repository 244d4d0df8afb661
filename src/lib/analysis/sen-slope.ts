import { medianSorted } from 'simple-statistics';
import { mannKendall } from './mann-kendall.ts';
import { normalCriticalValue } from './normal.ts';

export interface SenSlope {
  /** Median of (x_j - x_i) / (j - i), per time step; null for fewer than two values. */
  slope: number | null;
  /** Interval from the ranks that the variance of Mann-Kendall's S spans. */
  lower: number | null;
  upper: number | null;
}

/**
 * Sen's slope (Theil-Sen) of values one time step apart.
 *
 * @param confidence of the interval, 0.95 say.
 * @throws RangeError for a value that is no number, or a confidence outside (0, 1).
 * @see Sen 1968, JASA 63; the ranks as in R's trend::sens.slope.
 */
export function senSlope(values: ArrayLike<number>, confidence = 0.95): SenSlope {
  const critical = normalCriticalValue(confidence);
  const { n, variance } = mannKendall(values);
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let count = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      slopes[count++] = ((values[j] as number) - (values[i] as number)) / (j - i);
    }
  }
  if (count === 0) return { slope: null, lower: null, upper: null };
  slopes.sort();
  const reach = critical * Math.sqrt(variance);
  const ranked = (rank: number) => slopes[rank - 1] ?? null;
  return {
    slope: medianSorted(Array.from(slopes)),
    lower: ranked(roundHalfToEven((count - reach) / 2)),
    upper: ranked(roundHalfToEven((count + reach) / 2 + 1)),
  };
}

/** As IEEE 754 and R round. */
function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
