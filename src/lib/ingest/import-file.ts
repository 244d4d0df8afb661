import { beginReading, walkedTimes, type FileReading } from './begin-reading.ts';
import type { ByteSource } from './byte-source.ts';
import { DatasetSoFar } from './dataset-so-far.ts';
import { examineRounds } from './doctor.ts';
import type { Findings } from './findings.ts';
import type { OpenedPlan } from './imdf-reader.ts';
import type { OpenedFile } from './open-file.ts';
import { acceptedBy, readTable, type RowSink } from './read-table.ts';
import type {
  ImportOptions,
  ImportReport,
  PersonalHit,
  Progress,
  Rejected,
  TableReport,
} from './report.ts';
import { RowSorter } from './row-sorter.ts';
import { isAssumedZone, type TablePlan } from './table-plan.ts';
import { canBeParted, RowsInBothParts, type OtherReader } from './two-readers.ts';

const FIRST_REJECTED = 100;

export type ImportSink = RowSink & { onProgress?(progress: Progress): void };

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
 * @param other reads a part of the file at the same time where that can be, and hands its rows over
 *   by itself.
 * @throws FileError when the file as a whole cannot be read; RowsInBothParts when nothing that was
 *   handed over holds, and one has to read it all; the reason of `signal` when aborted.
 */
export async function importFile(
  source: ByteSource,
  options: ImportOptions,
  sink: ImportSink,
  signal?: AbortSignal,
  soFar = new DatasetSoFar(false),
  other: OtherReader | null = null,
): Promise<ImportOutcome> {
  const reading = await beginReading(source, options, soFar);
  const { planned, shared } = reading;
  const cut = other && canBeParted(reading) ? await other.cut() : null;
  const reports: TableReport[] = [];
  let rowsBefore = 0;
  for (const { table, plan } of planned) {
    shared.personal.table = table.name;
    const accepted = acceptedBy(sink, plan.kind);
    const sorter = new RowSorter(table, plan, options, shared, accepted.take);
    const stream = cut && table.parts ? table.parts.before(cut) : table.open();
    let rest: Pick<Progress, 'rowsDone' | 'bytesDone'> = { rowsDone: 0, bytesDone: 0 };
    const say = () => {
      sink.onProgress?.({
        rowsDone: rowsBefore + sorter.rowsRead + rest.rowsDone,
        bytesDone: Math.min(source.size, stream.bytesDone + rest.bytesDone),
        bytesTotal: source.size,
      });
    };
    const besides =
      cut &&
      other?.read(cut, (done) => {
        rest = done;
        say();
      });
    const read = readTable(stream, sorter, accepted, () => {
      signal?.throwIfAborted();
      say();
    });
    const [readBesides] = await Promise.all([besides, read]);
    if (readBesides && !sorter.join(readBesides)) throw new RowsInBothParts(source.name);
    rowsBefore += sorter.rowsRead;
    for (const [code, count] of stream.noticed) shared.findings.add(code, count);
    reports.push(sorter.finish());
    shared.walked ??= walkedTimes(shared.rounds);
  }
  return outcomeOf(source, options, soFar, reading, reports);
}

function outcomeOf(
  source: ByteSource,
  options: ImportOptions,
  soFar: DatasetSoFar,
  { opened, planned, shared, timeZone }: FileReading,
  reports: readonly TableReport[],
): ImportOutcome {
  const { findings } = shared;
  const plans = planned.map(({ plan }) => plan);
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
