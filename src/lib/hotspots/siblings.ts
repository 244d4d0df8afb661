import { poissonRateRatio, type PoissonRateRatio } from '../analysis/poisson-rate-ratio.ts';
import { poissonRate, type PoissonRate } from '../analysis/poisson-rate.ts';
import type { PlaceChoice } from '../domain/filter.ts';
import type { CellGraph } from './cell-graph.ts';
import { commonPlace } from './hotspot-groups.ts';
import { overNights, type CellNights } from './observations.ts';

/** The same sort of place in one tower, or one leg. */
export interface Sibling {
  readonly place: PlaceChoice;
  readonly isHere: boolean;
  readonly count: number;
  readonly passes: number;
  /** Passes, on a leg times its length in units of 100 m. */
  readonly exposure: number;
  /** Signals by exposure. */
  readonly rate: PoissonRate;
}

/** The cells' own tower or leg first, then its like elsewhere, on the same floors where it has any. */
export function siblingsOf(
  heart: readonly number[],
  { cells, kinds, passWeights }: CellGraph,
  data: CellNights,
): Sibling[] {
  const here = new Set(heart.map((i) => ownerOf(cells[i] as PlaceChoice)));
  const kindsHere = new Set(heart.map((i) => kinds[i]));
  const floors = new Set(heart.map((i) => floorOf(cells[i] as PlaceChoice)));
  const members = new Map<string, number[]>();
  cells.forEach((cell, i) => {
    const isHere = here.has(ownerOf(cell));
    const alike = kindsHere.has(kinds[i]) && floors.has(floorOf(cell));
    if (isHere ? !heart.includes(i) : !alike) return;
    members.set(ownerOf(cell), [...(members.get(ownerOf(cell)) ?? []), i]);
  });
  const counts = overNights(data.counts, data.nights);
  const passes = overNights(data.passes, data.nights);
  const sum = (list: readonly number[], of: (cell: number) => number) =>
    list.reduce((all, cell) => all + of(cell), 0);
  return [...members]
    .map(([owner, list]): Sibling => {
      const count = sum(list, (i) => counts[i] as number);
      const exposure = sum(list, (i) => (passes[i] as number) * (passWeights[i] as number));
      return {
        place: commonPlace(list.map((i) => cells[i] as PlaceChoice)),
        isHere: here.has(owner),
        count,
        passes: sum(list, (i) => passes[i] as number),
        exposure,
        rate: poissonRate(count, exposure),
      };
    })
    .sort(
      (a, b) => Number(b.isHere) - Number(a.isHere) || (b.rate.rate ?? -1) - (a.rate.rate ?? -1),
    );
}

/** Rate here over the rate of all its like elsewhere. */
export function againstOthers(siblings: readonly Sibling[]): PoissonRateRatio {
  const sum = (isHere: boolean, field: 'count' | 'exposure') =>
    siblings.reduce((all, one) => (one.isHere === isHere ? all + one[field] : all), 0);
  return poissonRateRatio(
    sum(true, 'count'),
    sum(true, 'exposure'),
    sum(false, 'count'),
    sum(false, 'exposure'),
  );
}

function ownerOf(cell: PlaceChoice): string {
  return cell.kind === 'tower' ? cell.tower : cell.leg;
}

function floorOf(cell: PlaceChoice): number | null {
  return cell.kind === 'tower' ? cell.level : null;
}
