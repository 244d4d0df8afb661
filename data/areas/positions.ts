import type { Position } from '../../src/lib/domain/area-pack.ts';

/** `4.98545,52.31725 4.98484,52.31707`: longitude,latitude pairs as the sources give them. */
export function positions(text: string): Position[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [longitude, latitude] = pair.split(',').map(Number);
      if (longitude === undefined || latitude === undefined)
        throw new RangeError(`no position: ${pair}`);
      return [longitude, latitude];
    });
}

/** The first position repeated at the end. */
export function closed(ring: readonly Position[]): Position[] {
  const first = ring[0];
  if (!first) throw new RangeError('an empty ring');
  return [...ring, first];
}
