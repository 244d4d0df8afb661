import { FileError } from './file-error.ts';
import { flatten, isRecord, textOf, type Json, type JsonRecord } from './json-records.ts';
import { tableOfRows, uniqueHeaders, type PlainRow, type TableSource } from './table-source.ts';

const MOST_COLUMNS = 1000;
const MOMENT = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/;
/** Before each record of a JSON text sequence (RFC 7464). */
const RECORD_MARK = '\u001e';

/** @throws FileError with the place where the JSON breaks off. */
export function parseJson(file: string, text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const where = /position \d+|line \d+ column \d+/.exec(String(error))?.[0] ?? '';
    throw new FileError(file, 'broken-json', where, { cause: error });
  }
}

/** True when every line is a JSON object of its own; one of the first two may be broken. */
export function looksLikeLines(head: string): boolean {
  const lines = head.replaceAll(RECORD_MARK, '').split(/\r?\n/);
  const [first = '', second = ''] = lines;
  const isObject = (line: string) => /^\s*\{.*\}\s*$/.test(line);
  if (isObject(first)) return second.trim() === '' || /^\s*\{/.test(second);
  return /^\s*\{\s*"/.test(first) && isObject(second);
}

const LIST_KEYS = ['results', 'features', 'data', 'rows', 'records', 'items', 'signals'];
const MOST_LEVELS = 4;

/** The list of records that a document is, or holds under one of its keys; null when there is none. */
export function recordsOf(document: Json): readonly Json[] | null {
  if (Array.isArray(document)) return unfolded(headed(document));
  if (!isRecord(document)) return null;
  const list = listWithin(document, 0) ?? columnar(document);
  // A record may hold a list of its own, of pictures or of labels: it is the one that tells when.
  const tellsWhen = (records: readonly Json[]) =>
    records.slice(0, 50).some((one) => hasMoment(one));
  return list && (tellsWhen(list) || !hasMoment(document)) ? list : [document];
}

/** True where a value of a record, or of a record right within it, begins with a date. */
function hasMoment(value: Json, depth = 0): boolean {
  if (typeof value === 'string') return MOMENT.test(value);
  if (!isRecord(value) || depth > 2) return false;
  return Object.values(value).some((inner) => !Array.isArray(inner) && hasMoment(inner, depth + 1));
}

function listWithin(record: JsonRecord, depth: number): readonly Json[] | null {
  for (const key of LIST_KEYS) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (Array.isArray(value)) return unfolded(headed(value));
  }
  const inner = Object.values(record);
  const lists = inner.filter((value) => Array.isArray(value) && value.some((it) => isRecord(it)));
  const [longest] = (lists as Json[][]).sort((a, b) => b.length - a.length);
  if (longest) return unfolded(longest);
  if (depth >= MOST_LEVELS) return null;
  for (const value of inner) {
    const found = isRecord(value) ? listWithin(value, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

/** Collections of features within one another, as one list. */
function unfolded(records: readonly Json[], depth = 0): readonly Json[] {
  const isCollection = (record: Json) =>
    isRecord(record) && record['type'] === 'FeatureCollection' && Array.isArray(record['features']);
  if (depth >= MOST_LEVELS || !records.some(isCollection)) return records;
  return records.flatMap((record) =>
    isCollection(record)
      ? unfolded((record as JsonRecord)['features'] as Json[], depth + 1)
      : record,
  );
}

/** Lists of cells under a list of names, as records. */
function headed(list: readonly Json[]): readonly Json[] {
  const [names, ...rows] = list;
  if (!Array.isArray(names) || rows.length === 0) return list;
  if (!names.every((name) => typeof name === 'string' && name !== '')) return list;
  if (!rows.every((row) => Array.isArray(row))) return list;
  return rows.map((row) =>
    Object.fromEntries(names.map((name, i) => [name as string, (row as Json[])[i] ?? null])),
  );
}

/** Columns by name, all as long, as records. */
function columnar(record: JsonRecord): readonly Json[] | null {
  const columns = Object.entries(record).filter(([, value]) => Array.isArray(value));
  const length = (columns[0]?.[1] as Json[] | undefined)?.length ?? 0;
  if (columns.length < 2 || length === 0) return null;
  if (!columns.every(([, column]) => (column as Json[]).length === length)) return null;
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(columns.map(([name, column]) => [name, (column as Json[])[i] ?? null])),
  );
}

/** Records of any shape as a table: nested keys become columns with dots. */
export function tableOfRecords(name: string, records: readonly Json[]): TableSource {
  const rows = records.map((record, i) => ({ line: i + 1, record }));
  return tableOfLines(name, rows);
}

/** One record a line; a line that is no JSON object is a row that is rejected. */
export function tableOfJsonLines(name: string, text: string): TableSource {
  const lines = text
    .replaceAll(RECORD_MARK, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ line: i + 1, text: line.trim() }));
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
  const point = isRecord(geometry) ? representative(positionsOf(geometry)) : null;
  const own = isRecord(properties) ? properties : {};
  const placed: JsonRecord = point ? { lengtegraad: point[0], breedtegraad: point[1] } : {};
  return { ...(id === undefined || 'id' in own ? {} : { id: textOf(id) }), ...own, ...placed };
}

function positionsOf(geometry: JsonRecord): Json | undefined {
  const { coordinates, geometries } = geometry;
  if (!Array.isArray(geometries)) return coordinates;
  return geometries.flatMap((one) => (isRecord(one) ? [one['coordinates'] ?? null] : []));
}

/** The middle of the extent of a geometry's positions, rounded to a decimetre; null for none. */
function representative(coordinates: Json | undefined): [number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (value: Json | undefined, depth: number) => {
    if (!Array.isArray(value) || depth > 6) return;
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
