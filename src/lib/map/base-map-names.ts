import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { layersOf } from '../base-map/known-layers.ts';
import type { BaseMapFacts } from '$lib/domain/base-map.ts';
import { baseSource } from './base-map-style.ts';
import type { Palette } from './palette.ts';
import { isLine, isPoint } from './style-expressions.ts';
import { regular } from './style-labels.ts';

const name: ExpressionSpecification = [
  'to-string',
  ['coalesce', ['get', 'name:nl'], ['get', 'name'], ['get', 'name:latin'], ''],
];
const hasName: ExpressionSpecification = ['!=', name, ''];

/** Names of roads along them, and of places, in the typeface of the page. */
export function baseNames(facts: BaseMapFacts, palette: Palette): LayerSpecification[] {
  if (facts.kind === 'raster') return [];
  const halo = { 'text-halo-color': palette.ground, 'text-halo-width': 1.5 };
  return [
    ...layersOf('placeNames', facts.layers).map((layer): LayerSpecification => ({
      id: `base-${layer}-place-names`,
      type: 'symbol',
      source: baseSource,
      'source-layer': layer,
      filter: ['all', isPoint, hasName],
      layout: {
        'text-field': name,
        'text-font': regular,
        'text-size': 12,
        'text-letter-spacing': 0.06,
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.inkSoft, ...halo },
    })),
    ...layersOf('roadNames', facts.layers).map((layer): LayerSpecification => ({
      id: `base-${layer}-road-names`,
      type: 'symbol',
      source: baseSource,
      'source-layer': layer,
      minzoom: 14,
      filter: ['all', isLine, hasName],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': name,
        'text-font': regular,
        'text-size': 11,
      },
      paint: { 'text-color': palette.label, ...halo },
    })),
  ];
}
