import type { AreaPack } from './area-pack.ts';
import type { Taxonomy } from './taxonomy.ts';

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];

const wholeNight: [number, number] = [0, 1440];
/** About 100 metres, so that a single point has surroundings. */
const leastDegrees = 0.001;

/** An area that knows nothing but where the points of a dataset lie: no towers, legs or streets. */
export function areaFromExtent(
  id: string,
  name: string,
  timeZone: string,
  extent: Extent | null,
  taxonomy: Taxonomy,
): AreaPack {
  return {
    format: 'signaalkaart-area',
    version: 1,
    id,
    name,
    timeZone,
    caution: null,
    attribution: [],
    bounds: extent ? padded(extent) : [-180, -85, 180, 85],
    nightWindow: wholeNight,
    owners: [],
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

/** Types that only a file knows, under the words it uses; they are all taken to have their minute. */
export function taxonomyFromTypes(
  types: readonly { main: string; sub: string | null }[],
): Taxonomy {
  const mains = [...new Set(types.map(({ main }) => main))];
  const subs = types.filter(
    (type): type is { main: string; sub: string } => type.sub !== null && type.sub !== '',
  );
  const label = (text: string) => ({ nl: text, en: text });
  return {
    mainTypes: mains.map((id) => ({ id, label: label(id) })),
    subTypes: subs.map(({ main, sub }) => ({
      id: sub,
      main,
      label: label(sub),
      observed: 'event',
      keywords: [],
      aliases: [],
      vera: null,
      signalen: null,
    })),
  };
}

function padded([west, south, east, north]: Extent): AreaPack['bounds'] {
  const x = Math.max((east - west) * 0.05, leastDegrees);
  const y = Math.max((north - south) * 0.05, leastDegrees);
  return [
    Math.max(west - x, -180),
    Math.max(south - y, -90),
    Math.min(east + x, 180),
    Math.min(north + y, 90),
  ];
}
