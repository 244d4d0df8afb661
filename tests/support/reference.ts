import { z } from 'zod';
import { benjaminiHochberg } from '../../src/lib/analysis/benjamini-hochberg.ts';
import { clopperPearson } from '../../src/lib/analysis/beta-distribution.ts';
import { circularHours } from '../../src/lib/analysis/circular.ts';
import { dbscan } from '../../src/lib/analysis/dbscan.ts';
import { dispersion } from '../../src/lib/analysis/dispersion.ts';
import { distanceBand } from '../../src/lib/analysis/distance-band.ts';
import { emergingHotSpot } from '../../src/lib/analysis/emerging-hot-spots.ts';
import { poissonUpperTail } from '../../src/lib/analysis/gamma-distribution.ts';
import { getisOrd, getisOrdShare } from '../../src/lib/analysis/getis-ord.ts';
import { globalMoran } from '../../src/lib/analysis/global-moran.ts';
import { kaplanMeier } from '../../src/lib/analysis/kaplan-meier.ts';
import { kernelDensity } from '../../src/lib/analysis/kde.ts';
import { knoxCloseness, knoxTable } from '../../src/lib/analysis/knox.ts';
import { localMoran } from '../../src/lib/analysis/local-moran.ts';
import { mannKendall } from '../../src/lib/analysis/mann-kendall.ts';
import { negativeBinomialRateRatio } from '../../src/lib/analysis/negative-binomial.ts';
import { neighbourLists } from '../../src/lib/analysis/neighbour-lists.ts';
import { normalCriticalValue, twoSidedP, twoSidedPs } from '../../src/lib/analysis/normal.ts';
import { poissonRateRatio } from '../../src/lib/analysis/poisson-rate-ratio.ts';
import { poissonRate } from '../../src/lib/analysis/poisson-rate.ts';
import { quasiPoissonRateRatio } from '../../src/lib/analysis/quasi-poisson.ts';
import { senSlope } from '../../src/lib/analysis/sen-slope.ts';
import type { WeightStyle } from '../../src/lib/analysis/spatial-weights.ts';
import { sunTimes } from '../../src/lib/analysis/sun-times.ts';
import { wilsonInterval } from '../../src/lib/analysis/wilson.ts';
import {
  boundsOfNight,
  elapsedHours,
  minuteOfClock,
  nightOfWall,
  weekdayOfNight,
} from '../../src/lib/domain/night-calendar.ts';
import { TimeZone } from '../../src/lib/domain/time-zone.ts';
import { massProfileInterval } from '../analysis/mass-profile-interval.ts';

/**
 * Our answer to a case of a reference file: `method` is the file's name without `.json`, `input` the
 * case's input. Undefined is null, unbounded is "Infinity", never NaN.
 *
 * @throws RangeError for a method that no reference file has.
 */
export function answer(method: string, input: unknown): Record<string, unknown> {
  const reader = METHODS[method];
  if (!reader) throw new RangeError(`no reference for ${method}`);
  return Object.fromEntries(Object.entries(reader(input)).map(([k, v]) => [k, plain(v)]));
}

const METHODS: Record<string, (input: unknown) => Record<string, unknown>> = {
  a_bh_fdr: benjaminiHochbergCase,
  a_gistar: getisOrdCase,
  b_global_moran: globalMoranCase,
  b_local_moran: localMoranCase,
  c_ehsa_categories: emergingCase,
  c_mann_kendall: mannKendallCase,
  d_poisson_rate_ratio: rateRatioCase,
  d_poisson_single_rate: singleRateCase,
  e_knox: knoxCase,
  f_dbscan: dbscanCase,
  g_kde: kdeCase,
  h_sun_times: sunCase,
  i_timezone_night_of: nightCase,
  j_dispersion: dispersionCase,
  j_rate_ratio_overdispersed: overdispersedCase,
  k_kaplan_meier: kaplanMeierCase,
  k_wilson: wilsonCase,
  l_circular_time_of_day: circularCase,
};

