import type { Filter } from '../domain/filter.ts';
import { heldRuns } from './brush-scale.ts';
import type { Cube, ViewCube } from './cube.ts';
import type { Dictionaries } from '../engine/coded-signals.ts';

/** A place in the sums whose counts are added (1) or taken away (-1), by slot. */
type LookUp = readonly [slot: number, sign: 1 | -1];

/**
 * Counts by key of every view at one step of the brush: two look-ups a key, four for a box.
 * @returns null where the cube cannot tell, since the choice cuts through one of its slots.
 */
export function stepOf(
  cube: Cube,
  filter: Filter,
  dictionaries: Dictionaries,
): Int32Array<ArrayBuffer>[] | null {
  const lookUps = lookUpsOf(cube, filter, dictionaries);
  return lookUps && cube.views.map((view) => countsAt(view, lookUps));
}

function lookUpsOf({ scale }: Cube, filter: Filter, dictionaries: Dictionaries): LookUp[] | null {
  if (scale.kind === 'line') {
    const runs = heldRuns(scale, filter, dictionaries);
    return (
      runs &&
      runs.flatMap(([from, to]): LookUp[] => [
        [to, 1],
        [from, -1],
      ])
    );
  }
  const { longitudes, latitudes } = scale.lattice;
  const across = longitudes.length + 2;
  const last = across * (latitudes.length + 2) - 1;
  // What is nowhere stands behind the last cell, and is not part of its sum.
  if (!filter.box)
    return [
      [last, 1],
      [last + 1, 1],
    ];
  const [west, south, east, north] = filter.box;
  const [left, right] = [longitudes.indexOf(west), longitudes.indexOf(east)];
  const [bottom, top] = [latitudes.indexOf(south), latitudes.indexOf(north)];
  if (left < 0 || right < 0 || bottom < 0 || top < 0) return null;
  // Sums up to and with the cells below the edge, the border being cell 0.
  const at = (column: number, line: number) => (line + 1) * across + column + 1;
  return [
    [at(right, top), 1],
    [at(left, top), -1],
    [at(right, bottom), -1],
    [at(left, bottom), 1],
  ];
}

function countsAt(view: ViewCube, lookUps: readonly LookUp[]): Int32Array<ArrayBuffer> {
  if ('fixed' in view) return view.fixed;
  const { size, sums } = view;
  const counts = new Int32Array(size);
  for (const [slot, sign] of lookUps) {
    const from = slot * (size + 1);
    if (sign > 0)
      for (let key = 0; key < size; key++)
        counts[key] = (counts[key] as number) + (sums[from + key] as number);
    else
      for (let key = 0; key < size; key++)
        counts[key] = (counts[key] as number) - (sums[from + key] as number);
  }
  return counts;
}
