import { splitBeforeAfter, type CountsBeforeAfter, type Side } from './counts-before-after.ts';
import { digamma, logGamma, trigamma } from './gamma-functions.ts';
import { monotoneRoot } from './monotone-root.ts';
import { normalCriticalValue, twoSidedP } from './normal.ts';

/** Rate after over rate before, fields null where undefined. */
export interface NegativeBinomialRateRatio {
  ratio: number | null;
  /** Var = mean + mean^2 / theta. Infinity: no more spread than Poisson counts have. */
  theta: number | null;
  /** As MASS gives it, from the curvature one Newton step short of theta; null for theta Infinity. */
  thetaSe: number | null;
  seLog: number | null;
  z: number | null;
  pTwoSided: number | null;
  lower: number | null;
  upper: number | null;
  logLikelihood: number | null;
  /** Twice the gain in log likelihood over Poisson. */
  likelihoodRatio: number | null;
}

/**
 * Rate ratio of a negative-binomial (NB2) log-linear model with one before/after factor and the
 * offset ln(exposure), theta by maximum likelihood, standard error from the expected information.
 *
 * @throws RangeError for arguments that `splitBeforeAfter` refuses, or a confidence outside (0, 1).
 * @see Hilbe 2011, Negative Binomial Regression, 8; Venables & Ripley 2002, MASS::glm.nb.
 */
export function negativeBinomialRateRatio(
  data: CountsBeforeAfter,
  confidence = 0.95,
): NegativeBinomialRateRatio {
  const critical = normalCriticalValue(confidence);
  const { before, after } = splitBeforeAfter(data);
  if (before.count === 0 || after.count === 0) return { ...NOTHING };
  const theta = thetaOf(before, after);
  const rates = { before: rateGiven(before, theta), after: rateGiven(after, theta) };
  const variance = 1 / information(before, theta) + 1 / information(after, theta);
  const logRatio = Math.log(rates.after / rates.before);
  const seLog = Math.sqrt(variance);
  const z = logRatio / seLog;
  const logLikelihood = likelihood(before, theta) + likelihood(after, theta);
  const poisson = likelihood(before, Infinity) + likelihood(after, Infinity);
  return {
    ratio: Math.exp(logRatio),
    theta,
    thetaSe: theta < Infinity ? thetaStandardError(before, after, theta) : null,
    seLog,
    z,
    pTwoSided: twoSidedP(z),
    lower: Math.exp(logRatio - critical * seLog),
    upper: Math.exp(logRatio + critical * seLog),
    logLikelihood,
    likelihoodRatio: 2 * (logLikelihood - poisson),
  };
}

const NOTHING: NegativeBinomialRateRatio = {
  ratio: null,
  theta: null,
  thetaSe: null,
  seLog: null,
  z: null,
  pTwoSided: null,
  lower: null,
  upper: null,
  logLikelihood: null,
  likelihoodRatio: null,
};

/** Above this theta the fit cannot be told from Poisson. */
const MOST_THETA = 1e6;

/** The root of the profile score; the rates follow theta, so their part of the slope vanishes. */
function thetaOf(before: Side, after: Side): number {
  const fall = (theta: number) => -(score(before, theta) + score(after, theta));
  if (excess(before) + excess(after) <= 0 || fall(MOST_THETA) <= 0) return Infinity;
  const logTheta = monotoneRoot((log) => fall(Math.exp(log)), {
    start: 0,
    from: Math.log(1e-8),
    to: Math.log(MOST_THETA),
  });
  return Math.exp(logTheta);
}

/** What the counts spread beyond Poisson: the sign of the score where theta is boundless. */
function excess(side: Side): number {
  const rate = side.count / side.exposure;
  return sumOver(side, (y, e) => (y - rate * e) ** 2 - y);
}

/** Maximum likelihood rate of one side: where sum (y - rate e) / (1 + rate e / theta) is 0. */
function rateGiven(side: Side, theta: number): number {
  const start = side.count / side.exposure;
  if (theta === Infinity) return start;
  return monotoneRoot(
    (rate) => sumOver(side, (y, e) => (rate * e - y) / (1 + (rate * e) / theta)),
    {
      start,
      derivative: (rate) =>
        sumOver(side, (y, e) => (e * (1 + y / theta)) / (1 + (rate * e) / theta) ** 2),
    },
  );
}

function information(side: Side, theta: number): number {
  const rate = rateGiven(side, theta);
  return sumOver(side, (_, e) => (rate * e) / (1 + (rate * e) / theta));
}

/** Slope of the log likelihood in theta, at the rates that belong to `ratesAt`. */
function score(side: Side, theta: number, ratesAt = theta): number {
  const rate = rateGiven(side, ratesAt);
  return sumOver(side, (y, e) => {
    const mean = rate * e;
    return (
      digamma(theta + y) - digamma(theta) - Math.log1p(mean / theta) + (mean - y) / (theta + mean)
    );
  });
}

/** Minus the second derivative of the log likelihood in theta. */
function thetaInformation(side: Side, theta: number, ratesAt: number): number {
  const rate = rateGiven(side, ratesAt);
  return sumOver(side, (y, e) => {
    const total = theta + rate * e;
    return (
      trigamma(theta) - trigamma(theta + y) - 1 / theta + 2 / total - (y + theta) / (total * total)
    );
  });
}

/** The Newton search of MASS::theta.ml: it stops at a step below 1.2e-4 and keeps the curvature before it. */
function thetaStandardError(before: Side, after: Side, fitted: number): number | null {
  const both = [before, after];
  const units = before.counts.length + after.counts.length;
  const total = (of: (side: Side) => number) => both.reduce((sum, side) => sum + of(side), 0);
  const spread = total((side) => {
    const rate = rateGiven(side, fitted);
    return sumOver(side, (y, e) => (y / (rate * e) - 1) ** 2);
  });
  let theta = units / spread;
  let information = NaN;
  for (let step = 0; step < 25; step++) {
    theta = Math.abs(theta);
    information = total((side) => thetaInformation(side, theta, fitted));
    const move = total((side) => score(side, theta, fitted)) / information;
    theta += move;
    if (Math.abs(move) <= Number.EPSILON ** 0.25) break;
  }
  return information > 0 ? 1 / Math.sqrt(information) : null;
}

function likelihood(side: Side, theta: number): number {
  const rate = rateGiven(side, theta);
  return sumOver(side, (y, e) => {
    const mean = rate * e;
    if (theta === Infinity) return y * Math.log(mean) - mean - logGamma(y + 1);
    return (
      logGamma(theta + y) -
      logGamma(theta) -
      logGamma(y + 1) +
      y * Math.log(mean / (theta + mean)) -
      theta * Math.log1p(mean / theta)
    );
  });
}

function sumOver(side: Side, term: (count: number, exposure: number) => number): number {
  let sum = 0;
  side.counts.forEach((count, i) => (sum += term(count, side.exposures[i] as number)));
  return sum;
}