/** JSON has neither NaN nor Infinity nor typed arrays. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    return Number.isNaN(value) ? null : value > 0 ? 'Infinity' : '-Infinity';
  }
  if (value === null || value === undefined) return null;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
  }
  return value;
}

const number = z.union([z.number(), z.literal('Infinity').transform(() => Infinity)]);
const missable = z
  .union([number, z.null(), z.literal('NA'), z.literal('NaN')])
  .transform((value) => (typeof value === 'number' ? value : NaN));
const numbers = z.array(number);
const missables = z.array(missable);
const flags = z.array(z.union([z.number(), z.boolean()]).transform(Number));
const lists = z.array(
  z
    .array(z.number())
    .nullish()
    .transform((list) => list ?? []),
);
const confidence = z.number().default(0.95);

function benjaminiHochbergCase(input: unknown) {
  const { p, q } = z.object({ p: missables, q: z.number().default(0.05) }).parse(input);
  const adjusted = benjaminiHochberg(p);
  return { p_bh: adjusted, rejected_at_05: indicesWhere(adjusted, (value) => value <= q) };
}

const located = {
  values: missables,
  x: numbers.optional(),
  y: numbers.optional(),
  weights: z.object({ threshold: number.optional(), inclusive: z.boolean().optional() }).nullish(),
  neighbours_excl_self: lists.optional(),
};

function getisOrdCase(input: unknown) {
  const { values, weights, neighbours_excl_self: given, x, y } = z.object(located).parse(input);
  const threshold = weights?.threshold;
  const known =
    given ?? (x && y && threshold !== undefined ? bandLists(x, y, threshold, weights) : []);
  const { kept, keptLists, spread } = withoutMissing(values, known);
  const neighbours = neighbourLists(keptLists);
  const share = getisOrdShare(kept, neighbours);
  const score = getisOrd(kept, neighbours);
  const p = twoSidedPs(score);
  const adjusted = benjaminiHochberg(p);
  return {
    n_neighbours_incl_self: spread(share.count),
    G_star: spread(share.share),
    E_G_star: spread(share.expected),
    Var_G_star: spread(share.variance),
    z: spread(score),
    p_two_sided: spread(p),
    p_bh: spread(adjusted),
    n_significant_raw_05: indicesWhere(p, (value) => value <= 0.05).length,
    n_significant_bh_05: indicesWhere(adjusted, (value) => value <= 0.05).length,
  };
}

function bandLists(
  x: number[],
  y: number[],
  threshold: number,
  weights: { inclusive?: boolean | undefined } | null | undefined,
): number[][] {
  const reach = weights?.inclusive === false ? threshold * (1 - Number.EPSILON) : threshold;
  const { offsets, targets } = distanceBand(x, y, reach);
  return x.map((_, i) => Array.from(targets.subarray(offsets[i], offsets[i + 1])));
}

/** A cell without a value takes no part: the others are numbered anew, and results spread back. */
function withoutMissing(values: number[], listsOfAll: number[][]) {
  const kept = indicesWhere(values, (value) => !Number.isNaN(value));
  const renumbered = new Map(kept.map((cell, index) => [cell, index]));
  return {
    kept: Float64Array.from(kept, (cell) => values[cell] ?? NaN),
    keptLists: kept.map((cell) =>
      (listsOfAll[cell] ?? []).flatMap((other) => renumbered.get(other) ?? []),
    ),
    spread: (results: ArrayLike<number>) =>
      values.map((_, cell) => results[renumbered.get(cell) ?? -1] ?? NaN),
  };
}

const moranInput = z.object({
  ...located,
  weights_style: z.string().default('row-standardised'),
});

function styleOf(name: string): WeightStyle {
  return /^(b|binary)$/i.test(name) ? 'binary' : 'row-standardised';
}

