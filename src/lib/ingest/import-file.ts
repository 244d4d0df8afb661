import { ownValue } from '../domain/own-value.ts';
import { BatchEncoder, tables, type DatasetRows, type TableName } from '../domain/tables.ts';
import { TimeZone } from '../domain/time-zone.ts';
import type { ByteSource } from './byte-source.ts';
import { DatasetSoFar } from './dataset-so-far.ts';
import { CoachWeeks, examineRounds, WalkedTimes } from './doctor.ts';
import { FileError } from './file-error.ts';
import { Findings } from './findings.ts';
import type { OpenedPlan } from './imdf-reader.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import { PersonalData } from './personal-data.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type {
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
  Rejected,
  TableReport,
} from './report.ts';
import { RowSorter, type AnyRecord, type SharedState } from './row-sorter.ts';
import { isAssumedZone, planTable, zoneFor, type TablePlan } from './table-plan.ts';
import type { TableSource } from './table-source.ts';
import { Tally } from './tally.ts';
import { WallClock } from './wall-clock.ts';

const BATCH_ROWS = 20_000;
const FIRST_REJECTED = 100;

/** What becomes of accepted rows; each call is awaited before reading on. */
export type ImportSink = (
  | { onRows<T extends TableName>(table: T, rows: DatasetRows[T]): void | Promise<void> }
  /** Rows in columns, as `encodeRows` gives them: no record outlives its row. */
  | { onEncoded(table: TableName, rows: number, bytes: Uint8Array): void | Promise<void> }
) & { onProgress?(progress: Progress): void };

export interface ImportOutcome {
  readonly report: Omit<ImportReport, 'importId' | 'hash'>;
  readonly rejected: readonly Rejected[];
  readonly hits: readonly PersonalHit[];
}

/**
 * Reads a file to its end: every row is accepted and handed to the sink, or rejected with its reason,
 * or a duplicate.
 * @param soFar what the files read before it into the same dataset leave to this one, and this one
 *   to the next.
 * @throws FileError when the file as a whole cannot be read; the reason of `signal` when aborted.
 */
export async function importFile(
  source: ByteSource,
  options: ImportOptions,
  sink: ImportSink,
  signal?: AbortSignal,
  soFar = new DatasetSoFar(false),
): Promise<ImportOutcome> {
  const opened = await openFile(source, options.area);
  const planned: { table: TableSource; plan: TablePlan }[] = [];
  for (const table of opened.tables)
    if (ownValue(options.kinds, table.name) !== null)
      planned.push({ table, plan: await planTable(table, options) });
  // Rounds first: then signals outside all of them can be told.
  planned.sort((a, b) => Number(b.plan.kind === 'rounds') - Number(a.plan.kind === 'rounds'));
  const plans = planned.map(({ plan }) => plan);
  if (plans.length > 0 && plans.every((plan) => saysNothing(plan)))
    throw new FileError(source.name, 'no-time-or-type');
  const findings = new Findings();
  const timeZone = zoneFor(options, plans);
  const shared: SharedState = {
    findings,
    clock: new WallClock(TimeZone.named(timeZone)),
    pseudonyms: new Pseudonyms({ ...options.pseudonyms, ...soFar.pseudonyms }),
    personal: new PersonalData(options.area, findings, options.keepPersonal, source.name),
    tally: new Tally(),
    walked: walkedTimes(options.rounds ?? soFar.rounds),
    coachWeeks: new CoachWeeks(),
    rounds: [],
    rows: soFar.several || planned.length > 1 ? (kind) => soFar.rows(kind) : null,
    rejected: [],
  };
  const reports: TableReport[] = [];
  let rowsBefore = 0;
  for (const { table, plan } of planned) {
    shared.personal.table = table.name;
    const accepted = acceptedBy(sink, plan.kind);
    const sorter = new RowSorter(table, plan, options, shared, accepted.take);
    const stream = table.open();
    for (let more = true; more;) {
      signal?.throwIfAborted();
      more = await stream.next((row) => {
        sorter.take(row);
      });
      if (accepted.waiting() >= BATCH_ROWS || !more) await accepted.hand();
      sink.onProgress?.({
        rowsDone: rowsBefore + sorter.rowsRead,
        bytesDone: Math.min(source.size, stream.bytesDone),
        bytesTotal: source.size,
      });
    }
    rowsBefore += sorter.rowsRead;
    for (const [code, count] of stream.noticed) findings.add(code, count);
    reports.push(sorter.finish());
    shared.walked ??= walkedTimes(shared.rounds);
  }
  examineRounds(shared.rounds, findings);
  shared.coachWeeks.examine(findings);
  noteFile(findings, opened, plans, options);
  if (shared.pseudonyms.replaced > 0)
    findings.add('authors-pseudonymised', shared.pseudonyms.replaced);
  soFar.rounds.push(...shared.rounds);
  soFar.pseudonyms = shared.pseudonyms.toRecord();
  const report = {
    fileName: source.name,
    format: opened.format,
    ...totals(opened.plan ? [...reports, planReport(opened.plan, shared.rejected)] : reports),
    tables: reports,
    rejectedByReason: countReasons(shared.rejected),
    firstRejected: shared.rejected.slice(0, FIRST_REJECTED),
    findings: findings.list(),
    ...shared.tally.summary(),
    timeZone,
    dayFirst: dayFirstOf(plans, options),
    personalHits: shared.personal.hits.length,
    pseudonyms: shared.pseudonyms.toRecord(),
    area: opened.plan?.area ?? null,
  };
  return { report, rejected: shared.rejected, hits: shared.personal.hits };
}

