import { METRES_PER_DEGREE } from '$lib/domain/local-plane.ts';
import type { Box, SignalPoints } from './map-data.ts';

export interface HeatCell {
  longitude: number;
  latitude: number;
  count: number;
  /** Kernel density at the cell, 1 at the peak. */
  density: number;
}

export interface Heat {
  cells: HeatCell[];
  cellMetres: number;
  /** Where the kernel ends; its standard deviation is a third of it. */
  radiusMetres: number;
  /** Density at the peak, as MapLibre's heatmap layer adds it up with weight = count. */
  peak: number;
  /** Signals off the grid, which no cell holds. */
  outside: number;
}

/** The height of MapLibre's kernel, 1 / sqrt(2 pi) (shaders/heatmap.fragment.glsl). */
const KERNEL_HEIGHT = 0.3989422804014327;
const CELLS_ACROSS = 160;
/** The grid runs a quarter of the box past it on every side. */
const SIZE = CELLS_ACROSS * 1.5;

/**
 * Signals gathered on a square grid fine enough to vanish under the kernel, so that a hundred
 * thousand signals are a few thousand cells.
 */
export function heatCells(points: SignalPoints, bounds: Box): Heat {
  const [west, south, east, north] = bounds;
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const cosine = Math.cos((middle[1] * Math.PI) / 180);
  const sideDegrees = Math.max((east - west) * cosine, north - south, 1e-6);
  const cellMetres = (sideDegrees * METRES_PER_DEGREE) / CELLS_ACROSS;
  const radiusMetres = cellMetres * (CELLS_ACROSS / 14);
  const dLatitude = sideDegrees / CELLS_ACROSS;
  const dLongitude = dLatitude / cosine;
  const left = middle[0] - (SIZE / 2) * dLongitude;
  const bottom = middle[1] - (SIZE / 2) * dLatitude;

  let outside = 0;
  const counts = new Float64Array(SIZE * SIZE);
  for (let i = 0; i < points.longitude.length; i++) {
    if (points.chosen && points.chosen[i] !== 1) continue;
    const column = Math.floor(((points.longitude[i] ?? NaN) - left) / dLongitude);
    const row = Math.floor(((points.latitude[i] ?? NaN) - bottom) / dLatitude);
    if (Number.isNaN(column) || Number.isNaN(row)) continue;
    if (column < 0 || column >= SIZE || row < 0 || row >= SIZE) {
      outside++;
      continue;
    }
    const cell = row * SIZE + column;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }

  const kernel = kernelWeights(radiusMetres / cellMetres);
  const density = smooth(smooth(counts, kernel, 1), kernel, SIZE);
  let peak = 0;
  const cells: HeatCell[] = [];
  counts.forEach((count, cell) => {
    if (count === 0) return;
    const height = KERNEL_HEIGHT * (density[cell] ?? 0);
    peak = Math.max(peak, height);
    cells.push({
      longitude: left + ((cell % SIZE) + 0.5) * dLongitude,
      latitude: bottom + (Math.floor(cell / SIZE) + 0.5) * dLatitude,
      count,
      density: height,
    });
  });
  for (const cell of cells) cell.density /= peak;
  return { cells, cellMetres, radiusMetres, peak, outside };
}

/** exp(-4.5 (d / radius)^2) for d = 0, 1, ... cells. */
function kernelWeights(radiusCells: number): number[] {
  return Array.from({ length: Math.floor(radiusCells) + 1 }, (_, d) =>
    Math.exp(-4.5 * (d / radiusCells) ** 2),
  );
}

/** One pass of the kernel along rows (stride 1) or columns (stride SIZE). */
function smooth(values: Float64Array, kernel: readonly number[], stride: number): Float64Array {
  const out = new Float64Array(values.length);
  values.forEach((value, cell) => {
    if (value === 0) return;
    const position = stride === 1 ? cell % SIZE : Math.floor(cell / SIZE);
    kernel.forEach((weight, d) => {
      if (position + d < SIZE)
        out[cell + d * stride] = (out[cell + d * stride] ?? 0) + value * weight;
      if (d > 0 && position - d >= 0)
        out[cell - d * stride] = (out[cell - d * stride] ?? 0) + value * weight;
    });
  });
  return out;
}
