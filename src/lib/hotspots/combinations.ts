import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { poissonUpperTail } from '../analysis/gamma-distribution.ts';
import { marginFit } from '../analysis/margin-fit.ts';
import { poissonRate } from '../analysis/poisson-rate.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import { weekdayOfNight, type Night } from '../domain/night-calendar.ts';
import type { CellGraph } from './cell-graph.ts';
import {
  combinationTable,
  keyOf,
  typeMix,
  type CombinationOptions,
  type CombinationTable,
} from './combination-table.ts';
import type { SlotKind } from './slots.ts';
import type { NightHours } from './weekday-hours.ts';

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
  const table = combinationTable(graph, area.bounds, hours, options);
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

/** What is told of a place and type besides its figures. */
function told(
  { places, types, found, nightsOf, slots }: CombinationTable,
  place: number,
  type: number,
) {
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
