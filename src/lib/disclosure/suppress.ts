import { SMALL, WITHHELD } from '../domain/package.ts';
import { findExchange } from './exchange.ts';
import type { Counts, Layer } from './layer.ts';
import { joinCells, type CellRef, type Exchange, type Standing, type Told } from './told-cells.ts';

export interface Suppressed {
  /** The cells of the new layer, with those kept back for the sake of others. */
  readonly cells: readonly (readonly number[])[];
  /** A count that could still be narrowed: the layer must not be told like this. Null: none. */
  readonly unprotected: CellRef | null;
}

/**
 * Keeps back cells of a new layer until every small count of it, and of the layers told earlier, may
 * be any number from 1 to its threshold less one, for all that a reader of all layers knows. Each
 * of these numbers is proved possible by other counts, whole and not below 0, under which everything
 * told would read the same; so nobody who reasons soundly can rule it out. The other counts come
 * about by exchanges between two codes at two places, as in the hypercube method (Giessing & Repsilber
 * 2002), which leave the totals of all places as they are: so they stand whatever the other tables of
 * the package tell, since these are tied to this one by the totals of places alone.
 */
export function suppress(counts: Counts, told: readonly Layer[], fresh: Layer): Suppressed {
  const cells = fresh.cells.map((row) => [...row]);
  const joined = joinCells(counts, told, { ...fresh, cells });
  for (const target of joined.targets) {
    const open = target.wanted.filter((count) => count !== target.count);
    let reached = 0;
    for (const count of open) {
      if (target.isOneEnough && reached > 0) break;
      const other = reach(joined, target, count - target.count);
      if (!other) continue;
      reached++;
      keepBack(joined, other, cells);
    }
    if (reached < (target.isOneEnough ? 1 : open.length)) return { cells, unprotected: target };
  }
  return { cells, unprotected: null };
}

/** Other counts by which a target differs by `by`: at once, or else step by step. */
function reach(joined: Told, target: CellRef, by: number): Standing | null {
  const whole = findExchange(joined, joined.standing(), target, by);
  if (whole) return applied(joined, joined.standing(), whole);
  let standing: Standing | null = joined.standing();
  for (let step = 0; standing && step < Math.abs(by); step++) {
    const exchange: Exchange | null = findExchange(joined, standing, target, Math.sign(by));
    standing = exchange && applied(joined, standing, exchange);
  }
  return standing;
}

function applied(joined: Told, standing: Standing, exchange: Exchange): Standing {
  const next: Standing = { fine: standing.fine.slice(), sums: standing.sums.slice() };
  joined.exchange(next, exchange);
  return next;
}

/** What would read differently under the other counts must not be told. */
function keepBack(joined: Told, other: Standing, cells: number[][]): void {
  const { first, width, height } = joined.fresh;
  for (let p = 0; p < height; p++)
    for (let x = 0; x < width; x++) {
      const at = first + p * width + x;
      const row = cells[p] as number[];
      if (row[x] === SMALL || row[x] === WITHHELD) continue;
      if (joined.reads(at, other.sums[at] as number)) continue;
      row[x] = WITHHELD;
      joined.withhold(at);
    }
}
