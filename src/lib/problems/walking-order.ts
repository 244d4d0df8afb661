import type { AreaPack } from '../domain/area-pack.ts';
import { alongLine } from './ground.ts';
import type { Problem } from './problem.ts';

/**
 * Problems in the order in which somebody who walks the route out comes by them: by stop and leg, and
 * along a leg by its metres; inside a tower from the ground floor up. Off the route comes last.
 */
export function inWalkingOrder(
  area: Pick<AreaPack, 'stops' | 'legs'>,
  problems: readonly Problem[],
): Problem[] {
  const placed = problems.map((problem) => ({ problem, at: walkingPlace(area, problem) }));
  return placed
    .sort(
      (a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.problem.key < b.problem.key ? -1 : 1),
    )
    .map(({ problem }) => problem);
}

/** Twice the number of the stop, plus one on the leg after it; and how far along that. */
function walkingPlace(
  { stops, legs }: Pick<AreaPack, 'stops' | 'legs'>,
  { place, centre, levels }: Problem,
): [number, number] {
  const stopAt = (found: (stop: (typeof stops)[number]) => boolean) => {
    const index = stops.findIndex(found);
    return index < 0 ? Infinity : 2 * index;
  };
  if (place.kind === 'open') return [Infinity, 0];
  if (place.kind === 'unit') return [stopAt(({ tower }) => tower === place.tower), levels[0] ?? 0];
  const leg = legs.find(({ id }) => id === place.leg);
  if (!leg) return [stopAt(({ id }) => id === place.leg), 0];
  const from = Math.min(
    stopAt(({ id }) => id === leg.from),
    stopAt(({ id }) => id === leg.to),
  );
  if (!place.isSpot || !centre) return [from + 1, -1];
  const { share } = alongLine(leg.line, centre);
  const isForward = stopAt(({ id }) => id === leg.from) === from;
  return [from + 1, isForward ? share : 1 - share];
}
