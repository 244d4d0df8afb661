import type { Filter } from '../domain/filter.ts';
import { addCounts } from './add-counts.ts';
import { brushScale, type Brush, type BrushScale } from './brush-scale.ts';
import { fieldOfDimension } from './choices.ts';
import { addOver, totalsOf } from './cube-totals.ts';
import type { KeyStep } from './key-table.ts';
import { latticeCells } from './lattice-cells.ts';
import { RowBlocks } from './row-blocks.ts';
import { viewsByNeed, type CountedView } from './scan.ts';
import type { SignalColumns } from './signal-columns.ts';

/**
 * For one view, counts by slot of the brush and key as prefix sums: `sums[slot * stride + key]` is the
 * count over the slots before. A lattice has its rows and columns of slots summed both ways, and after
 * them the rows without coordinates. A view that leaves the brush out has the same counts at every step.
 */
export type ViewCube =
  | { readonly size: number; readonly fixed: Int32Array<ArrayBuffer> }
  | { readonly size: number; readonly sums: Int32Array<ArrayBuffer> };

/** A cube for each view, under all choices but the brushed one (Heer's and Mosaic's idea). */
export interface Cube {
  readonly scale: BrushScale;
  readonly views: readonly ViewCube[];
}

/** Prefix sums larger than this together (in counts, four bytes each) are not worth their memory. */
const MOST_COUNTS = 48_000_000;

/**
 * Rows counted for one view before the next has its turn: counts by slot and key fill the second
 * cache by themselves, and views that take turns in short push one another out of it.
 */
const CUBE_BLOCK = 1 << 20;

/**
 * One pass over the columns.
 * @returns null where the cube would be too large, or a point lies on an edge of the lattice, of which
 *   nobody could say on which side it counts: then every step is a scan.
 */
export function buildCube(
  columns: SignalColumns,
  views: readonly CountedView[],
  filter: Filter,
  brush: Brush,
): Cube | null {
  const scale = brushScale(brush, columns.dictionaries);
  const ownsBrush = ({ without }: CountedView) => without.includes(brush.dimension);
  const moving = views.filter((view) => !ownsBrush(view));
  const counts = moving.reduce((sum, { keys }) => sum + (scale.slots + 2) * (keys.size + 1), 0);
  if (counts > MOST_COUNTS) return null;
  const slots = slotCodes(columns, scale);
  if (!slots) return null;

  const others: Filter = { ...filter, [brush.dimension]: emptied[brush.dimension] };
  const strides = views.map(({ keys }) => keys.size + 1);
  const sums = views.map((view, position) =>
    ownsBrush(view)
      ? new Int32Array(strides[position] as number)
      : new Int32Array(slots.count * (strides[position] as number)),
  );
  const steps = views.map((view, position) =>
    ownsBrush(view)
      ? view.keys.steps
      : merged([...view.keys.steps, slots.step(strides[position] as number)]),
  );
  const groups = viewsByNeed(views, others);
  const totals = totalsOf(views, groups.values(), brush.dimension);
  const blocks = new RowBlocks(columns, others, CUBE_BLOCK);
  blocks.forEach(() => {
    for (const [needed, positions] of groups) {
      const selection = blocks.select(needed);
      for (const position of positions)
        if (!totals.has(position))
          addCounts(sums[position] as Int32Array, steps[position] as KeyStep[], selection);
    }
  });
  for (const [total, parts] of totals)
    addOver(sums[total] as Int32Array, sums[parts] as Int32Array, strides[parts] as number);
  return {
    scale,
    views: views.map((view, position): ViewCube => {
      const { size } = view.keys;
      const own = sums[position] as Int32Array<ArrayBuffer>;
      if (ownsBrush(view)) return { size, fixed: own.slice(0, size) };
      addUp(own, strides[position] as number, scale);
      return { size, sums: own };
    }),
  };
}

const emptied = {
  types: [],
  places: [],
  box: null,
  minutes: null,
  weekdays: [],
  nights: null,
  during: null,
} as const;

interface SlotCodes {
  /** Slots there is room for, borders included. */
  readonly count: number;
  readonly step: (stride: number) => KeyStep;
}

function slotCodes(columns: SignalColumns, scale: BrushScale): SlotCodes | null {
  if (scale.kind === 'line') {
    const codes = columns.codes[fieldOfDimension(scale.dimension)];
    // One slot on, so that the sums before the first slot are the zeros in front.
    const step = (stride: number) => ({
      codes,
      offsets: scale.slotOfCode.map((slot) => (slot + 1) * stride),
    });
    return { count: scale.slots + 1, step };
  }
  const cells = latticeCells(columns, scale.lattice);
  if (!cells) return null;
  const step = (stride: number) => ({
    codes: cells.codes,
    offsets: Int32Array.from({ length: cells.count }, (_, cell) => cell * stride),
  });
  return { count: cells.count, step };
}

/** Steps over the same codes made one: a look-up less for every row. */
function merged(steps: readonly KeyStep[]): KeyStep[] {
  const byCodes = new Map<KeyStep['codes'], KeyStep>();
  for (const step of steps) {
    const other = byCodes.get(step.codes);
    const offsets = other
      ? step.offsets.map((offset, code) => offset + (other.offsets[code] as number))
      : step.offsets;
    byCodes.set(step.codes, { codes: step.codes, offsets });
  }
  return [...byCodes.values()];
}

function addUp(sums: Int32Array, stride: number, scale: BrushScale): void {
  if (scale.kind === 'line') {
    addBefore(sums, stride, sums.length, stride);
    return;
  }
  const across = (scale.lattice.longitudes.length + 2) * stride;
  const down = scale.lattice.latitudes.length + 2;
  for (let row = 0; row < down; row++)
    addBefore(sums, row * across + stride, (row + 1) * across, stride);
  addBefore(sums, across, down * across, across);
}

/** Adds to each count the one `back` places before it. */
function addBefore(sums: Int32Array, from: number, to: number, back: number): void {
  for (let i = from; i < to; i++) sums[i] = (sums[i] as number) + (sums[i - back] as number);
}
