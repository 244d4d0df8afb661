import { findHotspots, type Scope } from './hotspots.ts';
import { cellNights, cellPasses, type Observations } from './observations.ts';
import { scales, type CompareWith, type Scale } from './windows.ts';
import type { TypeChoice } from '../domain/filter.ts';

/** What one size of looking finds, and how much of it the other sizes find too. */
export interface GranularityRow {
  readonly scale: Scale;
  /** Places hot at 95 % or more, in all types together or in one main type. */
  readonly hot: number;
  /** Share of these places that is hot at each other size; null where this size finds none. */
  readonly alsoAt: Readonly<Record<Scale, number | null>>;
}

export interface Granularity {
  readonly rows: readonly GranularityRow[];
  /** Places hot at every size. */
  readonly everywhere: number;
  /** Places hot at one size or more. */
  readonly anywhere: number;
}

/** How the picture changes with the size of what is looked at: a place, its neighbours, floor, tower. */
export function granularity(
  seen: Observations,
  options: {
    readonly compareWith: CompareWith;
    readonly types: readonly (readonly TypeChoice[])[];
  },
): Granularity {
  const passes = cellPasses(seen);
  const scopes = options.types.map((types): Scope => ({
    types,
    data: cellNights(seen, types, passes),
  }));
  const hotAt = scales.map((scale) => {
    const { findings } = findHotspots(seen.graph, scopes, { ...options, scale });
    return new Set(
      seen.graph.cells.flatMap((_, i) =>
        findings.some(({ cells }) => (cells[i]?.bin ?? 0) >= 2) ? [i] : [],
      ),
    );
  });
  const rows = scales.map((scale, a): GranularityRow => {
    const own = hotAt[a] ?? new Set<number>();
    const share = (other: ReadonlySet<number>) =>
      own.size === 0 ? null : [...own].filter((cell) => other.has(cell)).length / own.size;
    const alsoAt = Object.fromEntries(
      scales.map((other, b) => [other, share(hotAt[b] ?? new Set())]),
    ) as Record<Scale, number | null>;
    return { scale, hot: own.size, alsoAt };
  });
  const all = new Set(hotAt.flatMap((set) => [...set]));
  return {
    rows,
    everywhere: [...all].filter((cell) => hotAt.every((set) => set.has(cell))).length,
    anywhere: all.size,
  };
}