function globalMoranCase(input: unknown) {
  const { values, neighbours_excl_self: given, weights_style } = moranInput.parse(input);
  const { kept, keptLists } = withoutMissing(values, given ?? []);
  const moran = globalMoran(kept, neighbourLists(keptLists), styleOf(weights_style));
  return {
    n: moran.n,
    S0: moran.s0,
    I: moran.i,
    E_I: moran.expected,
    Var_I_randomisation: moran.randomisation.variance,
    z_randomisation: moran.randomisation.z,
    p_two_sided_randomisation: moran.randomisation.pTwoSided,
    p_greater_randomisation: moran.randomisation.pGreater,
    Var_I_normality: moran.normality.variance,
    z_normality: moran.normality.z,
    p_two_sided_normality: moran.normality.pTwoSided,
  };
}

function localMoranCase(input: unknown) {
  const { values, neighbours_excl_self: given, weights_style } = moranInput.parse(input);
  const { kept, keptLists, spread } = withoutMissing(values, given ?? []);
  const moran = localMoran(kept, neighbourLists(keptLists), styleOf(weights_style));
  return {
    Ii: spread(moran.i),
    E_Ii_total: spread(moran.total.expected),
    Var_Ii_total: spread(moran.total.variance),
    z_total: spread(moran.total.z),
    p_two_sided_total: spread(moran.total.pTwoSided),
    p_bh_total: spread(benjaminiHochberg(moran.total.pTwoSided)),
    E_Ii_conditional: spread(moran.conditional.expected),
    Var_Ii_conditional: spread(moran.conditional.variance),
    z_conditional: spread(moran.conditional.z),
    p_two_sided_conditional: spread(moran.conditional.pTwoSided),
    Ii_esda_n_minus_1: spread(moran.i.map((value) => (value * (kept.length - 1)) / kept.length)),
    quadrant_z_and_lag_z_vs_zero: moran.quadrant,
  };
}

function emergingCase(input: unknown) {
  const {
    z: scores,
    p,
    alpha_bins,
    alpha_trend,
  } = z
    .object({
      z: missables,
      p: missables.optional(),
      alpha_bins: z.number().default(0.05),
      alpha_trend: z.number().default(0.05),
    })
    .parse(input);
  const found = emergingHotSpot(scores, p ?? scores.map(twoSidedP), {
    alphaBins: alpha_bins,
    alphaTrend: alpha_trend,
  });
  const shareOf = (bin: number) =>
    found.bins.filter((value) => value === bin).length / found.bins.length;
  const { category } = found;
  return {
    bins: found.bins,
    share_hot: shareOf(1),
    share_cold: shareOf(-1),
    mk_S: mannKendall(scores.filter((value) => !Number.isNaN(value))).s,
    mk_z: found.trendZ,
    mk_p: found.trendP,
    category: category ? `${category.pattern} ${category.kind} spot` : 'no pattern detected',
  };
}

function mannKendallCase(input: unknown) {
  const given = z
    .object({
      values: missables.optional(),
      values_nulls_dropped: missables.optional(),
      values_with_nulls: missables.optional(),
    })
    .parse(input);
  const all = given.values_nulls_dropped ?? given.values ?? given.values_with_nulls ?? [];
  const values = all.filter((value) => !Number.isNaN(value));
  const trend = mannKendall(values);
  const sen = senSlope(values);
  const pairs = (trend.n * (trend.n - 1)) / 2;
  return {
    n: trend.n,
    S: trend.s,
    var_S: trend.variance,
    ties_group_sizes: trend.ties,
    tau_b: trend.tauB,
    tau_a: pairs > 0 ? trend.s / pairs : null,
    z: trend.z,
    p_two_sided: trend.pTwoSided,
    z_no_continuity: trend.variance > 0 ? trend.s / Math.sqrt(trend.variance) : null,
    sen_slope_per_step: sen.slope,
    sen_ci95_trend_package: [sen.lower, sen.upper],
  };
}

