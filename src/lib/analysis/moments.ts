/** Mean and central moments over all n values. */
export interface Moments {
  n: number;
  mean: number;
  /** Sum of squared deviations from the mean. */
  sumOfSquares: number;
  /** True when the values differ by no more than rounding: then nothing varies and z is undefined. */
  constant: boolean;
}

/** Two passes, so that large values with small differences keep their digits. */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = n === 0 ? NaN : sum / n;
  let sumOfSquares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) - mean;
    sumOfSquares += deviation * deviation;
  }
  const scale = Math.max(Math.abs(low), Math.abs(high));
  const constant = n === 0 || high - low <= 1e-14 * scale;
  return { n, mean, sumOfSquares: constant ? 0 : sumOfSquares, constant };
}
