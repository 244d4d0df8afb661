import type { FeatureCollection, Point } from 'geojson';
import { safeCell } from '../domain/safe-cell.ts';
import type { BridgedProblem } from './signalen-bridge.ts';
import type { Problem } from './problem.ts';

/** One line of a list for another system: its columns, and where it is. */
export interface HandOverRow {
  readonly key: string;
  /** In the order of `HandOverList.columns`. */
  readonly cells: readonly string[];
  /** WGS 84 longitude, latitude; null where only a building is known. */
  readonly point: readonly [number, number] | null;
  /** To paste into a form or message. */
  readonly text: string;
}

export interface HandOverList {
  /** Names of the columns, also the names of the properties in GeoJSON. */
  readonly columns: readonly string[];
  readonly rows: readonly HandOverRow[];
}

/** What a reader decided against the rule, by key. */
export type Decisions = Readonly<Record<string, boolean>>;

/**
 * Outside, by rule: what has a category in Signalen, is not gone, and is not reported yet or came back
 * after its reports were closed.
 */
export function isForSignalen({ problem, standing }: BridgedProblem, decided: Decisions): boolean {
  if (!problem.family.signalen) return false;
  const byRule = problem.still?.presence !== 'gone' && standing !== 'open' && standing !== 'closed';
  return decided[problem.key] ?? byRule;
}

/** Inside, by rule: what has a code in VERA and is not gone. */
export function isForCaretakers(problem: Problem, decided: Decisions): boolean {
  if (problem.family.vera === null) return false;
  return decided[problem.key] ?? problem.still?.presence !== 'gone';
}

/** UTF-8 with a byte order mark and `;`, no cell that a spreadsheet would take for a formula. */
export function handOverCsv({ columns, rows }: HandOverList): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)];
  return `\ufeff${lines.map((cells) => `${cells.map(safeCell).join(';')}\r\n`).join('')}`;
}

/** RFC 7946: longitude before latitude; rows without a place on the map are left out. */
export function handOverGeojson({ columns, rows }: HandOverList): string {
  const collection: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: rows.flatMap(({ cells, point }) =>
      point === null
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: [...point] },
              properties: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
            },
          ],
    ),
  };
  return JSON.stringify(collection, null, 2);
}

export function handOverText({ rows }: HandOverList): string {
  return rows.map(({ text }) => text).join('\n\n');
}
