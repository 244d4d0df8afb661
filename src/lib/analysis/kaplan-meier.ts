import { normalCriticalValue } from './normal.ts';

/** Time until something happens, things still open censored. Arrays run over the distinct times of events. */
export interface KaplanMeier {
  n: number;
  events: number;
  curve: {
    time: number[];
    atRisk: number[];
    events: number[];
    survival: number[];
    /** Greenwood's standard error of the survival; null once nothing is left. */
    standardError: (number | null)[];
    lower: (number | null)[];
    upper: (number | null)[];
  };
  median: SurvivalQuantile;
  /** The time by which this share has had the event. */
  quantile(share: number): SurvivalQuantile;
}

/** null: not reached. */
export interface SurvivalQuantile {
  time: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Kaplan-Meier curve with log intervals, and its median: the first time at which the survival is at
 * most one half, the middle of the flat step where it equals one half exactly. The median's limits
 * are where the limits of the curve cross one half.
 *
 * @param time from start to event, or to the end of watching.
 * @param event 1 or true: happened; 0 or false: still open (censored). An event at the time of a
 *   censoring counts as first.
 * @throws RangeError when the lists differ in length, for a time below 0, or a confidence outside (0, 1).
 * @see Kaplan & Meier 1958, JASA 53; Brookmeyer & Crowley 1982, Biometrics 38; R's survival::survfit.
 */
export function kaplanMeier(
  time: ArrayLike<number>,
  event: ArrayLike<number | boolean>,
  confidence = 0.95,
): KaplanMeier {
  const critical = normalCriticalValue(confidence);
  const steps = eventSteps(time, event);
  const curve: KaplanMeier['curve'] = {
    time: [],
    atRisk: [],
    events: [],
    survival: [],
    standardError: [],
    lower: [],
    upper: [],
  };
  let survival = 1;
  let greenwood = 0;
  for (const { at, atRisk, events } of steps) {
    survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
    greenwood += events / (atRisk * (atRisk - events));
    const seLog = Math.sqrt(greenwood);
    curve.time.push(at);
    curve.atRisk.push(atRisk);
    curve.events.push(events);
    curve.survival.push(survival);
    curve.standardError.push(survival > 0 ? survival * seLog : null);
    curve.lower.push(survival > 0 ? survival * Math.exp(-critical * seLog) : null);
    curve.upper.push(survival > 0 ? Math.min(1, survival * Math.exp(critical * seLog)) : null);
  }
  const quantile = (share: number): SurvivalQuantile => ({
    time: crossing(curve.time, curve.survival, 1 - share),
    lower: crossing(curve.time, curve.lower, 1 - share),
    upper: crossing(curve.time, curve.upper, 1 - share),
  });
  return {
    n: time.length,
    events: curve.events.reduce((sum, count) => sum + count, 0),
    curve,
    median: quantile(0.5),
    quantile,
  };
}

function eventSteps(
  time: ArrayLike<number>,
  event: ArrayLike<number | boolean>,
): { at: number; atRisk: number; events: number }[] {
  if (time.length !== event.length) {
    throw new RangeError(`${time.length} times for ${event.length} events`);
  }
  const countAt = new Map<number, number>();
  for (let i = 0; i < time.length; i++) {
    const at = time[i] as number;
    if (!(at >= 0)) throw new RangeError(`time must be at least 0, got ${at}`);
    if (event[i]) countAt.set(at, (countAt.get(at) ?? 0) + 1);
  }
  const sorted = Float64Array.from(time).sort();
  let gone = 0;
  return [...countAt]
    .sort(([a], [b]) => a - b)
    .map(([at, events]) => {
      while (gone < sorted.length && (sorted[gone] as number) < at) gone++;
      return { at, atRisk: sorted.length - gone, events };
    });
}

/** First time at which a falling curve is at most `level`; mid-step where it equals it. */
function crossing(time: number[], curve: (number | null)[], level: number): number | null {
  const tolerance = 1.5e-8;
  const at = curve.findIndex((value) => value !== null && value < level + tolerance);
  const value = curve[at];
  const first = time[at];
  if (value === undefined || value === null || first === undefined) return null;
  if (Math.abs(value - level) >= tolerance) return first;
  const next = curve.findIndex((later) => later !== null && later < value - tolerance);
  return next === -1 ? first : (first + (time[next] as number)) / 2;
}
