import { ownValue } from '../domain/own-value.ts';
import type { TableName } from '../domain/tables.ts';
import { guessMapping, isCertain } from './column-guess.ts';
import { coordinateKind, type CoordinateKind } from './column-profile.ts';
import { isDutch, readNumber, readPoint } from './coordinates.ts';
import { DateOrderEvidence, type DateOrderVerdict } from './date-order.ts';
import type { Field, Mapping } from './fields.ts';
import type { ImportOptions, ProbedColumn } from './report.ts';
import { nearArea } from './signal-coordinates.ts';
import type { Row, TableSource } from './table-source.ts';
import { WallTimeReader } from './wall-time.ts';

const SAMPLE_ROWS = 400;
const DEFAULT_ZONE = 'Europe/Amsterdam';

/** How a table is going to be read: found out from its first rows, or told by the options. */
export interface TablePlan {
  readonly kind: TableName;
  readonly columns: readonly ProbedColumn[];
  readonly mapping: Mapping;
  readonly confidence: Partial<Record<Field, number>>;
  readonly certain: boolean;
  readonly dates: DateOrderVerdict & { readonly seen: number };
  readonly coordinates: CoordinateKind;
  /** IANA name that the coordinates propose; null when they propose none. */
  readonly zone: string | null;
}

export async function planTable(table: TableSource, options: ImportOptions): Promise<TablePlan> {
  const columns = await sampleColumns(table);
  const kind = ownValue(options.kinds, table.name) ?? table.kind;
  const guess = guessMapping(columns, kind);
  const given = ownValue(options.mappings, table.name) ?? table.mapping;
  const mapping = given ? withoutStrangers(given, table.headers) : guess.mapping;
  const pairs = coordinatePairs(columns, mapping);
  const coordinates = coordinateKind(pairs, nearArea(options.area) ?? isDutch);
  return {
    kind: guess.kind,
    columns,
    mapping,
    confidence: table.mapping ? certainOf(mapping) : guess.confidence,
    certain: table.mapping !== null || isCertain(guess),
    dates: await dateOrder(table, mapping),
    coordinates,
    zone: zoneOf(pairs, coordinates),
  };
}

export function zoneFor(options: ImportOptions, plans: readonly TablePlan[]): string {
  const proposed = plans.find((plan) => plan.zone !== null)?.zone;
  return options.timeZone ?? options.area?.timeZone ?? proposed ?? DEFAULT_ZONE;
}

export function isAssumedZone(options: ImportOptions, plans: readonly TablePlan[]): boolean {
  if (options.timeZone ?? options.area?.timeZone) return false;
  return plans.some((plan) => plan.zone !== null && plan.zone !== DEFAULT_ZONE);
}

export async function sampleColumns(table: TableSource): Promise<ProbedColumn[]> {
  const samples: string[][] = table.headers.map(() => []);
  let rows = 0;
  const take = (row: Row) => {
    if (row.fault || rows >= SAMPLE_ROWS) return;
    rows++;
    samples.forEach((cells, column) => cells.push(row.cell(column).slice(0, 500)));
  };
  const stream = table.open();
  while (rows < SAMPLE_ROWS && (await stream.next(take)));
  return table.headers.map((name, i) => ({ name, samples: samples[i] ?? [] }));
}

/** The order of day and month by the first chunk of the file; by all of it where that leaves doubt. */
async function dateOrder(
  table: TableSource,
  mapping: Mapping,
): Promise<DateOrderVerdict & { seen: number }> {
  const fields = ['time', 'start', 'entry', 'night'] as const;
  const columns = fields.map((field) => table.headers.indexOf(mapping[field] ?? '\u0000'));
  const column = columns.find((at) => at >= 0) ?? -1;
  const evidence = new DateOrderEvidence();
  if (column < 0) return { ...evidence.verdict(), seen: 0 };
  const reader = new WallTimeReader();
  const take = (row: Row) => {
    const cell = row.cell(column);
    if (cell === '' || cell.length > 60) return;
    reader.read(cell, 'day-first');
    evidence.add(reader);
  };
  const stream = table.open();
  for (let more = true; more;) {
    more = await stream.next(take);
    if (evidence.seen === 0 || evidence.verdict().certain) break;
  }
  return { ...evidence.verdict(), seen: evidence.seen };
}

function coordinatePairs(
  columns: readonly ProbedColumn[],
  mapping: Mapping,
): (readonly [number, number])[] {
  const cells = (field: Field) =>
    columns.find((column) => column.name === mapping[field])?.samples ?? [];
  const x = cells('longitude');
  const y = cells('latitude');
  const pairs = x.map((cell, i) => [readNumber(cell), readNumber(y[i] ?? '')] as const);
  const points = cells('point').map((cell) => readPoint(cell));
  for (const point of points) if (point) pairs.push([point.longitude, point.latitude]);
  return pairs.filter(([a, b]) => !Number.isNaN(a + b) && (a !== 0 || b !== 0));
}

/**
 * Central Europe keeps the time of Amsterdam; elsewhere whole hours by longitude, which are near
 * enough for hours of the night and know no clock change. A person can name the zone.
 */
function zoneOf(
  pairs: readonly (readonly [number, number])[],
  kind: CoordinateKind,
): string | null {
  if (pairs.length === 0 || kind.startsWith('rd-new')) return null;
  const swapped = kind === 'degrees-swapped';
  const longitudes = pairs.map(([x, y]) => (swapped ? y : x)).sort((a, b) => a - b);
  const latitudes = pairs.map(([x, y]) => (swapped ? x : y)).sort((a, b) => a - b);
  const longitude = longitudes[longitudes.length >> 1] ?? 0;
  const latitude = latitudes[latitudes.length >> 1] ?? 0;
  if (longitude > -2 && longitude < 24 && latitude > 36 && latitude < 72) return DEFAULT_ZONE;
  const hours = Math.round(longitude / 15);
  if (Math.abs(hours) > 12) return null;
  return hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

function withoutStrangers(mapping: Mapping, headers: readonly string[]): Mapping {
  const entries = Object.entries(mapping).filter(([, name]) => headers.includes(name));
  return Object.fromEntries(entries) as Mapping;
}

function certainOf(mapping: Mapping): Partial<Record<Field, number>> {
  return Object.fromEntries(Object.keys(mapping).map((field) => [field, 1]));
}
