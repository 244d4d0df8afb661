import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry } from 'geojson';
import { seededRandom } from '../../src/lib/analysis/random.ts';
import { tileAt } from '../../src/lib/base-map/tile-at.ts';
import { tinyPmtiles, type TileOf } from './tiny-pmtiles.ts';

type Bounds = readonly [number, number, number, number];
type Position = [number, number];

interface Town {
  readonly bounds: Bounds;
  readonly seed?: number;
  readonly attribution?: string;
  /** The layers under other names. */
  readonly rename?: (layer: string) => string;
  readonly zooms?: readonly [number, number];
}

/**
 * A made-up town as a PMTiles base map with the layers and kinds of Protomaps: a canal from west to
 * east across the middle, a park in the north-west, streets with names, houses. No place on earth.
 */
export function madeUpTown({
  bounds,
  seed = 1,
  attribution = '<a href="https://example.org">&copy; Proefkaart</a>',
  rename = (layer) => layer,
  zooms: [from, to] = [12, 15],
}: Town): Uint8Array<ArrayBuffer> {
  const layers = new Map<string, Feature[]>();
  for (const [layer, feature] of townFeatures(bounds, seed))
    layers.set(rename(layer), [...(layers.get(rename(layer)) ?? []), feature]);
  const indexes = [...layers].map(([name, features]) => {
    const collection = { type: 'FeatureCollection' as const, features };
    return [name, new GeoJSONVT(collection, { maxZoom: to, tolerance: 1 })] as const;
  });
  const tiles: TileOf[] = [];
  for (let z = from; z <= to; z++) {
    const [left, top] = tileAt(bounds[0], bounds[3], z);
    const [right, bottom] = tileAt(bounds[2], bounds[1], z);
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) {
        const cut = indexes.flatMap(([name, index]) => {
          const tile = index.getTile(z, x, y);
          return tile ? [[name, tile] as const] : [];
        });
        if (cut.length > 0)
          tiles.push({
            z,
            x,
            y,
            bytes: fromGeojsonVt(Object.fromEntries(cut), { version: 2, extent: 4096 }),
          });
      }
  }
  const metadata = {
    name: 'Proefkaart',
    attribution,
    vector_layers: [...layers.keys()].map((id) => ({ id, fields: {} })),
  };
  return tinyPmtiles({ tiles, bounds: [...bounds], metadata });
}

function* townFeatures(bounds: Bounds, seed: number): Generator<[string, Feature]> {
  const { uniform } = seededRandom(seed);
  const [west, south, east, north] = bounds;
  const at = (x: number, y: number): Position => [
    west + x * (east - west),
    south + y * (north - south),
  ];
  const box = (x: number, y: number, wide: number, high: number): Geometry => ({
    type: 'Polygon',
    coordinates: [[at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high), at(x, y)]],
  });
  const line = (...points: Position[]): Geometry => ({ type: 'LineString', coordinates: points });
  const feature = (geometry: Geometry, kind: string, name?: string): Feature => ({
    type: 'Feature',
    properties: name ? { kind, name } : { kind },
    geometry,
  });
  yield ['earth', feature(box(0, 0, 1, 1), 'earth')];
  yield ['landuse', feature(box(0.02, 0.6, 0.3, 0.35), 'park', 'Proefpark')];
  yield ['landuse', feature(box(0.72, 0.05, 0.24, 0.2), 'industrial')];
  yield ['water', feature(box(0, 0.46, 1, 0.05), 'water', 'Proefvaart')];
  yield ['boundaries', feature(line(at(0.05, 0.02), at(0.9, 0.97)), 'locality')];
  yield [
    'places',
    feature({ type: 'Point', coordinates: at(0.5, 0.8) }, 'neighbourhood', 'Proefwijk'),
  ];
  yield [
    'roads',
    feature(line(at(0, 0.54), at(0.5, 0.57), at(1, 0.54)), 'major_road', 'Ringdreef'),
  ];
  yield ['roads', feature(line(at(0.62, 0), at(0.6, 0.5), at(0.64, 1)), 'rail')];
  for (let i = 1; i < 30; i++) {
    const across = i / 30 + (uniform() - 0.5) * 0.008;
    if (Math.abs(across - 0.48) > 0.03)
      yield [
        'roads',
        feature(line(at(0, across), at(1, across)), 'minor_road', `Dwarsstraat ${i}`),
      ];
    yield [
      'roads',
      feature(line(at(across, 0), at(across, 1)), i % 3 ? 'minor_road' : 'path', `Proefpad ${i}`),
    ];
  }
  for (let i = 0; i < 60; i++)
    for (let j = 0; j < 45; j++) {
      const [x, y] = [i / 60 + 0.003 + uniform() * 0.002, j / 45 + 0.004 + uniform() * 0.004];
      const isFree = (x > 0.33 || y < 0.58) && (y < 0.43 || y > 0.56) && uniform() < 0.6;
      if (isFree)
        yield [
          'buildings',
          feature(box(x, y, 0.006 + uniform() * 0.004, 0.004 + uniform() * 0.004), 'building'),
        ];
    }
}
