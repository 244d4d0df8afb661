import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import { isInside } from './cell-graph.ts';
import { cellNights, cellPasses, ofTypes, type Observations } from './observations.ts';

/** One entry a walked night. */
export interface NightSeries {
  /** Signals; none on a night without a pass. */
  readonly counts: Float64Array;
  /** Passes of the place; of a tower its visits, of a unit the floors on which it was passed. */
  readonly exposures: Float64Array;
}

/** Whether a cell, or anything told as finely, lies in a place. */
export function liesIn(
  row: {
    readonly tower?: string | null;
    readonly level?: number | null;
    readonly unit?: string | null;
    readonly leg?: string | null;
    readonly direction?: string | null;
  },
  place: PlaceChoice,
): boolean {
  if (place.kind === 'leg')
    return row.leg === place.leg && (place.direction ?? row.direction) === row.direction;
  return (
    row.tower === place.tower &&
    (place.level ?? row.level) === row.level &&
    (place.unit ?? row.unit) === row.unit
  );
}

/** Signals and passes of a place by night: a tower, a floor, a unit on one or all floors, a leg. */
export function placeSeries(
  seen: Observations,
  place: PlaceChoice,
  types: readonly TypeChoice[],
): NightSeries {
  const exposures = placePasses(seen, place);
  const nightAt = new Map(seen.nights.map((night, i) => [night, i]));
  const counts = new Float64Array(exposures.length);
  for (const row of seen.signals) {
    const night = nightAt.get(row.night) ?? -1;
    if (exposures[night] && liesIn(row, place) && ofTypes(row, types))
      counts[night] = (counts[night] as number) + row.count;
  }
  return { counts, exposures };
}

function placePasses(seen: Observations, place: PlaceChoice): Float64Array {
  const nightAt = new Map(seen.nights.map((night, i) => [night, i]));
  const sums = new Float64Array(seen.nights.length);
  const isWhole = place.kind === 'leg' || place.unit === null;
  const level = place.kind === 'tower' ? place.level : null;
  const rows = seen.passes.filter((row) => liesIn(row, place) && row.level === level);
  if (isWhole && rows.length > 0) {
    for (const { night, passes } of rows) {
      const at = nightAt.get(night);
      if (at !== undefined) sums[at] = (sums[at] as number) + passes;
    }
    return sums;
  }
  const passes = cellPasses(seen);
  seen.graph.cells.forEach((cell, i) => {
    if (!liesIn(cell, place)) return;
    for (let night = 0; night < sums.length; night++) {
      const own = passes[i * sums.length + night] as number;
      // Of a floor or tower without rows of its own the most passed place tells.
      sums[night] = isWhole ? Math.max(sums[night] as number, own) : (sums[night] as number) + own;
    }
  });
  return sums;
}

/** The same of all other places on the same side, inside or outside; legs weigh by their length. */
export function otherPlaces(
  seen: Observations,
  place: PlaceChoice,
  types: readonly TypeChoice[],
): NightSeries {
  const { graph, nights } = seen;
  const data = cellNights(seen, types);
  const counts = new Float64Array(nights.length);
  const exposures = new Float64Array(nights.length);
  graph.cells.forEach((cell, i) => {
    if (isInside(cell) !== (place.kind === 'tower') || liesIn(cell, place)) return;
    nights.forEach((_, night) => {
      const at = i * nights.length + night;
      counts[night] = (counts[night] as number) + (data.counts[at] as number);
      exposures[night] =
        (exposures[night] as number) +
        (data.passes[at] as number) * (graph.passWeights[i] as number);
    });
  });
  return { counts, exposures };
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
