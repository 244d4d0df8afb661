import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from './palette.ts';
import { LABEL_PIXELS } from './signal-features.ts';
import { heatColour, isChosen, isLine, isPoint, kindIs, type Layers } from './style-expressions.ts';

/** MapLibre sniffs the weight out of the first name and hands the rest to the canvas as it is: an
 * unquoted family whose name holds a figure would be no CSS. "Semibold" itself is no font. */
export const regular = ['"Source Sans 3"'];
const semibold = ['Semibold', '"Source Sans 3"'];

/** Names and figures; what comes later is placed first and stays where there is no room for both. */
export function labelLayers(palette: Palette): Layers {
  const halo = { 'text-halo-color': palette.ground, 'text-halo-width': 1.5 };
  const name: ExpressionSpecification = ['get', 'name'];
  return {
    'graticule-label': {
      id: 'graticule-label',
      type: 'symbol',
      source: 'area',
      filter: kindIs('graticule'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': name,
        'text-font': regular,
        'text-size': 11,
      },
      paint: { 'text-color': palette.inkSoft, ...halo },
    },
    'administrative-label': {
      id: 'administrative-label',
      type: 'symbol',
      source: 'area',
      filter: kindIs('administrative'),
      layout: {
        'text-field': name,
        'text-font': regular,
        'text-size': 11,
        'text-letter-spacing': 0.08,
        'text-transform': 'uppercase',
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.inkSoft, ...halo },
    },
    'street-label': {
      id: 'street-label',
      type: 'symbol',
      source: 'area',
      filter: ['all', isLine, kindIs('street', 'main-road', 'metro', 'path')],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'text-field': name,
        'text-font': regular,
        'text-size': 11,
      },
      paint: { 'text-color': palette.label, ...halo },
    },
    'landmark-label': {
      id: 'landmark-label',
      type: 'symbol',
      source: 'area',
      filter: kindIs('park', 'water', 'shops', 'community', 'square', 'playground', 'parking'),
      layout: {
        'text-field': name,
        'text-font': regular,
        'text-size': 11.5,
        'text-max-width': 8,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.5,
      },
      paint: { 'text-color': palette.label, ...halo },
    },
    'transit-label': {
      id: 'transit-label',
      type: 'symbol',
      source: 'area',
      filter: ['all', kindIs('stop'), ['!=', name, '']],
      layout: {
        'text-field': name,
        'text-font': semibold,
        'text-size': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
      },
      paint: { 'text-color': palette.label, ...halo },
    },
    'stop-heat': {
      id: 'stop-heat',
      type: 'symbol',
      source: 'stops',
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': semibold,
        'text-size': 13,
        'text-offset': [0, -1],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': heatColour(palette, palette.ink), ...halo, 'text-halo-width': 2 },
    },
    'hexagon-mark': {
      id: 'hexagon-mark',
      type: 'symbol',
      source: 'hexagons',
      filter: ['!=', ['get', 'mark'], ''],
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': semibold,
        'text-size': 9,
        'text-padding': 0,
      },
      paint: { 'text-color': palette.ink, ...halo, 'text-halo-width': 1 },
    },
    'leg-label': {
      id: 'leg-label',
      type: 'symbol',
      source: 'legs',
      filter: ['all', isPoint, ['!=', ['get', 'label'], '']],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': semibold,
        'text-size': LABEL_PIXELS,
        'text-offset': ['array', 'number', 2, ['get', 'labelOffset']],
        'text-padding': 1,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': palette.ink, ...halo, 'text-halo-width': 2 },
    },
    'tower-label': {
      id: 'tower-label',
      type: 'symbol',
      source: 'towers',
      filter: isPoint,
      layout: {
        'text-field': [
          'format',
          name,
          { 'font-scale': 1, 'text-font': ['literal', regular] },
          '  ',
          {},
          ['get', 'label'],
          { 'font-scale': 1.15, 'text-font': ['literal', semibold] },
        ],
        'text-font': semibold,
        'text-size': 12.5,
        'text-max-width': 30,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 1.7,
        'icon-image': ['case', isChosen, 'badge-chosen', 'badge'],
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [2, 6, 2, 6],
        'text-padding': 3,
      },
      paint: { 'text-color': palette.ink },
    },
  };
}
