/**
 * Standard normal distribution function P(Z <= z), to full double precision in both tails.
 * (simple-statistics reads it from a table of four decimals, too coarse for p-values.)
 */
export function normalCdf(z: number): number {
  return 0.5 * complementaryError(-z / Math.SQRT2);
}

/** P(Z > z) without the cancellation of 1 - P(Z <= z). */
export function normalUpperTail(z: number): number {
  return 0.5 * complementaryError(z / Math.SQRT2);
}

/** Two-sided p of a z score; NaN for NaN. */
export function twoSidedP(z: number): number {
  return complementaryError(Math.abs(z) / Math.SQRT2);
}

/** Two-sided p for every z score; NaN (undefined) stays NaN. */
export function twoSidedPs(z: Float64Array): Float64Array {
  return z.map(twoSidedP);
}

/**
 * Standard normal quantile, relative error about 1e-16.
 *
 * @param p probability in [0, 1]; 0 and 1 give -Infinity and Infinity.
 * @throws RangeError when p is no probability.
 * @see Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must lie in [0, 1], got ${p}`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_A, r)) / polynomial(CENTRE_B, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const tail =
    r <= 5
      ? polynomial(NEAR_A, r - 1.6) / polynomial(NEAR_B, r - 1.6)
      : polynomial(FAR_A, r - 5) / polynomial(FAR_B, r - 5);
  return q < 0 ? -tail : tail;
}

/**
 * Half the width of a central normal interval: 1.959964 for 0.95.
 *
 * @throws RangeError when the level is not between 0 and 1.
 */
export function normalCriticalValue(confidence: number): number {
  assertConfidence(confidence);
  return normalQuantile(1 - (1 - confidence) / 2);
}

/** @throws RangeError unless 0 < confidence < 1. */
export function assertConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, got ${confidence}`);
  }
}

/** erfc by Cody's rational Chebyshev approximations (Cody 1969, Math. Comp. 23; CALERF). */
function complementaryError(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * ratio(ERF_P, ERF_Q, y * y);
  if (y > 26.6) return x < 0 ? 2 : 0;
  const value = y <= 4 ? ratio(ERFC_P, ERFC_Q, y) : farErfc(y);
  const truncated = Math.trunc(y * 16) / 16;
  const rest = (y - truncated) * (y + truncated);
  const tail = Math.exp(-truncated * truncated) * Math.exp(-rest) * value;
  return x < 0 ? 2 - tail : tail;
}

function farErfc(y: number): number {
  const inverse = 1 / (y * y);
  return (1 / Math.sqrt(Math.PI) - inverse * ratio(ERFC_FAR_P, ERFC_FAR_Q, inverse)) / y;
}

function ratio(numerator: readonly number[], denominator: readonly number[], x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

/** Horner's rule, coefficients from the constant term up. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}

const ERF_P = [
  3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315,
];
const ERF_Q = [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1];
const ERFC_P = [
  1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001,
  66.11919063714163, 8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
];
const ERFC_Q = [
  1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597, 1621.3895745666903,
  537.1811018620099, 117.6939508913125, 15.744926110709835, 1,
];
const ERFC_FAR_P = [
  0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445,
  0.30532663496123236, 0.016315387137302097,
];
const ERFC_FAR_Q = [
  0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234604,
  2.568520192289822, 1,
];
const CENTRE_A = [
  3.3871328727963665, 133.14166789178438, 1971.590950306551, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.7943015866, 39307.89580009271,
  28729.08573572194, 5226.495278852854,
];
const NEAR_A = [
  1.4234371107496837, 4.630337846156545, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const NEAR_B = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.01519866656361646, 0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_A = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
];
const FAR_B = [
  1, 0.5998322065558879, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
];
