import type { AreaPack, Position } from '../domain/area-pack.ts';
import { alongLine, metresBetween } from './ground.ts';

const POINT_METRES = 60;
const STREET_METRES = 25;

/**
 * The name of what stands nearest to a point, as people would say where it is: a shop, park or stop
 * within 60 m, else a street within 25 m. Null where nothing named is near.
 */
export function nearBy(
  { landmarks, transitStops, streets }: Pick<AreaPack, 'landmarks' | 'transitStops' | 'streets'>,
  point: Position,
): string | null {
  const spots = [
    ...landmarks.map(({ name, point: at }) => ({ name, metres: metresBetween(at, point) })),
    ...transitStops.flatMap(({ name, points }) =>
      points.map((at) => ({ name, metres: metresBetween(at, point) })),
    ),
  ];
  const lines = streets.map(({ name, line }) => ({ name, metres: alongLine(line, point).away }));
  return nearest(spots, POINT_METRES) ?? nearest(lines, STREET_METRES);
}

function nearest(
  named: readonly { readonly name: string; readonly metres: number }[],
  within: number,
): string | null {
  let found: { name: string; metres: number } | null = null;
  for (const one of named) if (one.metres <= (found?.metres ?? within)) found = { ...one };
  return found?.name ?? null;
}
