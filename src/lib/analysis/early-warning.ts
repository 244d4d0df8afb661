import { controlLimit } from './control-limit.ts';
import { poissonCusum } from './cusum.ts';
import { ewma } from './ewma.ts';
import { assertCount } from './poisson-rate.ts';

export interface EarlyWarningOptions {
  /** The first nights, from which the place's own rate is learnt. */
  learningNights: number;
  /** `cusum`: quickest at a sudden rise by `ratio`; `ewma`: at a slow one, newest night at `weight`. */
  chart: { kind: 'cusum'; ratio: number } | { kind: 'ewma'; weight: number };
  /** Walked nights between false alarms. */
  averageRunLength: number;
  seed: number;
  dispersion?: number;
}

export interface EarlyWarning {
  /** Rate of the learning nights, per unit of exposure. */
  ownRate: number;
  limit: number;
  /** Chance of a false alarm over all the nights watched, and by walked night. */
  falseAlarmChance: number;
  falseAlarmsPerNight: number;
  /** One for each night after the learning nights. */
  path: Float64Array;
  /** Runs of nights above the limit, `from` and `to` included, as indices of all nights. */
  runs: { from: number; to: number }[];
}

/**
 * The runs of nights in which a place rises above its own past, with the false-alarm rate stated. null
 * when the past has no exposure or no signal, so that there is nothing to rise above.
 *
 * @param counts, exposures one a night, in order; exposure 0 for a night off.
 * @throws RangeError for lists of different length or learningNights beyond them.
 * @see `poissonCusum`, `ewma`, `controlLimit`.
 */
export function earlyWarning(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  options: EarlyWarningOptions,
): EarlyWarning | null {
  const { learningNights, chart, dispersion = 1 } = options;
  if (counts.length !== exposures.length || !(learningNights <= counts.length)) {
    throw new RangeError(
      `${counts.length} counts, ${exposures.length} exposures, ${learningNights} to learn from`,
    );
  }
  let count = 0;
  let exposure = 0;
  for (let t = 0; t < counts.length; t++) {
    assertCount(counts[t] as number, exposures[t] as number);
    if (t >= learningNights) continue;
    count += counts[t] as number;
    exposure += exposures[t] as number;
  }
  const expected = Float64Array.from(exposures)
    .subarray(learningNights)
    .map((own) => (own * count) / exposure);
  if (count === 0 || exposure === 0 || !expected.some((mean) => mean > 0)) return null;
  const draw = (seen: Float64Array, means: Float64Array) =>
    chart.kind === 'cusum'
      ? poissonCusum(seen, means, chart.ratio)
      : ewma(seen, means, chart.weight);
  const limits = controlLimit(
    draw,
    { expected, dispersion: Math.max(1, dispersion), learntFromCount: count },
    options,
  );
  const path = draw(Float64Array.from(counts).subarray(learningNights), expected);
  const runs = runsAbove(path, limits.limit).map(({ from, to }) => ({
    from: from + learningNights,
    to: to + learningNights,
  }));
  return { ownRate: count / exposure, ...limits, path, runs };
}

function runsAbove(path: Float64Array, limit: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  path.forEach((level, night) => {
    if (level <= limit) return;
    const last = runs.at(-1);
    if (last?.to === night - 1) last.to = night;
    else runs.push({ from: night, to: night });
  });
  return runs;
}
