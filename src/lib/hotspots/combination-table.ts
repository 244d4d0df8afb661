import type { AreaPack } from '../domain/area-pack.ts';
import type { TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
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

interface Seen {
  count: number;
  readonly nights: Set<Night>;
}
/** Signals counted by place, type and slot of time, with how often each place was passed. */
export interface CombinationTable {
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

/** @param slot its position, null for all of them together. */
export function keyOf(
  { types, slots }: Pick<CombinationTable, 'types' | 'slots'>,
  place: number,
  type: number,
  slot: number | null,
): number {
  return (place * types.length + type) * (slots.length + 1) + (slot ?? slots.length);
}

/** Counts what was noted at places that were passed, and says how much of it was not. */
export function combinationTable(
  graph: CellGraph,
  bounds: AreaPack['bounds'],
  hours: NightHours,
  { slots: kind, depth, types: chosen }: CombinationOptions,
): CombinationTable {
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
export function typeMix(
  table: CombinationTable,
  compareWith: CompareWith,
): (place: number, type: number) => number {
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
