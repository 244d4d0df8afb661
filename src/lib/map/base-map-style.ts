import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { knowsLayers, layersOf } from '../base-map/known-layers.ts';
import type { BaseMapFacts } from '$lib/domain/base-map.ts';
import { lightness } from './lightness.ts';
import type { Palette } from './palette.ts';
import { ground, isLine, isPolygon } from './style-expressions.ts';

export const baseSource = 'base-map';

const green = [
  ...['park', 'national_park', 'nature_reserve', 'protected_area', 'public_park', 'garden'],
  ...['forest', 'wood', 'grass', 'grassland', 'meadow', 'scrub', 'shrub', 'heath', 'wetland'],
  ...['recreation_ground', 'village_green', 'playground', 'pitch', 'golf_course', 'dog_park'],
  ...['cemetery', 'allotments', 'orchard', 'farmland', 'flowerbed', 'zoo', 'animal_keeping'],
];
const paved = [
  ...['pedestrian', 'industrial', 'commercial', 'retail', 'parking', 'railway', 'military'],
  ...['school', 'university', 'college', 'kindergarten', 'hospital', 'stadium', 'sports_centre'],
];
const paths = ['path', 'footway', 'cycleway', 'steps', 'track', 'pedestrian', 'bridleway', 'other'];
const mains = ['highway', 'major_road', 'medium_road', 'motorway', 'trunk', 'primary', 'secondary'];
const rails = ['rail', 'transit', 'railway', 'subway', 'tram', 'light_rail', 'narrow_gauge'];
const notRoads = [...rails, 'ferry', 'pier', 'runway', 'taxiway', 'aeroway', 'aerialway'];

/** What a feature is: Protomaps and Shortbread call it kind, OpenMapTiles class. */
const kind: ExpressionSpecification = [
  'to-string',
  ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ['get', 'class'], ''],
];
export const oneOf = (kinds: readonly string[]): ExpressionSpecification => [
  'in',
  kind,
  ['literal', [...kinds]],
];

/**
 * The ground of a base map in our own colours, from below; names apart. Every layer has one colour,
 * so that another theme is drawn at once.
 */
export function baseLayers(facts: BaseMapFacts, palette: Palette): LayerSpecification[] {
  if (facts.kind === 'raster') return [picture(palette)];
  if (!knowsLayers(facts.layers)) return plainLayers(facts.layers, palette);
  const of = (subject: Parameters<typeof layersOf>[0]) => layersOf(subject, facts.layers);
  const land = of('land');
  const roads = of('roads');
  const isStreet: ExpressionSpecification = ['!', oneOf([...paths, ...mains, ...notRoads])];
  return [
    ...land.map((layer) => fill(layer, 'paved', palette.built, oneOf(paved), 0.45)),
    // Of a layer of parks all is green, whatever its parts are called.
    ...land.map((layer) => fill(layer, 'green', palette.park, layer === 'park' || oneOf(green))),
    ...of('water').flatMap((layer) => [
      fill(layer, 'water', palette.water, true),
      line(layer, 'stream', palette.water, 3, isLine),
    ]),
    ...of('boundaries').map((layer) => boundary(layer, palette)),
    ...roads.flatMap((layer) => [
      line(layer, 'paths', palette.street, 1.5, ['all', isLine, oneOf(paths)]),
      line(layer, 'streets', palette.street, 6, ['all', isLine, isStreet]),
      line(layer, 'mains', palette.mainRoad, 9, ['all', isLine, oneOf(mains)]),
    ]),
    ...of('buildings').flatMap((layer) => [
      fill(layer, 'houses', palette.built, true),
      line(layer, 'walls', palette.street, 1, isPolygon),
    ]),
    ...roads.flatMap((layer) => railway(layer, palette)),
  ];
}

function fill(
  layer: string,
  name: string,
  colour: string,
  filter: ExpressionSpecification | boolean,
  opacity = 1,
): LayerSpecification {
  return {
    id: `base-${layer}-${name}`,
    type: 'fill',
    source: baseSource,
    'source-layer': layer,
    filter: ['all', isPolygon, filter],
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  };
}

/** @param atZoom16 its width in pixels there; it grows with the zoom */
function line(
  layer: string,
  name: string,
  colour: string,
  atZoom16: number,
  filter: ExpressionSpecification,
): LayerSpecification {
  return {
    id: `base-${layer}-${name}`,
    type: 'line',
    source: baseSource,
    'source-layer': layer,
    filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': ground(atZoom16) },
  };
}

function boundary(layer: string, { lineStrong }: Palette): LayerSpecification {
  return {
    id: `base-${layer}-boundary`,
    type: 'line',
    source: baseSource,
    'source-layer': layer,
    filter: isLine,
    paint: {
      'line-color': lineStrong,
      'line-opacity': 0.45,
      'line-width': 1,
      'line-dasharray': [4, 3],
    },
  };
}

function railway(layer: string, { metro }: Palette): LayerSpecification[] {
  const filter: ExpressionSpecification = ['all', isLine, oneOf(rails)];
  return [
    line(layer, 'rails', metro, 1.5, filter),
    {
      id: `base-${layer}-sleepers`,
      type: 'line',
      source: baseSource,
      'source-layer': layer,
      filter,
      paint: { 'line-color': metro, 'line-width': ground(5), 'line-dasharray': [0.25, 1.6] },
    },
  ];
}

/** Pictures keep their own colours, muted so that ours stand out, and darkened at night. */
function picture({ ground: colour }: Palette): LayerSpecification {
  const isDark = lightness(colour) < 0.5;
  return {
    id: 'base-picture',
    type: 'raster',
    source: baseSource,
    paint: {
      'raster-saturation': isDark ? -0.6 : -0.4,
      'raster-brightness-max': isDark ? 0.42 : 1,
      'raster-opacity': isDark ? 0.8 : 0.7,
      'raster-fade-duration': 0,
    },
  };
}

/** Layers of whatever: surfaces and lines, all alike. */
function plainLayers(layers: readonly string[], palette: Palette): LayerSpecification[] {
  return layers.flatMap((layer) => [
    fill(layer, 'surface', palette.built, true, 0.5),
    line(layer, 'line', palette.mainRoad, 2, ['any', isLine, isPolygon]),
  ]);
}
