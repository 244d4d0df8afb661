import type { AreaPack } from '../domain/area-pack.ts';
import { sourceOfBytes, type ByteSource } from './byte-source.ts';
import type { FileFormat, FindingCode } from './codes.ts';
import { guessMapping } from './column-guess.ts';
import { openCsv } from './csv-reader.ts';
import { FileError } from './file-error.ts';
import { containerOf } from './file-format.ts';
import { readGpx, tableOfPoints } from './gpx-reader.ts';
import { isImdf, openImdf, type OpenedPlan } from './imdf-reader.ts';
import { isIndoorTagging, openIndoorTagging } from './indoor-tagging.ts';
import type { Json } from './json-records.ts';
import {
  looksLikeLines,
  parseJson,
  recordsOf,
  tableOfJsonLines,
  tableOfRecords,
} from './json-reader.ts';
import { looksLikeKml, openKml } from './kml-reader.ts';
import { isFormExport, joinForm } from './kobo-reader.ts';
import { openParquet } from './parquet-reader.ts';
import { hasReporters, isSignalenDump, openSignalenDump } from './signalen-dump.ts';
import { isSignalenRecord, signalenFromJson } from './signalen-json.ts';
import { sampleColumns } from './table-plan.ts';
import type { TableSource } from './table-source.ts';
import { roundsOfTrack } from './track-matching.ts';
import { looksLikeChat, openChat } from './whatsapp-reader.ts';
import { readText } from './whole-text.ts';
import { isWorkbook, openWorkbook } from './xlsx-reader.ts';
import { openZip, type ZipEntry } from './zip-reader.ts';

/** A file recognised and ready to be read, any number of times. */
export interface OpenedFile {
  readonly format: FileFormat;
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly tables: readonly TableSource[];
  /** What the reader noticed of the file as a whole. */
  readonly noticed: ReadonlyMap<FindingCode, number>;
  /** Floor plans that the file holds, and what became of their features. */
  readonly plan: OpenedPlan | null;
}

/** @throws FileError when the file is none that can be read. */
export async function openFile(source: ByteSource, area: AreaPack | null): Promise<OpenedFile> {
  try {
    return await openContainer(source, area);
  } catch (error) {
    // Nested deeper, or longer, than the engine can hold.
    if (!(error instanceof RangeError)) throw error;
    throw new FileError(source.name, 'unreadable', error.message, { cause: error });
  }
}

async function openContainer(source: ByteSource, area: AreaPack | null): Promise<OpenedFile> {
  const { container, head } = await containerOf(source);
  if (container === 'zip') return openArchive(source, area);
  if (container === 'parquet') return opened('parquet', [await openParquet(source)]);
  if (container === 'json') return openJson(source, head);
  if (container === 'xml' && looksLikeKml(head))
    return opened('kml', [openKml(source.name, await readText(source))]);
  if (container === 'xml') return openTrack(source, area);
  if (looksLikeChat(head)) return opened('whatsapp', [await openChat(source)]);
  return openSeparated(source);
}

async function openSeparated(source: ByteSource): Promise<OpenedFile> {
  const { encoding, separator, table } = await openCsv(source);
  const file = { ...opened('csv', [table]), encoding: encoding.name, separator };
  return isFormExport(table.headers) ? asForm(file) : file;
}

/** A track becomes rounds and visits where it lies in the area; waypoints stay rows. */
async function openTrack(source: ByteSource, area: AreaPack | null): Promise<OpenedFile> {
  const gpx = readGpx(source.name, await readText(source));
  const rounds = area ? roundsOfTrack(gpx.segments.flat(), area) : null;
  if (!rounds) {
    const noticed = new Map<FindingCode, number>([['track-without-area', 1]]);
    return { ...opened('gpx', [tableOfPoints(gpx)]), noticed };
  }
  const marked = gpx.waypoints.length > 0 ? [tableOfPoints({ ...gpx, segments: [] })] : [];
  return opened('gpx', [...rounds, ...marked]);
}

async function openJson(source: ByteSource, head: string): Promise<OpenedFile> {
  const text = await readText(source);
  if (looksLikeLines(head) && text.trim().includes('\n'))
    return opened('json-lines', [tableOfJsonLines('', text)]);
  const document = parseJson(source.name, text);
  const features = isFeatureCollection(document) ? (recordsOf(document) ?? []) : [];
  if (isIndoorTagging(features))
    return asPlan('indoor-tagging', openIndoorTagging(source.name, features));
  const records = isSignalenRecord(document) ? [document] : recordsOf(document);
  if (!records || records.length === 0) throw new FileError(source.name, 'nothing-readable');
  const known = records.filter((record) => isSignalenRecord(record)).length;
  if (known * 2 > records.length) return opened('signalen-json', signalenFromJson(records));
  const format = isFeatureCollection(document) ? 'geojson' : 'json';
  const table = tableOfRecords('', records);
  // A single object is a row only when it looks like one.
  if (records[0] === document && (await withKnownColumns([table])).length === 0)
    throw new FileError(source.name, 'nothing-readable');
  return opened(format, [table]);
}

