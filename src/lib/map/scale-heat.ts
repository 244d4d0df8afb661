import type { Map as MaplibreMap } from 'maplibre-gl';
import { METRES_PER_DEGREE } from '$lib/domain/local-plane.ts';
import type { Heat } from './heat-cells.ts';
import type { Box } from './map-data.ts';

/**
 * The kernel keeps its metres at every zoom, and the peak of the density is 1.
 * @param bounds of the area: a degree of longitude is measured at its middle.
 */
export function scaleHeat(
  map: MaplibreMap,
  { radiusMetres, peak }: Pick<Heat, 'radiusMetres' | 'peak'>,
  bounds: Box,
): void {
  const latitude = (bounds[1] + bounds[3]) / 2;
  const metresPerPixelAt0 = (360 * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)) / 512;
  const pixels = (zoom: number) => Math.max(1, (radiusMetres / metresPerPixelAt0) * 2 ** zoom);
  map.setPaintProperty('heat', 'heatmap-radius', [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    5,
    pixels(5),
    18,
    pixels(18),
  ]);
  map.setPaintProperty('heat', 'heatmap-intensity', peak > 0 ? 1 / peak : 1);
}
