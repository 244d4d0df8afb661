import type { HeatSide } from './map-data.ts';
import type { Palette } from './palette.ts';

export function heatFill(palette: Palette, heat: HeatSide): string {
  return heat === 'hot' ? palette.more : heat === 'cold' ? palette.less : palette.surface;
}

/** @param shade class of the count scale, 0 to 5. */
export function rateFill(palette: Palette, shade: number): string {
  return palette.rates[shade] ?? palette.ground;
}
