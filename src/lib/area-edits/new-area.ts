import type { AreaPack, Position } from '../domain/area-pack.ts';
import { toDegrees } from '../domain/local-plane.ts';
import type { Taxonomy } from '../domain/taxonomy.ts';

/** Half the width and height of the ground that a new area begins with, in metres. */
const reachMetres = 600;

/** An area without buildings around a point, with the types of `taxonomy`. */
export function newArea(
  id: string,
  name: string,
  timeZone: string,
  centre: Position,
  taxonomy: Taxonomy,
): AreaPack {
  const [west, south] = toDegrees(centre, [-reachMetres, -reachMetres]);
  const [east, north] = toDegrees(centre, [reachMetres, reachMetres]);
  return {
    format: 'signaalkaart-area',
    version: 1,
    id,
    name,
    timeZone,
    caution: {
      nl: 'Schematisch, niet opgemeten: getekend door de gebruikers van dit gebied.',
      en: 'Schematic, not surveyed: drawn by the users of this area.',
    },
    attribution: [],
    bounds: [west, south, east, north],
    nightWindow: [360, 1080],
    owners: [
      { id: 'corporatie', name: { nl: 'Woningcorporatie', en: 'Housing corporation' } },
      { id: 'gemeente', name: { nl: 'Gemeente', en: 'Municipality' } },
    ],
    administrativeAreas: [],
    streets: [],
    landmarks: [],
    transitStops: [],
    towers: [],
    stops: [],
    legs: [],
    taxonomy,
  };
}