function isFeatureCollection(document: Json): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    !Array.isArray(document) &&
    (document['type'] === 'FeatureCollection' || document['type'] === 'Feature')
  );
}

async function openArchive(source: ByteSource, area: AreaPack | null): Promise<OpenedFile> {
  const entries = await openZip(source);
  if (isWorkbook(entries)) return openExcel(source, entries);
  if (isImdf(entries)) return asPlan('imdf', await openImdf(source.name, entries));
  if (isSignalenDump(entries)) {
    const noticed = new Map<FindingCode, number>();
    if (hasReporters(entries)) noticed.set('reporters-left-unread', 1);
    return { ...opened('signalen-csv', await openSignalenDump(entries)), noticed };
  }
  const chat = entries.find(({ name }) => /(?:chat|whatsapp).*\.txt$/i.test(name));
  if (chat) return openEntry(chat, area);
  const readable = entries.filter(({ name }) =>
    /\.(?:txt|csv|tsv|json|geojson|jsonl|ndjson|gpx|kml|xlsx|parquet)$/i.test(name),
  );
  const [only] = readable;
  if (only && readable.length === 1) return openEntry(only, area);
  const tables = await openTables(readable.filter(({ name }) => /\.(?:csv|tsv)$/i.test(name)));
  if (tables.length === 0) return openEntries(source.name, readable, area);
  const file = opened('csv', tables);
  return tables.some(({ headers }) => isFormExport(headers)) ? asForm(file) : file;
}

async function openEntry(entry: ZipEntry, area: AreaPack | null): Promise<OpenedFile> {
  const bytes = await entry.unpack();
  return openFile(sourceOfBytes(entry.name, bytes), area);
}

/** Files of other kinds side by side, such as the tracks of a month: their tables, each by its file. */
async function openEntries(
  archive: string,
  entries: readonly ZipEntry[],
  area: AreaPack | null,
): Promise<OpenedFile> {
  const files: OpenedFile[] = [];
  for (const entry of entries) {
    try {
      const file = await openEntry(entry, area);
      const named = file.tables.map((table) => ({
        ...table,
        name: [entry.name, table.name].filter((part) => part !== '').join(' '),
      }));
      if (named.length > 0) files.push({ ...file, tables: named });
    } catch (error) {
      // One that cannot be read is no reason to refuse the others.
      if (!(error instanceof FileError)) throw error;
    }
  }
  const [first] = files;
  if (!first) throw new FileError(archive, 'zip-nothing-readable');
  const noticed = new Map<FindingCode, number>();
  for (const file of files)
    for (const [code, count] of file.noticed) noticed.set(code, (noticed.get(code) ?? 0) + count);
  return { ...first, tables: files.flatMap((file) => file.tables), noticed };
}

async function openTables(entries: readonly ZipEntry[]): Promise<TableSource[]> {
  const tables: TableSource[] = [];
  for (const entry of entries) {
    const source = sourceOfBytes(entry.name, await entry.unpack());
    try {
      tables.push({ ...(await openCsv(source)).table, name: entry.name });
    } catch (error) {
      // An empty table beside others is no reason to refuse them.
      if (!(error instanceof FileError)) throw error;
    }
  }
  return tables;
}

async function openExcel(source: ByteSource, entries: readonly ZipEntry[]): Promise<OpenedFile> {
  const { tables, skipped } = await openWorkbook(source.name, entries);
  if (tables.length === 0) throw new FileError(source.name, 'empty-file');
  const noticed = new Map<FindingCode, number>();
  if (tables.some(({ headers }) => isFormExport(headers)))
    return asForm({ ...opened('kobo', tables), noticed });
  const understood = tables.length === 1 ? tables : await withKnownColumns(tables);
  const left = skipped + tables.length - understood.length;
  if (left > 0) noticed.set('sheet-not-understood', left);
  return { ...opened('excel', understood.length > 0 ? understood : tables), noticed };
}

/** Sheets with lists of explanations stand beside those with data: they have no known columns. */
async function withKnownColumns(tables: readonly TableSource[]): Promise<TableSource[]> {
  const known: TableSource[] = [];
  for (const table of tables) {
    const { mapping } = guessMapping(await sampleColumns(table), null);
    const placed = mapping.time ?? mapping.start ?? mapping.entry ?? mapping.night;
    if (placed !== undefined) known.push(table);
  }
  return known;
}

async function asForm(file: OpenedFile): Promise<OpenedFile> {
  const { tables, repeats } = await joinForm(file.tables);
  const noticed = new Map(file.noticed);
  if (repeats > 0) noticed.set('repeats-joined', repeats);
  return { ...file, format: 'kobo', tables, noticed };
}

function asPlan(format: FileFormat, plan: OpenedPlan): OpenedFile {
  const levels = plan.area.towers.reduce((sum, tower) => sum + tower.levels.length, 0);
  return { ...opened(format, []), plan, noticed: new Map([['levels-estimated', levels]]) };
}

function opened(format: FileFormat, tables: readonly TableSource[]): OpenedFile {
  return { format, tables, encoding: null, separator: null, noticed: new Map(), plan: null };
}