function rateRatioCase(input: unknown) {
  const given = z
    .object({
      count1: z.number(),
      exposure1: z.number(),
      count2: z.number(),
      exposure2: z.number(),
      conf_level: confidence,
    })
    .parse(input);
  const { count1, exposure1, count2, exposure2, conf_level } = given;
  const impossible = (exposure1 === 0 && count1 > 0) || (exposure2 === 0 && count2 > 0);
  if (impossible) return { rate_ratio: null, ci_exact_central: null, p_exact_central: null };
  const found = poissonRateRatio(count1, exposure1, count2, exposure2, conf_level);
  return {
    rate1: found.rate1,
    rate2: found.rate2,
    rate_ratio: found.ratio,
    conf_level,
    ci_exact_central: { lower: found.lower, upper: found.upper },
    p_exact_central: found.pTwoSided,
    p_less: found.pLess,
    p_greater: found.pGreater,
  };
}

function singleRateCase(input: unknown) {
  const { count, exposure, conf_level } = z
    .object({ count: z.number(), exposure: z.number(), conf_level: confidence })
    .parse(input);
  const found = poissonRate(exposure === 0 ? 0 : count, exposure, conf_level);
  return {
    rate: found.rate,
    lower_garwood: found.lower,
    upper_garwood: found.upper,
    upper_one_sided_conf: found.upperOneSided,
  };
}

function knoxCase(input: unknown) {
  const { x, y, t, delta, tau, inclusive, distance, space_breaks, time_breaks } = z
    .object({
      x: numbers,
      y: numbers,
      t: numbers,
      delta: z.number().optional(),
      tau: z.number().optional(),
      inclusive: z.boolean().default(true),
      distance: z.enum(['euclidean', 'manhattan']).default('euclidean'),
      space_breaks: numbers.optional(),
      time_breaks: numbers.optional(),
    })
    .parse(input);
  const events = { x, y, t };
  if (space_breaks && time_breaks) {
    const table = knoxTable(events, {
      spaceBreaks: space_breaks,
      timeBreaks: time_breaks,
      distance,
    });
    return {
      n_events: table.events,
      n_pairs: table.pairs,
      observed: table.observed,
      expected_margins: table.expected,
    };
  }
  const near = knoxCloseness(events, delta ?? 0, tau ?? 0, { inclusive, distance });
  const neither = near.pairs - near.closeSpace - near.closeTime + near.closeBoth;
  return {
    n_events: near.events,
    n_pairs: near.pairs,
    close_both: near.closeBoth,
    close_space: near.closeSpace,
    close_time: near.closeTime,
    close_space_only: near.closeSpace - near.closeBoth,
    close_time_only: near.closeTime - near.closeBoth,
    close_neither: neither,
    observed: near.closeBoth,
    expected: near.expected,
    expected_close_both: near.expected,
    p_poisson_P_ge_obs: near.pPoisson,
    p_poisson_strict_P_gt_obs: near.expected
      ? poissonUpperTail(near.closeBoth + 1, near.expected)
      : null,
  };
}

function dbscanCase(input: unknown) {
  const { x, y, eps, min_points } = z
    .object({ x: numbers, y: numbers, eps: z.number(), min_points: z.number() })
    .parse(input);
  const found = dbscan(x, y, eps, min_points);
  const inCluster = (cluster: number) => indicesWhere(found.labels, (label) => label === cluster);
  const clusters = Array.from({ length: found.clusters }, (_, cluster) => inCluster(cluster));
  return {
    n_clusters: found.clusters,
    n_noise: inCluster(-1).length,
    n_core: indicesWhere(found.isCore, Boolean).length,
    is_core: Array.from(found.isCore, Boolean),
    neighbours_within_eps_incl_self: found.neighbourCounts,
    labels: found.labels,
    cluster_sizes: clusters.map((members) => members.length),
    core_partition: clusters.map((members) => members.filter((point) => found.isCore[point])),
  };
}

