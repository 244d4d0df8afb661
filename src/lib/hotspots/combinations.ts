import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { poissonUpperTail } from '../analysis/gamma-distribution.ts';
import { marginFit } from '../analysis/margin-fit.ts';
import { poissonRate } from '../analysis/poisson-rate.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import { weekdayOfNight, type Night } from '../domain/night-calendar.ts';
import type { CellGraph } from './cell-graph.ts';
import { cellOf, ofTypes } from './observations.ts';
import { placePasses, placesOf, type Places } from './slot-effort.ts';
import { slotOf, type SlotKind } from './slots.ts';
import type { NightHourRow, NightHours } from './weekday-hours.ts';
import type { CompareWith } from './windows.ts';

export interface CombinationOptions {
  readonly slots: SlotKind;
  /** Main types, or the types below them. */
  readonly depth: 'main' | 'sub';
  /** Whose mix of types is expected at a place: that of its kind, or of all places. */
  readonly compareWith: CompareWith;
  /** What is chosen; empty: all. */
  readonly types: readonly TypeChoice[];
}

/** One place, type and slot of time; `slot` null is all of them together. */
export interface Combination {
  readonly slot: number | null;
  readonly count: number;
  /** Null where nobody passed. */
  readonly expected: number | null;
  /** Different nights on which it was noted. */
  readonly nights: number;
  /** P of as many by chance, Benjamini-Hochberg over the family; NaN where nobody passed. */
  readonly adjustedP: number;
  /** 1, 2, 3: more than expected at 90, 95, 99 %; 0: not, or on too few nights to call a pattern. */
  readonly bin: 0 | 1 | 2 | 3;
  /** Observed over expected with its exact interval of 95 %; null where nothing is expected. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A place and type of which at least one combination stands out. */
export interface CombinationRow {
  readonly place: PlaceChoice;
  readonly type: TypeChoice;
  readonly cells: readonly Combination[];
  readonly whole: Combination;
  /** The cell that stands out most. */
  readonly strongest: Combination;
  readonly firstNight: Night;
  readonly lastNight: Night;
  /** Nights on which it was noted by evening of the week, of those on which the place was passed. */
  readonly weekdays: readonly {
    readonly weekday: number;
    readonly seen: number;
    readonly passed: number;
  }[];
}

export interface Combinations {
  /** By what time the slots are cut. */
  readonly kind: SlotKind;
  readonly slots: readonly number[];
  /** The most striking first. */
  readonly rows: readonly CombinationRow[];
  /** Combinations tested together. */
  readonly family: number;
  readonly knowsEffort: boolean;
  /** Signals that the test saw. */
  readonly tested: number;
  readonly tooCoarse: number;
  readonly notWalked: number;
}

/** Seen on fewer nights than this it may be one event, told again. */
export const LEAST_NIGHTS = 3;

/**
 * Which combinations of place, type and time hold more signals than the margins explain: what the place
 * has of all types, what its kind has of the type, what all places have at that time, and how often it
 * was passed then. Exact Poisson, upper tail; the combinations of each time and of all times together
 * are one family.
 */
export function combinations(
  { graph, area }: { readonly graph: CellGraph; readonly area: Pick<AreaPack, 'bounds'> },
  hours: NightHours,
  options: CombinationOptions,
): Combinations {
  const table = tableOf(graph, area.bounds, hours, options);
  const { slots, types, places } = table;
  const width = slots.length;
  const fitted = marginFit(table.all, table.exposures, width);
  const mix = typeMix(table, options.compareWith);
  const keys: number[] = [];
  const p: number[] = [];
  const expectedAt = (place: number, type: number, slot: number | null) => {
    const at = (s: number) => fitted[place * width + s] as number;
    const times = slot === null ? slots.reduce((sum, _, s) => sum + at(s), 0) : at(slot);
    return times * mix(place, type);
  };
  const countAt = (place: number, type: number, slot: number | null) =>
    table.found.get(keyOf(table, place, type, slot))?.count ?? 0;
  places.places.forEach((_, place) =>
    types.forEach((_, type) =>
      [...slots.keys(), null].forEach((slot) => {
        const expected = expectedAt(place, type, slot);
        if (!(expected > 0)) return;
        keys.push(keyOf(table, place, type, slot));
        p.push(poissonUpperTail(Math.floor(countAt(place, type, slot) + 1e-9), expected));
      }),
    ),
  );
  const adjusted = benjaminiHochberg(p);
  const adjustedOf = new Map(keys.map((key, i) => [key, adjusted[i] as number]));

  const combinationAt = (place: number, type: number, slot: number | null): Combination => {
    const key = keyOf(table, place, type, slot);
    const { count = 0, nights } = table.found.get(key) ?? {};
    const passed = slot === null || (table.exposures[place * width + slot] as number) > 0;
    const expected = passed ? expectedAt(place, type, slot) : null;
    const adjustedP = adjustedOf.get(key) ?? NaN;
    const seenOn = nights?.size ?? 0;
    const level = adjustedP <= 0.01 ? 3 : adjustedP <= 0.05 ? 2 : adjustedP <= 0.1 ? 1 : 0;
    const { rate, lower, upper } = poissonRate(Math.round(count), expected ?? 0);
    return {
      slot: slot === null ? null : (slots[slot] ?? null),
      count,
      expected,
      nights: seenOn,
      adjustedP,
      bin: seenOn >= LEAST_NIGHTS ? level : 0,
      ratio: rate,
      lower,
      upper,
    };
  };
  const pairs = new Set([...table.found.keys()].map((key) => Math.floor(key / (width + 1))));
  const rows = [...pairs].flatMap((pair): CombinationRow[] => {
    const [place, type] = [Math.floor(pair / types.length), pair % types.length];
    const cells = slots.map((_, slot) => combinationAt(place, type, slot));
    const whole = combinationAt(place, type, null);
    const strongest = [...cells, whole]
      .filter(({ bin }) => bin > 0)
      .reduce<Combination | null>(
        (best, cell) => (best === null || cell.adjustedP < best.adjustedP ? cell : best),
        null,
      );
    if (!strongest) return [];
    return [{ cells, whole, strongest, ...told(table, place, type) }];
  });
  return {
    kind: options.slots,
    slots,
    rows: rows.sort((a, b) => a.strongest.adjustedP - b.strongest.adjustedP),
    family: p.length,
    knowsEffort: hours.passes.length > 0,
    tested: table.all.reduce((sum, count) => sum + count, 0),
    tooCoarse: table.tooCoarse,
    notWalked: table.notWalked,
  };
}

interface Seen {
  count: number;
  readonly nights: Set<Night>;
}
interface Table {
  readonly places: Places;
  readonly types: readonly TypeChoice[];
  readonly slots: readonly number[];
  /** Passes, or 1 everywhere where they are not known; place by place. */
  readonly exposures: Float64Array;
  /** Signals of all types, place by place. */
  readonly all: Float64Array;
  /** By `keyOf`. */
  readonly found: ReadonlyMap<number, Seen>;
  /** Nights on which each place was passed. */
  readonly nightsOf: readonly ReadonlySet<Night>[];
  readonly tooCoarse: number;
  readonly notWalked: number;
}

function keyOf(
  { types, slots }: Pick<Table, 'types' | 'slots'>,
  place: number,
  type: number,
  slot: number | null,
): number {
  return (place * types.length + type) * (slots.length + 1) + (slot ?? slots.length);
}

function tableOf(
  graph: CellGraph,
  bounds: AreaPack['bounds'],
  hours: NightHours,
  { slots: kind, depth, types: chosen }: CombinationOptions,
): Table {
  const slot = slotOf(kind, bounds);
  const places = placesOf(graph);
  const passes = placePasses(graph, places, hours.passes);
  const rows = hours.signals.filter((row) => ofTypes(row, chosen));
  const timed = hours.passes.length > 0 ? passes.map(({ row }) => row) : rows;
  const slots = [...new Set(timed.map(({ night, hour }) => slot(night, hour)))]
    .filter((each) => each !== null)
    .sort((a, b) => a - b);
  const slotAt = new Map(slots.map((each, i) => [each, i]));
  const width = slots.length;
  const exposures = new Float64Array(places.places.length * width);
  const nightsOf = places.places.map(() => new Set<Night>());
  if (hours.passes.length === 0) exposures.fill(1);
  for (const { place, row, times } of passes) {
    const s = slotAt.get(slot(row.night, row.hour) ?? NaN);
    if (s === undefined) continue;
    exposures[place * width + s] = (exposures[place * width + s] as number) + times;
    nightsOf[place]?.add(row.night);
  }
  const typeKey = ({ main, sub }: NightHourRow) =>
    JSON.stringify({ main, sub: depth === 'sub' ? sub : null });
  const typeKeys = [...new Set(rows.map(typeKey))];
  const types = typeKeys.map((key) => JSON.parse(key) as TypeChoice);
  const typeAt = new Map(typeKeys.map((key, i) => [key, i]));

  const all = new Float64Array(exposures.length);
  const found = new Map<number, Seen>();
  let [tooCoarse, notWalked] = [0, 0];
  for (const row of rows) {
    const cell = cellOf(graph, row);
    const s = slotAt.get(slot(row.night, row.hour) ?? NaN);
    const place = places.placeOf[cell ?? -1];
    if (place === undefined) tooCoarse += row.count;
    else if (
      s === undefined ||
      !exposures[place * width + s] ||
      (hours.passes.length > 0 && !nightsOf[place]?.has(row.night))
    )
      notWalked += row.count;
    else {
      all[place * width + s] = (all[place * width + s] as number) + row.count;
      const type = typeAt.get(typeKey(row)) ?? 0;
      for (const at of [s, null]) {
        const key = keyOf({ types, slots }, place, type, at);
        const seen = found.get(key) ?? { count: 0, nights: new Set<Night>() };
        seen.count += row.count;
        seen.nights.add(row.night);
        found.set(key, seen);
      }
    }
  }
  return { places, types, slots, exposures, all, found, nightsOf, tooCoarse, notWalked };
}

/** Share of a type among the signals of a place's kind, or of all places. */
function typeMix(table: Table, compareWith: CompareWith): (place: number, type: number) => number {
  const { places, types } = table;
  const kindOf = (place: number) =>
    compareWith === 'same-kind' ? (places.kinds[place] ?? '') : '';
  const ofKind = new Map<string, Float64Array>();
  const totals = new Map<string, number>();
  places.places.forEach((_, place) => {
    const kind = kindOf(place);
    const mix = ofKind.get(kind) ?? new Float64Array(types.length);
    ofKind.set(kind, mix);
    types.forEach((_, type) => {
      const count = table.found.get(keyOf(table, place, type, null))?.count ?? 0;
      mix[type] = (mix[type] as number) + count;
      totals.set(kind, (totals.get(kind) ?? 0) + count);
    });
  });
  return (place, type) => {
    const total = totals.get(kindOf(place)) ?? 0;
    return total > 0 ? ((ofKind.get(kindOf(place))?.[type] as number) ?? 0) / total : 0;
  };
}

/** What is told of a place and type besides its figures. */
function told({ places, types, found, nightsOf, slots }: Table, place: number, type: number) {
  const nights = [...(found.get(keyOf({ types, slots }, place, type, null))?.nights ?? [])].sort();
  const passed = nightsOf[place] ?? new Set<Night>();
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    seen: nights.filter((night) => weekdayOfNight(night) === weekday).length,
    passed: [...passed].filter((night) => weekdayOfNight(night) === weekday).length,
  }));
  return {
    place: places.places[place] as PlaceChoice,
    type: types[type] as TypeChoice,
    firstNight: nights[0] ?? '',
    lastNight: nights.at(-1) ?? '',
    weekdays,
  };
}
