import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerId } from './layer-ids.ts';
import type { Palette } from './palette.ts';

export type Layers = { [Id in LayerId]?: LayerSpecification };

export const kindIs = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];
export const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
export const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
export const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
/** Colour of what is more or less than expected. */
export const heatColour = ({ more, less }: Palette, other: string): ExpressionSpecification => [
  'match',
  ['get', 'heat'],
  'hot',
  more,
  'cold',
  less,
  other,
];
export const isHeated: ExpressionSpecification = ['>', ['get', 'strength'], 0];
export const isUnwalked: ExpressionSpecification = ['!', ['get', 'walked']];
export const isChosen: ExpressionSpecification = ['get', 'chosen'];

/** Pixels that grow with the zoom as if they lay on the ground: `atZoom16` at zoom 16. */
export const ground = (atZoom16: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  13,
  atZoom16 / 4,
  16,
  atZoom16,
  19,
  atZoom16 * 4,
];

export const shade = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'shade'],
  0,
  palette.rates[0] ?? palette.ground,
  1,
  palette.rates[1] ?? palette.ground,
  2,
  palette.rates[2] ?? palette.ground,
  3,
  palette.rates[3] ?? palette.ground,
  4,
  palette.rates[4] ?? palette.ground,
  palette.rates[5] ?? palette.ground,
];
