import type { MapMode } from './map-data.ts';
import type { Palette } from './palette.ts';
import { heatColour, isChosen, shade, type Layers } from './style-expressions.ts';

/** Hexagons and heat; dots are drawn by our own program. One of the three shows. */
export function signalLayers(palette: Palette, mode: MapMode): Layers {
  const visibility = (wanted: MapMode) => (mode === wanted ? 'visible' : 'none');
  const [, r1 = '', r2 = '', r3 = '', r4 = '', r5 = ''] = palette.rates;
  return {
    hexagons: {
      id: 'hexagons',
      type: 'fill',
      source: 'hexagons',
      layout: { visibility: visibility('hexagons') },
      paint: {
        // A tested cell is told by its test, not by its count.
        'fill-color': [
          'match',
          ['get', 'heat'],
          'none',
          shade(palette),
          heatColour(palette, palette.surface),
        ],
        'fill-opacity': [
          'match',
          ['get', 'heat'],
          'none',
          0.82,
          ['match', ['get', 'strength'], 1, 0.4, 2, 0.6, 3, 0.8, 0.35],
        ],
        'fill-outline-color': palette.ground,
      },
    },
    'hexagons-chosen': {
      id: 'hexagons-chosen',
      type: 'line',
      source: 'hexagons',
      filter: isChosen,
      layout: { visibility: visibility('hexagons') },
      paint: { 'line-color': palette.chosen, 'line-width': 2 },
    },
    heat: {
      id: 'heat',
      type: 'heatmap',
      source: 'heat',
      layout: { visibility: visibility('heat') },
      paint: {
        'heatmap-weight': ['get', 'count'],
        'heatmap-opacity': 0.85,
        'heatmap-color': [
          'interpolate',
          ['linear'],
          ['heatmap-density'],
          0,
          withAlpha(r1, 0),
          0.08,
          withAlpha(r1, 0.55),
          0.25,
          withAlpha(r2, 0.8),
          0.5,
          r3,
          0.75,
          r4,
          1,
          r5,
        ],
      },
    },
  };
}

/** A hex colour of six figures with an alpha; anything else as it is. */
function withAlpha(colour: string, alpha: number): string {
  const byte = Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');
  return /^#[\da-f]{6}$/i.test(colour) ? `${colour}${byte}` : colour;
}