/** Rows without time, type, place or text would only count lines. */
function saysNothing({ kind, mapping }: TablePlan): boolean {
  if (kind !== 'signals') return false;
  const { time, mainType, subType, tower, leg, longitude, point, note } = mapping;
  return [time, mainType, subType, tower, leg, longitude, point, note].every((name) => !name);
}

interface Accepted {
  readonly take: (record: AnyRecord) => void;
  readonly waiting: () => number;
  readonly hand: () => Promise<void>;
}

/** Collects the accepted rows of a table in the form that the sink takes. */
function acceptedBy(sink: ImportSink, kind: TableName): Accepted {
  if ('onEncoded' in sink) {
    const encoder = new BatchEncoder<never>(tables[kind]);
    return {
      take: (record) => encoder.add(record as never),
      waiting: () => encoder.rows,
      hand: async () => {
        if (encoder.rows > 0) await sink.onEncoded(kind, encoder.rows, encoder.finish());
      },
    };
  }
  let waiting: AnyRecord[] = [];
  return {
    take: (record) => waiting.push(record),
    waiting: () => waiting.length,
    hand: async () => {
      const rows = waiting;
      waiting = [];
      for (let from = 0; from < rows.length; from += BATCH_ROWS)
        await sink.onRows(kind, rows.slice(from, from + BATCH_ROWS) as DatasetRows[TableName]);
    },
  };
}

function noteFile(
  findings: Findings,
  opened: OpenedFile,
  plans: readonly TablePlan[],
  options: ImportOptions,
): void {
  for (const [code, count] of opened.noticed) findings.add(code, count);
  if (isAssumedZone(options, plans)) findings.add('time-zone-assumed', 1);
  if (options.dayFirst !== undefined) return;
  for (const { dates } of plans) {
    if (dates.seen > 0 && !dates.certain) findings.add('day-month-ambiguous', dates.seen);
    if (dates.certain && dates.order === 'month-first') findings.add('month-first', dates.seen);
    if (dates.contradicting > 0) findings.add('day-month-mixed', dates.contradicting);
  }
}

function walkedTimes(rounds: NonNullable<ImportOptions['rounds']>): WalkedTimes | null {
  return rounds.length > 0 ? new WalkedTimes(rounds) : null;
}

function dayFirstOf(plans: readonly TablePlan[], { dayFirst }: ImportOptions): boolean | null {
  const dated = plans.find((plan) => plan.dates.seen > 0);
  if (dated && dayFirst !== undefined) return dayFirst;
  return dated ? dated.dates.order === 'day-first' : null;
}

/** The features of a floor plan are counted as rows are. */
function planReport({ rows }: OpenedPlan, rejected: Rejected[]): TableReport {
  for (const { line, fault } of rows)
    if (fault)
      rejected.push({ table: '', line, field: '', value: fault.value, reason: fault.reason });
  const unfit = rows.filter(({ fault }) => fault).length;
  return {
    name: '',
    kind: 'signals',
    rowsRead: rows.length,
    accepted: rows.length - unfit,
    rejected: unfit,
    duplicates: 0,
  };
}

function totals(reports: readonly TableReport[]) {
  const sum = (key: 'rowsRead' | 'accepted' | 'rejected' | 'duplicates') =>
    reports.reduce((total, report) => total + report[key], 0);
  return {
    rowsRead: sum('rowsRead'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    duplicates: sum('duplicates'),
  };
}

function countReasons(rejected: readonly Rejected[]): ImportReport['rejectedByReason'] {
  const counts: ImportReport['rejectedByReason'] = {};
  for (const { reason } of rejected) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
