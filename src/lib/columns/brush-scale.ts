import { isEmptyDimension, type Filter } from '../domain/filter.ts';
import { fieldOfDimension, heldCodes, type CodedDimension } from './choices.ts';
import type { Dictionaries } from '../engine/coded-signals.ts';

/** Edges between which a box may be drawn, ascending degrees. */
export interface Lattice {
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
}

/** What is being brushed, and for a box the lattice its edges keep to. */
export type Brush =
  | { readonly dimension: CodedDimension; readonly stepMinutes?: number }
  | { readonly dimension: 'box'; readonly lattice: Lattice };

/** The brushed dimension cut into slots: every brush holds a slot whole or not at all. */
export type BrushScale =
  | {
      readonly kind: 'line';
      readonly dimension: CodedDimension;
      readonly slots: number;
      readonly slotOfCode: Int32Array;
    }
  | { readonly kind: 'lattice'; readonly lattice: Lattice; readonly slots: number };

/** Slots from (included) to (excluded). */
export type SlotRun = readonly [from: number, to: number];

export function brushScale(brush: Brush, dictionaries: Dictionaries): BrushScale {
  if (brush.dimension === 'box') {
    const { lattice } = brush;
    return {
      kind: 'lattice',
      lattice,
      slots: (lattice.longitudes.length + 1) * (lattice.latitudes.length + 1),
    };
  }
  const { dimension } = brush;
  const { length } = dictionaries[fieldOfDimension(dimension)];
  const width = dimension === 'minutes' ? (brush.stepMinutes ?? 1) : 0;
  const slotOfCode =
    width > 0
      ? minuteSlots(dictionaries.minute, width)
      : Int32Array.from({ length }, (_, code) => code);
  const slots = slotOfCode.reduce((most, slot) => Math.max(most, slot + 1), 0);
  return { kind: 'line', dimension, slots, slotOfCode };
}

/** Times that are not known have the last slot. */
function minuteSlots(minutes: Dictionaries['minute'], width: number): Int32Array {
  const unknown = Math.ceil(1440 / width);
  return Int32Array.from(minutes, ({ minute }) =>
    minute === null ? unknown : Math.floor(minute / width),
  );
}

/**
 * The runs of slots that the filter's choice in this dimension holds; null where the choice cuts
 * through a slot, so that the scale cannot tell.
 */
export function heldRuns(
  { dimension, slots, slotOfCode }: Extract<BrushScale, { kind: 'line' }>,
  filter: Filter,
  dictionaries: Dictionaries,
): SlotRun[] | null {
  if (isEmptyDimension(filter, dimension)) return [[0, slots]];
  const state = new Int8Array(slots).fill(-1);
  const held = heldCodes(dimension, filter, dictionaries);
  for (let code = 0; code < held.length; code++) {
    const slot = slotOfCode[code] as number;
    if (state[slot] !== -1 && state[slot] !== held[code]) return null;
    state[slot] = held[code] as number;
  }
  const runs: SlotRun[] = [];
  for (let slot = 0; slot < slots; slot++) {
    if (state[slot] !== 1) continue;
    const from = slot;
    while (slot < slots && state[slot] !== 0) slot++;
    runs.push([from, slot]);
  }
  return runs;
}
