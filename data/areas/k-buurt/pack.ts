import { type AreaPack, areaPackSchema } from '../../../src/lib/domain/area-pack.ts';
import { administrativeAreas } from './administrative-areas.ts';
import { landmarks } from './landmarks.ts';
import { legs, stops } from './route.ts';
import { streets } from './streets.ts';
import { taxonomy } from './taxonomy.ts';
import { towers } from './towers.ts';
import { transitStops } from './transit-stops.ts';

/** @throws ZodError when the sources do not make a valid pack. */
export function buildKBuurt(): AreaPack {
  return areaPackSchema.parse({
    format: 'signaalkaart-area',
    version: 1,
    id: 'k-buurt',
    name: 'K-buurt, Amsterdam Zuidoost',
    timeZone: 'Europe/Amsterdam',
    caution: {
      nl: 'Schematisch, niet opgemeten: plaats, vorm en indeling van de flats en de looproute zijn geschat.',
      en: 'Schematic, not surveyed: position, shape and layout of the towers and the route are estimates.',
    },
    attribution: [
      'Gebiedsindeling: Gemeente Amsterdam (open data)',
      'Wegen en haltes: © OpenStreetMap-bijdragers (ODbL)',
    ],
    bounds: [4.9615, 52.307, 4.992, 52.3225],
    nightWindow: [360, 1080],
    owners: [
      { id: 'corporatie', name: { nl: 'Woningcorporatie', en: 'Housing corporation' } },
      { id: 'gemeente', name: { nl: 'Gemeente', en: 'Municipality' } },
    ],
    administrativeAreas,
    streets,
    landmarks,
    transitStops,
    towers,
    stops,
    legs,
    taxonomy,
  } satisfies AreaPack);
}
