import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerId } from './layer-ids.ts';
import type { Palette } from './palette.ts';
import { ground, isPolygon, kindIs, type Layers } from './style-expressions.ts';

/** What was there before any signal: parks, water, streets, the metro, outlines of areas. */
export function groundLayers(palette: Palette): Layers {
  const street = (
    id: LayerId,
    kind: string,
    colour: string,
    width: number,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'area',
    filter: kindIs(kind),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': ground(width) },
  });
  const fill = (id: LayerId, kinds: string[], colour: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'area',
    filter: ['all', kindIs(...kinds), isPolygon],
    paint: { 'fill-color': colour },
  });
  return {
    ground: { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
    graticule: {
      id: 'graticule',
      type: 'line',
      source: 'area',
      filter: kindIs('graticule'),
      paint: { 'line-color': palette.street, 'line-width': 1 },
    },
    park: fill('park', ['park', 'playground'], palette.park),
    water: fill('water', ['water'], palette.water),
    shops: fill('shops', ['shops', 'community', 'square', 'parking'], palette.built),
    'administrative-outline': {
      id: 'administrative-outline',
      type: 'line',
      source: 'area',
      filter: kindIs('administrative'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.lineStrong, 'line-opacity': 0.45, 'line-width': 1 },
    },
    path: street('path', 'path', palette.street, 2),
    street: street('street', 'street', palette.street, 7),
    'main-road': street('main-road', 'main-road', palette.mainRoad, 11),
    'metro-viaduct': street('metro-viaduct', 'metro', palette.metro, 2.5),
    'metro-sleepers': {
      id: 'metro-sleepers',
      type: 'line',
      source: 'area',
      filter: kindIs('metro'),
      paint: {
        'line-color': palette.metro,
        'line-width': ground(8),
        'line-dasharray': [0.18, 1.1],
      },
    },
  };
}
