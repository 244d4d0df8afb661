import { beginReading, type FileReading } from './begin-reading.ts';
import type { ByteSource } from './byte-source.ts';
import { DatasetSoFar } from './dataset-so-far.ts';
import { acceptedBy, readTable, type RowSink } from './read-table.ts';
import type { ImportOptions, Progress } from './report.ts';
import { RowSorter } from './row-sorter.ts';
import type { RestOfTable } from './shared-state.ts';
import type { Cut, TableParts } from './table-source.ts';

/** Rows and bytes of a part. */
export type PartDone = Pick<Progress, 'rowsDone' | 'bytesDone'>;

/** Reads the part of a file from a cut on, beside who reads the part before it. */
export interface OtherReader {
  /** Null where the file cannot be cut. */
  cut(): Promise<Cut | null>;
  read(cut: Cut, onProgress: (done: PartDone) => void): Promise<RestOfTable>;
}

/** Both readers of a file accepted the same row, which only one who reads it all can count as double. */
export class RowsInBothParts extends Error {
  override readonly name = 'RowsInBothParts';
}

/**
 * Whether two can read a file as one would: a lone table of signals whose rows need nothing of those
 * before them. Names of coaches get their numbers in the order in which they come.
 */
export function canBeParted({ planned, shared }: FileReading): boolean {
  const [first, ...others] = planned;
  if (!first?.table.parts || others.length > 0 || shared.rows) return false;
  return first.plan.kind === 'signals' && !first.plan.mapping.coach;
}

/** @throws FileError */
export async function cutOf(source: ByteSource, options: ImportOptions): Promise<Cut | null> {
  return partsOf(await beginReading(source, options, new DatasetSoFar(false))).cut();
}

/**
 * Reads the rows from a cut on, and hands them over.
 * @throws FileError
 */
export async function importRest(
  source: ByteSource,
  options: ImportOptions,
  cut: Cut,
  sink: RowSink,
  onProgress: (done: PartDone) => void,
): Promise<RestOfTable> {
  const reading = await beginReading(source, options, new DatasetSoFar(false));
  const { shared } = reading;
  const [only] = reading.planned;
  if (!only) throw new RangeError(`${source.name} has no table`);
  const accepted = acceptedBy(sink, only.plan.kind);
  const sorter = new RowSorter(only.table, only.plan, options, shared, accepted.take);
  const stream = partsOf(reading).after(cut);
  shared.personal.table = only.table.name;
  await readTable(stream, sorter, accepted, () =>
    onProgress({ rowsDone: sorter.rowsRead, bytesDone: stream.bytesDone }),
  );
  for (const [code, count] of stream.noticed) shared.findings.add(code, count);
  return sorter.rest();
}

function partsOf({ planned }: FileReading): TableParts {
  const parts = planned[0]?.table.parts;
  if (!parts) throw new RangeError('a table that cannot be read in parts');
  return parts;
}
