import { pearsonChiSquare, splitBeforeAfter } from '../analysis/counts-before-after.ts';
import type { EmergingHotSpot } from '../analysis/emerging-hot-spots.ts';
import type { PoissonRateRatio } from '../analysis/poisson-rate-ratio.ts';
import { poissonRate, type PoissonRate } from '../analysis/poisson-rate.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import { isInside } from './cell-graph.ts';
import type { Hotspot } from './hotspot-groups.ts';
import { cellOf, ofTypes, type CellNights, type Observations } from './observations.ts';
import { liesIn } from './place-series.ts';
import { peaks, slotsOf, type Slot } from './peaks.ts';
import { againstOthers, siblingsOf, type Sibling } from './siblings.ts';
import type { TimeSteps } from './time-steps.ts';
import { trendOf, type Trend } from './trend.ts';

interface PlaceRow {
  readonly tower: string | null;
  readonly level: number | null;
  readonly leg: string | null;
  readonly direction: 'out' | 'back' | null;
}
/** Signals of a place by weekday and hour of the night (0 begins at noon). */
export interface HourRow extends PlaceRow {
  readonly unit: string | null;
  readonly weekday: number;
  readonly hour: number;
  readonly main: string;
  readonly sub: string | null;
  readonly count: number;
}
/** Passes of a floor or leg by weekday and hour of the night. */
export interface HourPasses extends PlaceRow {
  readonly weekday: number;
  readonly hour: number;
  readonly passes: number;
}
export interface Hours {
  readonly signals: readonly HourRow[];
  readonly passes: readonly HourPasses[];
}

/** Signals and passes of a step of time; a step without passes was not walked. */
export interface Step {
  readonly start: Night;
  readonly count: number;
  readonly passes: number;
  readonly isHot: boolean;
}

/** A hot or cold place as a reader meets it. Rates are per pass, on the route per pass of 100 m. */
export interface HotspotCard {
  readonly side: 'hot' | 'cold';
  readonly confidence: 95 | 99;
  readonly place: PlaceChoice;
  readonly levels: readonly number[];
  readonly cells: readonly number[];
  readonly strongest: number;
  /** The signals looked at; empty: all types. */
  readonly types: readonly TypeChoice[];
  readonly adjustedP: number;
  readonly count: number;
  readonly passes: number;
  readonly nightsWalked: number;
  readonly rate: PoissonRate;
  /** Rate here over the rate of the same kind of place elsewhere. */
  readonly elsewhere: PoissonRateRatio;
  /** The same place in each tower, or each leg; this one included. */
  readonly siblings: readonly Sibling[];
  readonly topTypes: readonly { readonly type: TypeChoice; readonly count: number }[];
  readonly hours: readonly Slot[];
  readonly peakHours: readonly number[];
  readonly peakWeekdays: readonly number[];
  /** Nights with a signal: first, last, how many. */
  readonly seen: { readonly first: Night; readonly last: Night; readonly nights: number } | null;
  readonly steps: readonly Step[];
  readonly trend: Trend;
  readonly pattern: EmergingHotSpot['category'];
}

export interface CardSources {
  readonly seen: Observations;
  readonly types: readonly TypeChoice[];
  readonly data: CellNights;
  readonly hours: Hours;
  readonly steps: TimeSteps;
  readonly emerging: (cell: number) => EmergingHotSpot;
}

