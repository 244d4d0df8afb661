import { sourceOfBytes } from './byte-source.ts';
import { openCsv } from './csv-reader.ts';
import { signalenTables, type SignalenStatus } from './signalen-tables.ts';
import { readRows, type TableSource } from './table-source.ts';
import type { ZipEntry } from './zip-reader.ts';

/** True of the archive that Signalen makes of its database. */
export function isSignalenDump(entries: readonly ZipEntry[]): boolean {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  return has(/^signals.*\.csv$/i) && has(/^(?:locations|categories|category_assignments).*\.csv$/i);
}

/** The archive holds e-mail addresses and telephone numbers in a file that is never unpacked. */
export function hasReporters(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /^reporters/i.test(name));
}

/**
 * The dump joined again on its ids. `categories.csv` and `statuses.csv` hold history: the category is
 * the assigned one (else the last), the statuses become follow-up. In `locations.csv` the column
 * `lat` holds the longitude and `lng` the latitude (st_x and st_y the wrong way round in its source):
 * they are given as written, and put right where all axes are looked at.
 */
export async function openSignalenDump(entries: readonly ZipEntry[]): Promise<TableSource[]> {
  const signals = await readTable(entries, /^signals.*\.csv$/i);
  const locations = byKeys(await readTable(entries, /^locations.*\.csv$/i));
  const categories = byKeys(await readTable(entries, /^categor(?:ies|y_assignments).*\.csv$/i));
  const statuses = await readTable(entries, /^status+es.*\.csv$/i);
  const reports = signals.map((signal) => {
    const id = signal.get('id');
    const place = locations.get(`#${signal.get('location_id')}`) ?? locations.get(id);
    const category =
      categories.get(`#${signal.get('category_assignment_id')}`) ?? categories.get(id);
    return {
      line: signal.line,
      id,
      time: signal.get('incident_date_start') || signal.get('created_at'),
      main: category?.get('main_slug') || category?.get('main') || '',
      sub: category?.get('sub_slug') || category?.get('sub') || '',
      x: place?.get('lng') ?? '',
      y: place?.get('lat') ?? '',
      area: place?.get('buurt_code') ?? '',
      note: signal.get('text'),
    };
  });
  const steps: SignalenStatus[] = statuses.map((status) => ({
    line: status.line,
    signal: status.get('_signal_id') || status.get('signal_id'),
    time: status.get('created_at'),
    state: status.get('state') || status.get('state_display'),
    note: status.get('text'),
  }));
  return signalenTables(reports, steps);
}

interface NamedRow {
  readonly line: number;
  get(header: string): string;
}

async function readTable(entries: readonly ZipEntry[], name: RegExp): Promise<NamedRow[]> {
  const entry = entries.find((one) => name.test(one.name));
  if (!entry) return [];
  const { table } = await openCsv(sourceOfBytes(entry.name, await entry.unpack()));
  const columns = new Map(table.headers.map((header, i) => [header.toLowerCase(), i]));
  const rows = await readRows(table);
  return rows.map(({ line, cells }) => ({
    line,
    get: (header) => emptied(cells[columns.get(header) ?? -1] ?? ''),
  }));
}

/** The database writes `None` and `null` for nothing. */
function emptied(text: string): string {
  return /^(?:none|null)$/i.test(text) ? '' : text;
}

/** By `#` and their own id, and by the id of the signal: the last one of it. */
function byKeys(rows: readonly NamedRow[]): ReadonlyMap<string, NamedRow> {
  const index = new Map<string, NamedRow>();
  for (const row of rows) {
    index.set(`#${row.get('id')}`, row);
    index.set(row.get('_signal_id') || row.get('signal_id'), row);
  }
  return index;
}
