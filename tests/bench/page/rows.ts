import type { Filter, PlaceChoice } from '$lib/domain/filter.ts';
import { gridFor } from '$lib/domain/hexagons.ts';
import { hexagonGrouping } from '$lib/engine/questions/by-hexagon.ts';

/**
 * Made-up signals in plain SQL, the same on every run: two years of nights, 28 types, four towers of 14
 * floors with five units, four legs, and points on a lattice of which no point lies on an edge. Texts
 * are ENUMs, so that ten million fit; the columns after `latitude` are for contenders that brush whole
 * numbers.
 */
export function tableOf(rows: number): string[] {
  const pick = (salt: number, count: number) => `CAST(hash(i, ${salt}) % ${count} AS INTEGER)`;
  const list = (name: string, count: number) =>
    `['${Array.from({ length: count }, (_, i) => `${name}${i}`).join("', '")}']`;
  const enumOf = (name: string, count: number) =>
    `ENUM('${Array.from({ length: count }, (_, i) => `${name}${i}`).join("', '")}')`;
  const hexagons = hexagonGrouping(grid).parts[0]?.sql ?? {};
  const isInside = `hash(i, 6) % 4 > 0`;
  return [
    'CREATE SCHEMA bench',
    `CREATE TABLE bench.rounds (
      id VARCHAR, night DATE, start_time TIMESTAMP, end_time TIMESTAMP,
      coaches VARCHAR, coach_count INTEGER
    )`,
    `CREATE TABLE bench.signals (
      night DATE, minute_of_night INTEGER, time_precision ENUM('hour', 'minute'),
      main_type ${enumOf('main', 4)}, sub_type ${enumOf('sub', 7)},
      tower ${enumOf('tower', 4)}, level INTEGER, unit ${enumOf('unit', 5)},
      leg ${enumOf('leg', 4)}, direction ENUM('back', 'out'),
      longitude DOUBLE, latitude DOUBLE,
      day INTEGER, quarter INTEGER, floor INTEGER, cell_x INTEGER, cell_y INTEGER,
      hex_r INTEGER, hex_q INTEGER, round VARCHAR)`,
    `INSERT INTO bench.signals
    SELECT
      DATE '${firstNight}' + day, minute, CASE WHEN hash(i, 4) % 10 = 0 THEN 'hour' ELSE 'minute' END,
      ${list('main', 4)}[${pick(5, 4)} + 1], ${list('sub', 7)}[${pick(15, 7)} + 1],
      CASE WHEN ${isInside} THEN ${list('tower', 4)}[tower_number + 1] END,
      CASE WHEN ${isInside} THEN level END,
      CASE WHEN ${isInside} THEN ${list('unit', 5)}[${pick(9, 5)} + 1] END,
      CASE WHEN NOT (${isInside}) THEN ${list('leg', 4)}[${pick(10, 4)} + 1] END,
      CASE WHEN NOT (${isInside}) THEN ['back', 'out'][${pick(11, 2)} + 1] END,
      longitude, latitude,
      day, minute // 15, CASE WHEN ${isInside} THEN tower_number * 100 + level END,
      x // ${stepsInCell}, y // ${stepsInCell}, ${hexagons['r']}, ${hexagons['q']}, NULL
    FROM (
      SELECT
        *,
        CAST(${west} + (x + 0.5) * ${step} AS DOUBLE) AS longitude,
        CAST(${south} + (y + 0.5) * ${step} AS DOUBLE) AS latitude
      FROM (SELECT
        i, ${pick(1, nights)} AS day, ${pick(2, 720)} + ${pick(3, 721)} AS minute,
        ${pick(7, 4)} AS tower_number, ${pick(8, 14)} AS level,
        ${pick(12, 1000)} + ${pick(13, 1000)} AS x, ${pick(14, 1000)} + ${pick(16, 1000)} AS y
      FROM range(${rows}) AS numbers(i))
    )`,
    'USE bench',
  ];
}

const firstNight = '2020-01-01';
const nights = 730;
const west = 4.97;
const south = 52.31;
const step = 1e-5;
const stepsInCell = 80;

/** West, south, east, north in degrees. */
export const bounds = [west, south, west + 2000 * step, south + 2000 * step] as const;

/** The hexagons that are counted; contenders find them worked out in `hex_r` and `hex_q`. */
export const grid = gridFor(bounds);

const edges = (from: number) => Array.from({ length: 26 }, (_, i) => from + i * stepsInCell * step);
export const lattice = { longitudes: edges(west), latitudes: edges(south) };

function nightAt(day: number): string {
  return new Date(Date.parse(firstNight) + day * 86_400_000).toISOString().slice(0, 10);
}

/** A step of a brush, as our filter says it and as whole numbers, from and to both included. */
export interface Step {
  readonly choice: Partial<Filter>;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

export interface BrushCase {
  readonly name: string;
  readonly dimension: 'minutes' | 'nights' | 'box' | 'places';
  /** Columns of the ranges. */
  readonly columns: readonly string[];
  readonly steps: readonly Step[];
}

/** Drags of as many steps over the night, the nights, the map and the floors of one tower. */
export function brushCases(count: number): BrushCase[] {
  const steps = (make: (share: number) => Step) =>
    Array.from({ length: count }, (_, i) => make(i / count));
  return [
    {
      name: 'night',
      dimension: 'minutes',
      columns: ['quarter'],
      steps: steps((share) => {
        const from = 20 + Math.floor(share * 60);
        return {
          choice: { minutes: [from * 15, (from + 16) * 15] },
          ranges: [[from, from + 15]],
        };
      }),
    },
    {
      name: 'nights',
      dimension: 'nights',
      columns: ['day'],
      steps: steps((share) => {
        const from = Math.floor(share * 600);
        return {
          choice: { nights: [nightAt(from), nightAt(from + 99)] },
          ranges: [[from, from + 99]],
        };
      }),
    },
    {
      name: 'hexagons',
      dimension: 'box',
      columns: ['cell_x', 'cell_y'],
      steps: steps((share) => {
        const from = Math.floor(share * 16);
        const { longitudes: x, latitudes: y } = lattice;
        return {
          choice: {
            box: [x[from] ?? 0, y[5] ?? 0, x[from + 8] ?? 0, y[15] ?? 0],
          },
          ranges: [
            [from, from + 7],
            [5, 14],
          ],
        };
      }),
    },
    {
      name: 'floors',
      dimension: 'places',
      columns: ['floor'],
      steps: steps((share) => {
        const from = Math.floor(share * 9);
        const floors = Array.from({ length: 5 }, (_, i): PlaceChoice => ({
          kind: 'tower',
          tower: 'tower1',
          level: from + i,
          unit: null,
        }));
        return { choice: { places: floors }, ranges: [[100 + from, 100 + from + 4]] };
      }),
    },
  ];
}