function kdeCase(input: unknown) {
  const given = z
    .object({
      x: numbers,
      y: numbers,
      weights: numbers.nullish(),
      kernel: z.enum(['quartic', 'gaussian']),
      bandwidth_support_radius: z.number().optional(),
      sigma: z.number().optional(),
      eval_x: numbers,
      eval_y: numbers,
    })
    .parse(input);
  const bandwidth = given.kernel === 'quartic' ? given.bandwidth_support_radius : given.sigma;
  const at = { x: given.eval_x, y: given.eval_y };
  const density = kernelDensity(given, given.kernel, bandwidth ?? NaN, at);
  const total = given.weights
    ? given.weights.reduce((sum, weight) => sum + weight, 0)
    : given.x.length;
  return {
    density_per_area: density,
    density_normalised_sum_w_1: density.map((value) => value / total),
  };
}

function sunCase(input: unknown) {
  const { lat, lon, local_date, utc_date, time_zone } = z
    .object({
      lat: z.number(),
      lon: z.number(),
      local_date: z.string().optional(),
      utc_date: z.string().optional(),
      time_zone: z.string().default('UTC'),
    })
    .parse(input);
  const times = sunTimes(local_date ?? utc_date ?? '', lat, lon);
  const zone = TimeZone.named(time_zone);
  const named = {
    astronomical_dawn: times.astronomicalDawn,
    nautical_dawn: times.nauticalDawn,
    civil_dawn: times.civilDawn,
    sunrise: times.sunrise,
    solar_noon: times.solarNoon,
    sunset: times.sunset,
    civil_dusk: times.civilDusk,
    nautical_dusk: times.nauticalDusk,
    astronomical_dusk: times.astronomicalDusk,
  };
  const result: Record<string, unknown> = {};
  for (const [name, instant] of Object.entries(named)) {
    const second = instant === null ? null : Math.round(instant / 1000) * 1000;
    result[name] =
      second === null ? null : { utc: utcText(second), local: localWithOffset(second, zone) };
    result[`${name}_utc_hhmm`] =
      instant === null ? null : utcText(Math.round(instant / 60_000) * 60_000).slice(11, 16);
  }
  if (times.sunrise !== null && times.sunset !== null) {
    result['day_length_seconds'] = Math.round((times.sunset - times.sunrise) / 1000);
  }
  return result;
}

const AMSTERDAM = 'Europe/Amsterdam';

function nightCase(input: unknown) {
  const zone = TimeZone.named(AMSTERDAM);
  const given = z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('instant_to_local'), utc: z.string() }),
      z.object({ kind: z.literal('local_to_instant'), local: z.string() }),
      z.object({ kind: z.literal('night_bounds'), night_of: z.string() }),
    ])
    .parse(input);
  if (given.kind === 'instant_to_local') return localOfInstant(Date.parse(given.utc), zone);
  if (given.kind === 'local_to_instant') {
    const wall = Date.parse(`${given.local}Z`);
    const { kind, earlier, later, compatible } = zone.instantsOfWall(wall);
    return {
      kind,
      earlier_utc: utcText(earlier),
      later_utc: utcText(later),
      compatible_utc: utcText(compatible),
      compatible_local: localWithOffset(compatible, zone),
      night_of_by_wall_time: nightOfWall(wall),
    };
  }
  const { start, endExclusive, hours } = boundsOfNight(given.night_of, zone);
  const between = (from: string, to: string) =>
    elapsedHours(given.night_of, minuteOfClock(from), minuteOfClock(to), zone);
  return {
    start_utc: utcText(start),
    end_utc_exclusive: utcText(endExclusive),
    length_hours: hours,
    hours_22_to_06: between('22:00', '06:00'),
    hours_23_to_03: between('23:00', '03:00'),
    hours_21_to_05: between('21:00', '05:00'),
  };
}

