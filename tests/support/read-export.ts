import type { Signal } from '../../src/lib/domain/signal.ts';
import { sourceOfBytes } from '../../src/lib/ingest/byte-source.ts';
import { tableFields, type Field, type Mapping } from '../../src/lib/ingest/fields.ts';
import { FileError } from '../../src/lib/ingest/file-error.ts';
import { importFile } from '../../src/lib/ingest/import-file.ts';
import type { ImportOptions } from '../../src/lib/ingest/report.ts';

export interface ReadExportOptions {
  /** Field to the name of its column (see `tableFields`). */
  mapping?: object;
  dayFirst?: boolean;
  timeZone?: string;
}

export interface ReadExport {
  format: string;
  rowsRead: number;
  accepted: number;
  duplicates: number;
  rejected: { line: number; field: string; value: string; reason: string }[];
  findings: { code: string; count: number }[];
  signals: object[];
}

/**
 * An export as the worker of the page reads it, in Node and without an area pack. A file that cannot
 * be read at all gives no rows and its fault as the one finding.
 */
export async function readExport(
  fileName: string,
  bytes: Uint8Array,
  options: ReadExportOptions = {},
): Promise<ReadExport> {
  const signals: Signal[] = [];
  const importOptions: ImportOptions = {
    area: null,
    dayFirst: options.dayFirst,
    timeZone: options.timeZone,
    mappings: options.mapping ? { '': mappingOf(options.mapping) } : undefined,
  };
  try {
    const { report, rejected } = await importFile(sourceOfBytes(fileName, bytes), importOptions, {
      onRows: (table, rows) => {
        if (table === 'signals') for (const row of rows) signals.push(row as Signal);
      },
    });
    // The signals of a file; its other tables count only where it has no signals.
    const own = report.tables.filter(({ kind }) => kind === 'signals');
    const counted = own.length > 0 ? own : [report];
    const names = new Set(own.map(({ name }) => name));
    const sum = (key: 'rowsRead' | 'accepted' | 'duplicates') =>
      counted.reduce((total, part) => total + part[key], 0);
    return {
      format: report.format,
      rowsRead: sum('rowsRead'),
      accepted: sum('accepted'),
      duplicates: sum('duplicates'),
      rejected: rejected.filter(({ table }) => own.length === 0 || names.has(table)),
      findings: [...report.findings],
      signals,
    };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const findings = [{ code: error.code, count: 1 }];
    return {
      format: 'unknown',
      rowsRead: 0,
      accepted: 0,
      duplicates: 0,
      rejected: [],
      findings,
      signals,
    };
  }
}

function mappingOf(mapping: object): Mapping {
  const fields = new Set<string>(Object.values(tableFields).flat());
  const entries = Object.entries(mapping) as [Field, unknown][];
  return Object.fromEntries(
    entries.filter(([field, column]) => fields.has(field) && typeof column === 'string'),
  ) as Mapping;
}
