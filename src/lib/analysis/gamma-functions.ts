/**
 * ln Gamma(x) for x > 0, relative error about 1e-15.
 *
 * @throws RangeError unless x > 0.
 * @see Lanczos 1964 with the coefficients of Godfrey 2001 (g = 607/128, 15 terms); Stirling's
 *   series from x = 20, where it loses less to cancellation.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs x > 0, got ${x}`);
  if (x === Infinity) return Infinity;
  if (x >= 20) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingRemainder(x);
  let sum = LANCZOS[0] ?? 0;
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (x - 1 + i);
  const t = x - 0.5 + LANCZOS_G;
  return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Derivative of ln Gamma for x > 0 (recurrence up to 12, then the asymptotic series). */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma needs x > 0, got ${x}`);
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift -= 1 / y;
  const r = 1 / (y * y);
  const series =
    r *
    (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
  return shift + Math.log(y) - 0.5 / y - series;
}

/** Second derivative of ln Gamma for x > 0. */
export function trigamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`trigamma needs x > 0, got ${x}`);
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift += 1 / (y * y);
  const r = 1 / (y * y);
  const series = r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - (r * 5) / 66))));
  return shift + 1 / y + r / 2 + series / y;
}

/**
 * Regularised incomplete gamma function, both tails: lower P(a, x), upper Q(a, x) = 1 - P.
 *
 * @param a shape, above 0.
 * @param x point, at least 0.
 * @throws RangeError for arguments outside those ranges.
 * @see Press et al. 2007, Numerical Recipes, 6.2: series below a + 1, Lentz's continued fraction above.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0) || !(x >= 0))
    throw new RangeError(`incompleteGamma needs a > 0, x >= 0: ${a}, ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, gammaPower(a, x) * gammaSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, gammaPower(a, x) * gammaFraction(a, x));
  return { lower: 1 - upper, upper };
}

/** x^a e^-x / Gamma(a); for large a from the deviance, since the logarithms themselves cancel. */
function gammaPower(a: number, x: number): number {
  if (a < 20) return Math.exp(a * Math.log(x) - x - logGamma(a));
  const u = (x - a) / a;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * logOnePlusMinus(u) - stirlingRemainder(a));
}

/** ln(1 + u) - u, kept accurate near 0. */
function logOnePlusMinus(u: number): number {
  if (Math.abs(u) > 0.05) return Math.log1p(u) - u;
  let sum = 0;
  let power = -u;
  for (let k = 2; k < 20; k++) {
    power *= -u;
    sum -= power / k;
  }
  return sum;
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MAX_TERMS; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let k = 1; k < MAX_TERMS; k++) {
    const step = -k * (k - a);
    b += 2;
    d = step * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + step / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}

/** What Stirling's formula leaves of ln Gamma(x), x >= 20. */
function stirlingRemainder(x: number): number {
  const r = 1 / (x * x);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
}

const HALF_LOG_TWO_PI = 0.9189385332046727;
const TINY = 1e-300;
const MAX_TERMS = 100_000;
const LANCZOS_G = 607 / 128;
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746,
  -0.4919138160976202, 0.00003399464998481189, 0.00004652362892704858, -0.00009837447530487956,
  0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  0.00008441822398385275, -0.000026190838401581408, 0.0000036899182659531625,
];