function localOfInstant(instant: number, zone: TimeZone) {
  const wall = zone.wallFromInstant(instant);
  const local = new Date(wall).toISOString();
  const offset = zone.offsetAt(instant);
  const night = nightOfWall(wall);
  return {
    local: local.slice(0, -1),
    offset_minutes: offset,
    abbreviation: offset === 120 ? 'CEST' : 'CET',
    local_date: local.slice(0, 10),
    local_hour: Number(local.slice(11, 13)),
    weekday_iso_of_local_date: weekdayOfNight(local.slice(0, 10)),
    night_of: night,
    weekday_iso_of_night: weekdayOfNight(night),
    wall_time_is_ambiguous: zone.instantsOfWall(wall).kind === 'ambiguous',
  };
}

/** `2021-10-31T00:59:59Z`, with milliseconds only where there are any. */
function utcText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** `2021-10-31T02:59:59+02:00`. */
function localWithOffset(instant: number, zone: TimeZone): string {
  const minutes = zone.offsetAt(instant);
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return utcText(zone.wallFromInstant(instant)).replace('Z', offset);
}

function dispersionCase(input: unknown) {
  const { counts } = z.object({ counts: missables }).parse(input);
  const seen = counts.filter((count) => !Number.isNaN(count));
  const found = dispersion(seen);
  return {
    n: found.n,
    mean: found.mean,
    variance_n_minus_1: found.variance,
    index_of_dispersion: found.index,
    chi2: found.chiSquare,
    df: found.degreesOfFreedom,
    p_upper_overdispersion: found.pUpper,
    p_lower_underdispersion: found.pLower,
    p_two_sided:
      found.pUpper === null || found.pLower === null
        ? null
        : Math.min(1, 2 * Math.min(found.pUpper, found.pLower)),
    zeros_observed: seen.filter((count) => count === 0).length,
    zeros_expected_poisson: found.mean === null ? null : found.n * Math.exp(-found.mean),
  };
}

function overdispersedCase(input: unknown) {
  const given = z
    .object({
      counts: numbers,
      after: flags,
      exposure_hours: numbers.optional(),
      conf_level: confidence,
    })
    .parse(input);
  const { counts, after, conf_level } = given;
  const data = { counts, after, exposures: given.exposure_hours ?? counts.map(() => 1) };
  const quasi = quasiPoissonRateRatio(data, conf_level);
  const binomial = negativeBinomialRateRatio(data, conf_level);
  const logRatio = quasi.ratio === null ? null : Math.log(quasi.ratio);
  const poissonZ =
    logRatio === null || quasi.poissonSeLog === null ? null : logRatio / quasi.poissonSeLog;
  const wald = (se: number | null) => {
    if (logRatio === null || se === null) return { lower: null, upper: null };
    const reach = normalCriticalValue(conf_level) * se;
    return { lower: Math.exp(logRatio - reach), upper: Math.exp(logRatio + reach) };
  };
  const sumOf = (of: number[], side: number) =>
    of.reduce((sum, value, i) => sum + (after[i] === side ? value : 0), 0);
  const profile =
    quasi.dispersion && quasi.seLog
      ? massProfileInterval(
          {
            countBefore: sumOf(counts, 0),
            exposureBefore: sumOf(data.exposures, 0),
            countAfter: sumOf(counts, 1),
            exposureAfter: sumOf(data.exposures, 1),
            dispersion: quasi.dispersion,
            degreesOfFreedom: quasi.degreesOfFreedom,
          },
          conf_level,
        )
      : { lower: null, upper: null };
  return {
    n: counts.length,
    sum_before: sumOf(counts, 0),
    sum_after: sumOf(counts, 1),
    exposure_before: sumOf(data.exposures, 0),
    exposure_after: sumOf(data.exposures, 1),
    rate_ratio_after_over_before: quasi.ratio,
    log_rr: logRatio,
    poisson: {
      se_log: quasi.poissonSeLog,
      z: poissonZ,
      p_wald: poissonZ === null ? null : twoSidedP(poissonZ),
      ci_wald: wald(quasi.poissonSeLog),
    },
    pearson_chi2: quasi.pearsonChiSquare,
    df_residual: quasi.degreesOfFreedom,
    dispersion_phi: quasi.dispersion,
    p_overdispersion_pearson: quasi.pOverdispersion,
    quasipoisson: {
      se_log: quasi.seLog,
      t: quasi.t,
      p_t: quasi.pTwoSided,
      ci_wald_t: { lower: quasi.lower, upper: quasi.upper },
      ci_wald_normal: wald(quasi.seLog),
      ci_profile_MASS_confint: profile,
    },
    negative_binomial: {
      theta: binomial.theta,
      theta_se: binomial.thetaSe,
      rate_ratio: binomial.ratio,
      se_log: binomial.seLog,
      z: binomial.z,
      p: binomial.pTwoSided,
      ci_wald: { lower: binomial.lower, upper: binomial.upper },
      loglik: binomial.logLikelihood,
      lr_vs_poisson: binomial.likelihoodRatio,
    },
  };
}

