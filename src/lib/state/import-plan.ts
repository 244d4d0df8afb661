import type { AreaPack } from '../domain/area-pack.ts';
import { ownValue } from '../domain/own-value.ts';
import type { TableName } from '../domain/tables.ts';
import type { Mapping } from '../ingest/fields.ts';
import type { Probe, ProbedTable } from '../ingest/report.ts';

export interface PlannedFile {
  readonly file: File;
  readonly probe: Probe;
  /** By name of table: what a person, or memory, says its columns hold. */
  mappings: Readonly<Record<string, Mapping>>;
}

// Companion tables first: then signals outside every round can be told.
const readingOrder: readonly TableName[] = [
  'rounds',
  'visits',
  'signals',
  'followUps',
  'interventions',
];

/** The plan of an export whose review goes on without the file itself. */
export function chatWithoutFile({
  fileName,
  bytes,
  timeZone,
}: {
  readonly fileName: string;
  readonly bytes: number;
  readonly timeZone: string;
}): PlannedFile {
  const probe: Probe = {
    fileName,
    bytes,
    format: 'whatsapp',
    encoding: null,
    separator: null,
    tables: [],
    dayOrder: null,
    timeZone,
    drafts: true,
    area: null,
  };
  return { file: new File([], fileName), probe, mappings: {} };
}

export function inReadingOrder(planned: readonly PlannedFile[]): PlannedFile[] {
  return [...planned].sort((a, b) => rank(a) - rank(b));
}

/** A person's say, else the guess. */
export function mappingOf(plan: PlannedFile, table: ProbedTable): Mapping {
  return ownValue(plan.mappings, table.name) ?? table.mapping;
}

/** True where a person has to say which column holds what. */
export function asksMapping({ probe, mappings }: PlannedFile): boolean {
  return probe.tables.some((table) => table.needsMapping && !ownValue(mappings, table.name));
}

/** True when the files speak of the area: they name towers or legs, or their first points lie in it. */
export function fitsArea(planned: readonly PlannedFile[], area: AreaPack): boolean {
  const tables = planned.flatMap(({ probe }) => probe.tables);
  if (tables.some(({ mapping }) => mapping.tower !== undefined || mapping.leg !== undefined))
    return true;
  const points = tables.flatMap(firstPoints);
  if (points.length === 0) return planned.every(({ probe }) => probe.drafts);
  const [west, south, east, north] = area.bounds;
  const inside = points.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  return inside.length * 2 > points.length;
}

function rank({ probe }: PlannedFile): number {
  return Math.min(...probe.tables.map((table) => readingOrder.indexOf(table.kind)));
}

function firstPoints({ columns, rows, mapping }: ProbedTable): [number, number][] {
  const x = columns.findIndex((column) => column.name === mapping.longitude);
  const y = columns.findIndex((column) => column.name === mapping.latitude);
  if (x < 0 || y < 0) return [];
  return rows
    .map((row): [number, number] => [coordinate(row[x]), coordinate(row[y])])
    .filter(([longitude, latitude]) => Number.isFinite(longitude) && Number.isFinite(latitude));
}

function coordinate(text: string | undefined): number {
  return text ? Number(text.replace(',', '.')) : NaN;
}
