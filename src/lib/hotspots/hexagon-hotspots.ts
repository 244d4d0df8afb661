import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { distanceBand } from '../analysis/distance-band.ts';
import { getisOrd } from '../analysis/getis-ord.ts';
import { giStarPermutation } from '../analysis/gi-star-permutation.ts';
import { hexagonNeighbours } from '../analysis/hexagon-neighbours.ts';
import { hotSpotBins } from '../analysis/hot-spot-bins.ts';
import type { LongRun } from '../analysis/long-run.ts';
import type { NeighbourLists } from '../analysis/neighbour-lists.ts';
import { twoSidedPs } from '../analysis/normal.ts';

/** Who counts as a neighbour of a hexagon. */
export const neighbourhoods = ['queen', 'band'] as const;
export type Neighbourhood = (typeof neighbourhoods)[number];

/** Cells of a hexagon grid, zeros included; one entry a cell. */
export interface HexagonCells {
  /** Axial coordinates. */
  readonly q: Int32Array;
  readonly r: Int32Array;
  readonly counts: Float64Array;
  /** Distance between the centres of two neighbours. */
  readonly cellMetres: number;
}

export interface HexagonOptions {
  readonly neighbourhood: Neighbourhood;
  /** Reach of the distance band, from centre to centre; not below one cell. */
  readonly bandMetres: number;
}

export interface HexagonHotspots {
  /** 3, 2, 1 hot at 99, 95, 90 %; negative cold. */
  readonly bins: Int8Array;
  /** Cells tested together. */
  readonly family: number;
  /** Neighbours of a cell on average, itself not counted. */
  readonly meanNeighbours: number;
}

/** Gi* of counts on hexagons, normal p, Benjamini-Hochberg over all cells. */
export function hexagonHotspots(cells: HexagonCells, options: HexagonOptions): HexagonHotspots {
  const neighbours = neighboursOfCells(cells, options);
  const z = getisOrd(cells.counts, neighbours);
  return told(z, twoSidedPs(z), neighbours);
}

/**
 * The same with p by permutation, for sparse counts whose z is far from normal.
 *
 * @throws the signal's reason when aborted.
 */
export async function hexagonPermutation(
  cells: HexagonCells,
  {
    permutations,
    seed,
    ...options
  }: HexagonOptions & LongRun & { readonly permutations: number; readonly seed: number },
): Promise<HexagonHotspots> {
  const neighbours = neighboursOfCells(cells, options);
  const z = getisOrd(cells.counts, neighbours);
  const { twoSided } = await giStarPermutation(cells.counts, neighbours, {
    permutations,
    seed,
    ...options,
  });
  return told(z, twoSided, neighbours);
}

function told(z: Float64Array, p: Float64Array, neighbours: NeighbourLists): HexagonHotspots {
  const adjusted = benjaminiHochberg(p);
  return {
    bins: hotSpotBins(z, adjusted),
    family: adjusted.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0),
    meanNeighbours: z.length ? neighbours.targets.length / z.length : 0,
  };
}

function neighboursOfCells(
  { q, r, cellMetres }: HexagonCells,
  { neighbourhood, bandMetres }: HexagonOptions,
): NeighbourLists {
  if (neighbourhood === 'queen') return hexagonNeighbours(q, r);
  const x = Float64Array.from(q, (each, i) => cellMetres * (each + (r[i] as number) / 2));
  const y = Float64Array.from(r, (each) => (cellMetres * each * Math.sqrt(3)) / 2);
  // Half a millimetre of rounding may not cut off a neighbour that lies on the edge of the band.
  return distanceBand(x, y, Math.max(bandMetres, cellMetres) + 0.0005);
}