function kaplanMeierCase(input: unknown) {
  const { time, event, conf_level } = z
    .object({ time: numbers, event: flags, conf_level: confidence })
    .parse(input);
  const fit = kaplanMeier(time, event, conf_level);
  const quarters = [0.25, 0.5, 0.75];
  const quantiles = quarters.map((share) => fit.quantile(share));
  return {
    n: fit.n,
    events: fit.events,
    median_log: { median: fit.median.time, lower: fit.median.lower, upper: fit.median.upper },
    quantiles_log: {
      p: quarters,
      time: quantiles.map((quantile) => quantile.time),
      lower: quantiles.map((quantile) => quantile.lower),
      upper: quantiles.map((quantile) => quantile.upper),
    },
    curve: {
      time: fit.curve.time,
      at_risk: fit.curve.atRisk,
      events: fit.curve.events,
      survival: fit.curve.survival,
      greenwood_se: fit.curve.standardError,
      lower_log: fit.curve.lower,
      upper_log: fit.curve.upper,
    },
  };
}

function wilsonCase(input: unknown) {
  const { successes, trials, conf_level } = z
    .object({ successes: z.number(), trials: z.number(), conf_level: confidence })
    .parse(input);
  const found = wilsonInterval(successes, trials, conf_level);
  const exact = trials > 0 ? clopperPearson(successes, trials, conf_level) : null;
  return {
    proportion: found.proportion,
    wilson_lower: found.lower,
    wilson_upper: found.upper,
    clopper_pearson_lower: exact?.lower ?? null,
    clopper_pearson_upper: exact?.upper ?? null,
  };
}

function circularCase(input: unknown) {
  const { hours, weights } = z
    .object({ hours: missables, weights: missables.nullish() })
    .parse(input);
  const known = indicesWhere(
    hours,
    (hour, i) => !Number.isNaN(hour) && !Number.isNaN(weights?.[i] ?? 1),
  );
  const pick = (of: number[]) => known.map((i) => of[i] ?? NaN);
  const found = circularHours(pick(hours), weights ? pick(weights) : null);
  const length = found.meanResultantLength;
  return {
    n: found.n,
    C: found.cosineSum,
    S: found.sineSum,
    resultant_length_R: length === null ? null : length * found.n,
    mean_resultant_length: length,
    mean_hour: found.meanHour,
    circular_variance: length === null ? null : 1 - length,
    circular_sd_hours: found.circularSdHours,
    rayleigh_z: found.rayleighZ,
    p_rayleigh_exp_minus_z: found.rayleighZ === null ? null : Math.exp(-found.rayleighZ),
    p_rayleigh_series_mardia: found.pRayleigh,
  };
}

function indicesWhere(
  values: ArrayLike<number>,
  holds: (value: number, index: number) => boolean,
): number[] {
  return Array.from(values).flatMap((value, index) => (holds(value, index) ? [index] : []));
}
