import { normalCriticalValue, normalQuantile } from './normal.ts';
import { monotoneRoot } from './monotone-root.ts';

/** What a comparison of two periods has to go on. */
export interface PlannedComparison {
  /** Signals per unit of exposure before. */
  rate: number;
  /** Exposure of one night: coach hours, passes ... */
  exposurePerNight: number;
  nightsBefore: number;
  nightsAfter: number;
  /** Variance of a night's count over its mean; 1 for Poisson. */
  dispersion?: number;
  /** Of the interval that has to leave out 1; default 0.95. */
  confidence?: number;
  /** Chance to see the change if it is there; default 0.8. */
  power?: number;
}

/** Rate after over rate before; null when no change of that kind can be seen with so little. */
export interface DetectableChange {
  /** Largest ratio below 1 that will be seen: 0.6 says that a fall by 40 % shows, a smaller one may not. */
  less: number | null;
  /** Smallest ratio above 1 that will be seen. */
  more: number | null;
}

/**
 * The smallest fall and rise that a planned number of nights will show.
 *
 * @throws RangeError for nights or exposure below 0, dispersion not above 0, power outside (0, 1).
 * @see Signorini 1991, Biometrika 78 (sample size for Poisson regression), over-dispersion as a factor.
 */
export function minimumDetectableChange(plan: PlannedComparison): DetectableChange {
  const { before, perAfter, standardErrors } = read(plan);
  if (!(before > 0 && perAfter > 0)) return { less: null, more: null };
  const margin = (logRatio: number) =>
    Math.abs(logRatio) -
    standardErrors * Math.sqrt(1 / before + 1 / (perAfter * Math.exp(logRatio)));
  return { less: largestFall(margin), more: smallestRise(margin) };
}

/**
 * Nights needed after, all told, before a given ratio will be seen; null when the nights before are too
 * few for any number of nights after.
 *
 * @param ratio rate after over rate before, above 0 and not 1.
 * @throws RangeError for such a ratio, and as `minimumDetectableChange`.
 */
export function nightsToDetect(
  ratio: number,
  plan: Omit<PlannedComparison, 'nightsAfter'>,
): number | null {
  if (!(ratio > 0 && ratio !== 1)) throw new RangeError(`no change to detect: ratio ${ratio}`);
  const { before, perAfter, standardErrors } = read({ ...plan, nightsAfter: 1 });
  const room = (Math.log(ratio) / standardErrors) ** 2 - 1 / before;
  return room > 0 && perAfter > 0 ? Math.ceil(1 / (room * perAfter * ratio)) : null;
}

/** Expected counts, and how many standard errors of an equal Poisson comparison a change must span. */
function read(plan: PlannedComparison) {
  const { rate, exposurePerNight, nightsBefore, nightsAfter } = plan;
  const { dispersion = 1, confidence = 0.95, power = 0.8 } = plan;
  const sizes = [rate, exposurePerNight, nightsBefore, nightsAfter];
  if (!sizes.every((size) => size >= 0 && size < Infinity) || !(dispersion > 0)) {
    throw new RangeError('rate, exposure and nights must be at least 0, dispersion above 0');
  }
  if (!(power > 0 && power < 1)) throw new RangeError(`power must lie between 0 and 1: ${power}`);
  return {
    before: rate * exposurePerNight * nightsBefore,
    perAfter: rate * exposurePerNight * nightsAfter,
    standardErrors:
      (normalCriticalValue(confidence) + normalQuantile(power)) * Math.sqrt(dispersion),
  };
}

function smallestRise(margin: (logRatio: number) => number): number | null {
  const logRatio = monotoneRoot(margin, { start: 0.5, from: 0, to: LARGEST_LOG_RATIO });
  return margin(LARGEST_LOG_RATIO) > 0 ? Math.exp(logRatio) : null;
}

/** A deep fall leaves few signals to see it by, so the margin rises and falls again: step down to it. */
function largestFall(margin: (logRatio: number) => number): number | null {
  for (let deep = 0.01; deep < LARGEST_LOG_RATIO; deep += 0.01) {
    if (margin(-deep) < 0) continue;
    const root = monotoneRoot((depth) => margin(-depth), {
      start: deep - 0.005,
      from: deep - 0.01,
      to: deep,
    });
    return Math.exp(-root);
  }
  return null;
}

const LARGEST_LOG_RATIO = Math.log(1e6);