export function hotspotCard(hotspot: Hotspot, sources: CardSources): HotspotCard {
  const { seen, types, data, steps } = sources;
  const { graph, nights } = seen;
  const { heart, strongest } = hotspot;
  const emerging = sources.emerging(strongest);
  const byNight = sumsByNight(heart, data);
  const walkedSteps = steps.starts.map((start, step): Step => {
    const during = (values: readonly number[]) =>
      values.reduce((sum, value, n) => (steps.stepOf[n] === step ? sum + value : sum), 0);
    const isHot = emerging.bins[step] === (hotspot.side === 'hot' ? 1 : -1);
    return { start, count: during(byNight.counts), passes: during(byNight.passes), isHot };
  });
  const siblings = siblingsOf(heart, graph, data);
  const [own] = siblings;
  const slots = placeSlots(heart, sources, dispersionOf(byNight));
  return {
    side: hotspot.side,
    confidence: hotspot.confidence,
    place: hotspot.heartPlace,
    levels: hotspot.levels,
    cells: heart,
    strongest,
    types,
    adjustedP: hotspot.adjustedP,
    count: own?.count ?? 0,
    passes: own?.passes ?? 0,
    nightsWalked: byNight.passes.filter((passes) => passes > 0).length,
    rate: own?.rate ?? poissonRate(0, 0),
    elsewhere: againstOthers(siblings),
    siblings,
    ...slots,
    seen: seenOn(nights.filter((_, n) => (byNight.counts[n] as number) > 0)),
    steps: walkedSteps,
    trend: trendOf(walkedSteps),
    pattern: emerging.category,
  };
}

/** What was noted there and when, by type, hour and weekday. */
function placeSlots(
  heart: readonly number[],
  { seen, types, hours }: CardSources,
  dispersion: number,
) {
  const { graph } = seen;
  const isHere = new Set(heart);
  const inside = isInside(graph.cells[heart[0] ?? 0] as PlaceChoice);
  const side = graph.cells.flatMap((cell, i) => (isInside(cell) === inside ? [i] : []));
  const signals = hours.signals.flatMap((row) => {
    const cell = ofTypes(row, types) ? cellOf(graph, row) : undefined;
    if (cell === undefined || isInside(graph.cells[cell] as PlaceChoice) !== inside) return [];
    return [{ ...row, isHere: isHere.has(cell) }];
  });
  const passes = hours.passes.flatMap((row) => {
    if (row.tower !== null && row.level === null) return [];
    const place = floorOrLeg(row);
    const passed = side.filter((i) => liesIn(graph.cells[i] as PlaceChoice, place));
    const here = passed.filter((i) => isHere.has(i)).length;
    return [
      { ...row, count: row.passes * here, isHere: true },
      { ...row, count: row.passes * (passed.length - here), isHere: false },
    ];
  });
  const slots = (of: 'hour' | 'weekday') =>
    slotsOf(
      signals.map((row) => ({ slot: row[of], count: row.count, isHere: row.isHere })),
      passes.map((row) => ({ slot: row[of], count: row.count, isHere: row.isHere })),
    );
  const byHour = slots('hour');
  return {
    topTypes: topTypes(signals.filter((row) => row.isHere)),
    hours: byHour,
    peakHours: peaks(byHour, dispersion),
    peakWeekdays: peaks(slots('weekday'), dispersion),
  };
}

function floorOrLeg({ tower, level, leg, direction }: PlaceRow): PlaceChoice {
  return tower === null
    ? { kind: 'leg', leg: leg ?? '', direction }
    : { kind: 'tower', tower, level, unit: null };
}

function topTypes(rows: readonly HourRow[]): HotspotCard['topTypes'] {
  const counts = new Map<string, { type: TypeChoice; count: number }>();
  for (const { main, sub, count } of rows) {
    const key = `${main}/${sub}`;
    const entry = counts.get(key) ?? { type: { main, sub }, count: 0 };
    entry.count += count;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 4);
}

/** Variance over mean of a night's count at the place's own rate; 1 where too little was walked. */
function dispersionOf({ counts, passes }: { counts: number[]; passes: number[] }): number {
  const all = { counts, exposures: passes, after: counts.map(() => 0) };
  const { before } = splitBeforeAfter(all);
  return before.counts.length > 1 ? pearsonChiSquare(before) / (before.counts.length - 1) : 1;
}

function seenOn(nights: readonly Night[]): HotspotCard['seen'] {
  const [first, last] = [nights[0], nights.at(-1)];
  return first === undefined || last === undefined ? null : { first, last, nights: nights.length };
}

function sumsByNight(cells: readonly number[], data: CellNights) {
  const sums = (values: Float64Array) =>
    Array.from({ length: data.nights }, (_, night) =>
      cells.reduce((sum, cell) => sum + (values[cell * data.nights + night] as number), 0),
    );
  return { counts: sums(data.counts), passes: sums(data.passes) };
}
