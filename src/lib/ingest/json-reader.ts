import { FileError } from './file-error.ts';
import { flatten, isRecord, textOf, type Json, type JsonRecord } from './json-records.ts';
import { tableOfRows, uniqueHeaders, type PlainRow, type TableSource } from './table-source.ts';

const MOST_COLUMNS = 1000;

/** @throws FileError with the place where the JSON breaks off. */
export function parseJson(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const where = /position \d+|line \d+ column \d+/.exec(String(error))?.[0] ?? '';
    throw new FileError(file, 'broken-json', where, { cause: error });
  }
}

/** True when every line is a JSON object of its own. */
export function looksLikeLines(head: string): boolean {
  const [first = '', second] = head.split(/\r?\n/, 2);
  if (!/^\s*\{.*\}\s*$/.test(first)) return false;
  return second === undefined || second.trim() === '' || /^\s*\{/.test(second);
}

/** The list of records that a document is, or holds under one of its keys; null when there is none. */
export function recordsOf(document: Json): readonly Json[] | null {
  if (Array.isArray(document)) return document;
  if (!isRecord(document)) return null;
  for (const key of ['results', 'features', 'data', 'rows', 'records', 'items', 'signals'])
    if (Array.isArray(document[key])) return document[key];
  const embedded = document['_embedded'];
  if (isRecord(embedded)) return recordsOf(embedded);
  const lists = Object.values(document).filter((value) => Array.isArray(value));
  if (lists.length === 1 && lists[0]?.some((item) => isRecord(item))) return lists[0];
  return [document];
}

/** Records of any shape as a table: nested keys become columns with dots. */
export function tableOfRecords(name: string, records: readonly Json[]): TableSource {
  const rows = records.map((record, i) => ({ line: i + 1, record }));
  return tableOfLines(name, rows);
}

/** One record a line; a line that is no JSON object is a row that is rejected. */
export function tableOfJsonLines(name: string, text: string): TableSource {
  const lines = text.split(/\r\n|\n|\r/).map((line, i) => ({ line: i + 1, text: line.trim() }));
  const rows = lines.filter(({ text: line }) => line !== '');
  return tableOfLines(
    name,
    rows.map(({ line, text: json }) => ({ line, record: parsed(json), text: json })),
  );
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

interface RecordLine {
  readonly line: number;
  readonly record: Json;
  readonly text?: string;
}

function tableOfLines(name: string, lines: readonly RecordLine[]): TableSource {
  const flat = lines.map(({ record }) => (isRecord(record) ? flatten(featureOf(record)) : null));
  const keys = new Set<string>();
  for (const record of flat)
    for (const key of record?.keys() ?? []) if (keys.size < MOST_COLUMNS) keys.add(key);
  const columns = [...keys];
  const rows = lines.map(({ line, text, record }, i): PlainRow => {
    const cells = flat[i];
    if (cells) return { line, cells: columns.map((key) => cells.get(key) ?? '') };
    const value = (text ?? JSON.stringify(record)).slice(0, 200);
    return { line, cells: [], fault: { reason: 'not-a-row', column: -1, value } };
  });
  return tableOfRows({ name, headers: uniqueHeaders(columns), kind: null, mapping: null }, rows);
}

/** A GeoJSON feature as a flat record: its properties, its id, and where it lies. */
function featureOf(record: JsonRecord): JsonRecord {
  if (record['type'] !== 'Feature') return record;
  const { properties, geometry, id } = record;
  const point = isRecord(geometry) ? representative(geometry['coordinates']) : null;
  const own = isRecord(properties) ? properties : {};
  const placed: JsonRecord = point ? { lengtegraad: point[0], breedtegraad: point[1] } : {};
  return { ...(id === undefined || 'id' in own ? {} : { id: textOf(id) }), ...own, ...placed };
}

/** The middle of the extent of a geometry's positions, rounded to a decimetre; null for none. */
function representative(coordinates: Json | undefined): [number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (value: Json | undefined, depth: number) => {
    if (!Array.isArray(value) || depth > 5) return;
    const [x, y] = value;
    if (typeof x === 'number' && typeof y === 'number') {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    } else for (const inner of value) walk(inner, depth + 1);
  };
  walk(coordinates, 0);
  if (!Number.isFinite(west + east + south + north)) return null;
  if (west === east && south === north) return [west, south];
  return [round((west + east) / 2), round((south + north) / 2)];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
