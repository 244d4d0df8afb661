import type { AreaPack } from '../domain/area-pack.ts';
import type { HourPasses } from './hotspot-card.ts';

/** Passes by hour of the clock, in the order of the night; 0 is not walked. */
export interface CoverageRow {
  readonly key: string;
  readonly tower: string | null;
  readonly level: number | null;
  readonly leg: string | null;
  readonly direction: 'out' | 'back' | null;
  readonly passes: readonly number[];
}

export interface Coverage {
  /** Hours of the night, 0 the one that begins at noon. */
  readonly hours: readonly number[];
  /** By tower, the top floor first. */
  readonly towers: readonly { readonly tower: string; readonly rows: readonly CoverageRow[] }[];
  readonly legs: readonly CoverageRow[];
  readonly most: number;
}

/** How often every floor and leg was passed in each hour of the night. */
export function coverage(
  area: Pick<AreaPack, 'towers' | 'legs'>,
  passes: readonly HourPasses[],
): Coverage {
  const found = passes.map(({ hour }) => hour);
  const [first, last] = [Math.min(...found), Math.max(...found)];
  const hours = found.length ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
  const byFloor = new Set(passes.flatMap(({ tower, level }) => (level === null ? [] : [tower])));
  const count = (of: (row: HourPasses) => boolean) => {
    const sums = hours.map(() => 0);
    for (const row of passes)
      if (of(row)) sums[row.hour - first] = (sums[row.hour - first] ?? 0) + row.passes;
    return sums;
  };
  const towers = area.towers.map(({ id, levels }) => ({
    tower: id,
    rows: [...levels]
      .sort((a, b) => b.ordinal - a.ordinal)
      .map(({ ordinal }): CoverageRow => ({
        key: `${id} ${ordinal}`,
        tower: id,
        level: ordinal,
        leg: null,
        direction: null,
        passes: count(
          (row) => row.tower === id && row.level === (byFloor.has(id) ? ordinal : null),
        ),
      })),
  }));
  const legs = area.legs.flatMap(({ id }) =>
    (['out', 'back'] as const).map((direction): CoverageRow => ({
      key: `${id} ${direction}`,
      tower: null,
      level: null,
      leg: id,
      direction,
      passes: count((row) => row.tower === null && row.leg === id && row.direction === direction),
    })),
  );
  const all = [...towers.flatMap(({ rows }) => rows), ...legs].flatMap((row) => row.passes);
  return { hours, towers, legs, most: Math.max(0, ...all) };
}
