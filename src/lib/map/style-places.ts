import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerId } from './layer-ids.ts';
import type { Palette } from './palette.ts';
import {
  ground,
  heatColour,
  isChosen,
  isHeated,
  isLine,
  isPoint,
  isPolygon,
  isUnwalked,
  kindIs,
  shade,
  type Layers,
} from './style-expressions.ts';

/** Towers, legs of the route, stops and marks, and what is chosen or focused. */
export function placeLayers(palette: Palette): Layers {
  const width: ExpressionSpecification = ['get', 'widthPixels'];
  const wider = (by: number): ExpressionSpecification => ['+', width, by];
  /** To the right of the walking direction; a line without a direction stays in the middle. */
  const offset: ExpressionSpecification = [
    'case',
    ['==', ['get', 'direction'], 'both'],
    0,
    ['+', ['/', width, 2], 1.5],
  ];
  const legLine = (
    id: LayerId,
    colour: string | ExpressionSpecification,
    lineWidth: ExpressionSpecification,
    filter: ExpressionSpecification = isLine,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'legs',
    filter,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': lineWidth, 'line-offset': offset },
  });
  const towerLine = (
    id: LayerId,
    filter: ExpressionSpecification,
    dashed: boolean,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'towers',
    filter: ['all', isPolygon, filter],
    paint: {
      'line-color': palette.ink,
      'line-width': 1.5,
      ...(dashed ? { 'line-dasharray': [2.5, 2] } : {}),
    },
  });
  return {
    'leg-heat': legLine('leg-heat', heatColour(palette, palette.ground), wider(9), [
      'all',
      isLine,
      isHeated,
    ]),
    'leg-chosen': legLine('leg-chosen', palette.chosen, wider(7), ['all', isLine, isChosen]),
    'leg-casing': legLine('leg-casing', palette.lineStrong, wider(2)),
    leg: legLine('leg', shade(palette), width),
    'leg-unwalked': {
      id: 'leg-unwalked',
      type: 'line',
      source: 'legs',
      filter: ['all', isLine, isUnwalked],
      paint: { 'line-pattern': 'hatch', 'line-width': 7, 'line-offset': offset },
    },
    'leg-direction': {
      id: 'leg-direction',
      type: 'symbol',
      source: 'legs',
      filter: ['all', isLine, ['!=', ['get', 'direction'], 'both']],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 54,
        'icon-image': 'direction',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-keep-upright': false,
        // Icons know no line offset: the same distance, in pixels across the line.
        'icon-offset': [
          'interpolate',
          ['linear'],
          ['get', 'widthPixels'],
          2,
          ['literal', [0, 2.5]],
          12,
          ['literal', [0, 7.5]],
        ],
      },
    },
    'tower-heat': {
      id: 'tower-heat',
      type: 'line',
      source: 'towers',
      filter: ['all', isPolygon, isHeated],
      paint: { 'line-color': heatColour(palette, palette.ground), 'line-width': 9 },
    },
    tower: {
      id: 'tower',
      type: 'fill',
      source: 'towers',
      filter: isPolygon,
      paint: { 'fill-color': shade(palette) },
    },
    'tower-unwalked': {
      id: 'tower-unwalked',
      type: 'fill',
      source: 'towers',
      filter: ['all', isPolygon, isUnwalked],
      paint: { 'fill-pattern': 'hatch' },
    },
    'tower-outline': towerLine('tower-outline', ['!', ['get', 'estimated']], false),
    'tower-outline-estimated': towerLine('tower-outline-estimated', ['get', 'estimated'], true),
    'tower-chosen': {
      id: 'tower-chosen',
      type: 'line',
      source: 'towers',
      filter: ['all', isPolygon, isChosen],
      paint: { 'line-color': palette.chosen, 'line-width': 3.5 },
    },
    landmark: {
      id: 'landmark',
      type: 'circle',
      source: 'area',
      filter: ['all', isPoint, kindIs('shops', 'community', 'square', 'playground', 'parking')],
      paint: {
        'circle-radius': 3,
        'circle-color': palette.ground,
        'circle-stroke-color': palette.label,
        'circle-stroke-width': 1.25,
      },
    },
    'transit-platform': {
      id: 'transit-platform',
      type: 'line',
      source: 'area',
      filter: kindIs('platform'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.label, 'line-width': ground(7) },
    },
    'transit-stop': {
      id: 'transit-stop',
      type: 'circle',
      source: 'area',
      filter: kindIs('stop'),
      paint: {
        'circle-radius': 2.5,
        'circle-color': palette.label,
        'circle-stroke-color': palette.ground,
        'circle-stroke-width': 1,
      },
    },
    box: {
      id: 'box',
      type: 'fill',
      source: 'box',
      paint: { 'fill-color': palette.focus, 'fill-opacity': 0.08 },
    },
    'box-outline': {
      id: 'box-outline',
      type: 'line',
      source: 'box',
      paint: { 'line-color': palette.focus, 'line-width': 2 },
    },
    'focused-leg': {
      id: 'focused-leg',
      type: 'line',
      source: 'focused',
      filter: isLine,
      paint: {
        'line-color': palette.focus,
        'line-width': 2,
        'line-gap-width': 18,
        'line-offset': offset,
      },
    },
    'focused-tower': {
      id: 'focused-tower',
      type: 'line',
      source: 'focused',
      filter: isPolygon,
      paint: { 'line-color': palette.focus, 'line-width': 3, 'line-offset': -5 },
    },
  };
}
