import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { hexagonAt, SQRT3, type HexagonGrid } from '../../domain/hexagons.ts';
import { METRES_PER_DEGREE } from '../../domain/local-plane.ts';
import { numbers } from '../columns.ts';
import type { Question } from '../engine.ts';
import { groupedStatement, type Grouping } from '../grouping.ts';

export interface ByHexagonInput {
  readonly filter: Filter;
  readonly grid: HexagonGrid;
}

/** Signals with coordinates by hexagon of a grid, in order of r, then q, under the whole filter. */
export function hexagonGrouping(grid: HexagonGrid): Grouping {
  const { q, r } = hexagonSql(grid);
  return {
    name: 'by-hexagon',
    without: [],
    only: 'longitude IS NOT NULL AND latitude IS NOT NULL',
    parts: [
      {
        field: 'point',
        sql: { r, q },
        of: (point) => {
          if (!point) return null;
          const hexagon = hexagonAt(grid, point.longitude, point.latitude);
          return [hexagon.r, hexagon.q];
        },
      },
    ],
  };
}

export const byHexagon = {
  name: 'by-hexagon',
  statement: ({ filter, grid }: ByHexagonInput) => groupedStatement(hexagonGrouping(grid), filter),
  answer: z.object({ r: numbers, q: numbers, count: numbers }),
} satisfies Question<ByHexagonInput, unknown>;

export type ByHexagon = z.output<typeof byHexagon.answer>;

/** `hexagonAt` in SQL, operation by operation, so that both round the same double. */
function hexagonSql({ origin, cellMetres }: HexagonGrid): { q: string; r: string } {
  const cosine = Math.cos((origin[1] * Math.PI) / 180);
  const metres = double(METRES_PER_DEGREE);
  const x = `(longitude - ${double(origin[0])}) * ${metres} * ${double(cosine)}`;
  const y = `(latitude - ${double(origin[1])}) * ${metres}`;
  const q = `((${x} - ${y} / ${double(SQRT3)}) / ${double(cellMetres)})`;
  const r = `(2e0 * (${y}) / ${double(SQRT3 * cellMetres)})`;
  const s = `(-${q} - ${r})`;
  const rounded = (value: string) => `floor(${value} + 0.5e0)`;
  const moved = (value: string) => `abs(${rounded(value)} - ${value})`;
  const most = `${moved(q)} > ${moved(r)} AND ${moved(q)} > ${moved(s)}`;
  const second = `NOT (${most}) AND ${moved(r)} > ${moved(s)}`;
  return {
    q: `CASE WHEN ${most} THEN -${rounded(r)} - ${rounded(s)} ELSE ${rounded(q)} END + 0e0`,
    r: `CASE WHEN ${second} THEN -${rounded(q)} - ${rounded(s)} ELSE ${rounded(r)} END + 0e0`,
  };
}

/** A number of ours as a SQL literal of type DOUBLE; without an exponent it would be a decimal. */
function double(value: number): string {
  const text = String(value);
  return `(${text.includes('e') ? text : `${text}e0`})`;
}
