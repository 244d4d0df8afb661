import { followUpSchema, interventionSchema } from '../domain/follow-up.ts';
import { roundSchema, visitSchema, type Round } from '../domain/round.ts';
import { signalSchema, type Signal } from '../domain/signal.ts';
import type { DatasetRows, TableName } from '../domain/tables.ts';
import { CompanionRows } from './companion-rows.ts';
import { ContentHash, HashSet } from './content-hash.ts';
import type { CoachWeeks, WalkedTimes } from './doctor.ts';
import { shortened, type Findings } from './findings.ts';
import type { PersonalData } from './personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { RecordCheck, type Misfit } from './record-check.ts';
import type { ImportOptions, Rejected, TableReport } from './report.ts';
import type { RowProblem } from './signal-columns.ts';
import { SignalRows } from './signal-rows.ts';
import type { TablePlan } from './table-plan.ts';
import type { Row, TableSource } from './table-source.ts';
import type { Tally } from './tally.ts';
import type { WallClock } from './wall-clock.ts';
import type { DateOrder } from './wall-time.ts';

export interface SharedState {
  readonly findings: Findings;
  readonly clock: WallClock;
  readonly pseudonyms: Pseudonyms;
  readonly personal: PersonalData;
  readonly tally: Tally;
  /** When anybody walked, where rounds are known. */
  walked: WalkedTimes | null;
  readonly coachWeeks: CoachWeeks;
  readonly rounds: Round[];
  /** What other tables of the dataset hold; null where there is but this one. */
  readonly rows: ((kind: TableName) => HashSet) | null;
  readonly rejected: Rejected[];
}

export type AnyRecord = DatasetRows[TableName][number];

/** Sorts the rows of one table into accepted, rejected and duplicate, and keeps the count. */
export class RowSorter {
  readonly kind: TableName;
  readonly #table: TableSource;
  readonly #shared: SharedState;
  readonly #signals: SignalRows;
  readonly #companions: CompanionRows;
  readonly #seen = new HashSet();
  readonly #content = new ContentHash();
  readonly #id = new ContentHash();
  readonly #lastNeeded: number;
  readonly #onAccepted: (record: AnyRecord) => void;
  readonly #leftOut: ReadonlySet<string>;
  /** A day's grace: clocks and zones differ. */
  readonly #now = Date.now() + 86_400_000;
  rowsRead = 0;
  #acceptedCount = 0;
  #rejectedCount = 0;
  #duplicates = 0;

  constructor(
    table: TableSource,
    plan: TablePlan,
    options: ImportOptions,
    shared: SharedState,
    accept: (record: AnyRecord) => void,
  ) {
    this.#onAccepted = accept;
    this.kind = plan.kind;
    this.#table = table;
    this.#shared = shared;
    const rules = {
      headers: table.headers,
      mapping: plan.mapping,
      area: options.area,
      mends: options.mends ?? {},
      order: orderOf(plan, options),
      coordinates: plan.coordinates,
      utc: options.mends?.timesAreUtc ?? isUtc(table, plan.mapping.time),
      ...shared,
    };
    this.#leftOut = new Set(options.mends?.withoutCoaches);
    this.#signals = new SignalRows(rules);
    this.#companions = new CompanionRows(rules);
    this.#lastNeeded = plan.kind === 'signals' ? this.#signals.lastNeeded : -1;
    for (const id of options.loadedIds ?? []) this.#addLoaded(id);
  }

  take(row: Row): void {
    this.rowsRead++;
    if (row.fault) {
      const { reason, column, value } = row.fault;
      this.#reject(row.line, { reason, field: this.#table.headers[column] ?? '', value });
    } else if (row.width > this.#table.headers.length && !this.#tailIsEmpty(row)) {
      const value = row.cell(this.#table.headers.length);
      this.#reject(row.line, { reason: 'too-many-fields', field: '', value });
    } else if (row.width <= this.#lastNeeded) {
      this.#reject(row.line, { reason: 'cut-off', field: '', value: row.cell(0) });
    } else {
      if (row.width < this.#table.headers.length) this.#shared.findings.add('short-rows', 1);
      if (this.kind === 'signals') this.#takeSignal(row);
      else this.#takeCompanion(row);
    }
  }

  finish(): TableReport {
    this.#signals.finish();
    this.#shared.findings.add('duplicates', this.#duplicates);
    return {
      name: this.#table.name,
      kind: this.kind,
      rowsRead: this.rowsRead,
      accepted: this.#acceptedCount,
      rejected: this.#rejectedCount,
      duplicates: this.#duplicates,
    };
  }

  /** An id that stands for content is that content's hash itself. */
  #addLoaded(id: string): void {
    const { high, low } = this.#id.ofText(id);
    this.#seen.add(high, low);
    if (/^[\da-f]{16}$/.test(id))
      this.#seen.add(Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(8), 16));
  }

  #takeSignal(row: Row): void {
    const rows = this.#signals;
    const signal = rows.signal(row);
    if (!signal) {
      this.#reject(row.line, rows.problem ?? UNFIT);
      return;
    }
    const misfit = signalCheck.misfit(signal);
    if (signal.coach !== null && this.#leftOut.has(signal.coach))
      this.#reject(row.line, { reason: 'left-out', field: 'coach', value: signal.coach });
    else if (misfit) this.#reject(row.line, problemOf(misfit));
    else if (this.#isNew(rows.idHash, rows.contentLow)) {
      this.#examine(signal);
      this.#accept(signal);
    }
  }

  #examine(signal: Signal): void {
    const { tally, walked, coachWeeks, findings } = this.#shared;
    tally.add(signal);
    coachWeeks.add(signal);
    if (signal.wallTime === null || signal.minuteOfNight === null) return;
    if (walked && !walked.includes(signal.wallTime))
      findings.note('outside-rounds', signal.sourceLine, signal.wallTime);
    if (signal.instant !== null && signal.instant > this.#now)
      findings.note('time-in-future', signal.sourceLine, signal.wallTime);
  }

  #takeCompanion(row: Row): void {
    const built = this.#build(row);
    if (!built) {
      this.#reject(row.line, this.#companions.problem ?? UNFIT);
      return;
    }
    if (built.misfit) {
      this.#reject(row.line, problemOf(built.misfit));
      return;
    }
    const content = this.#content.ofRow(row);
    const id = 'id' in built.record ? this.#id.ofText(built.record.id) : content;
    if (!this.#isNew(id, content.low)) return;
    if ('coaches' in built.record) this.#shared.rounds.push(built.record);
    this.#accept(built.record);
  }

  #build(row: Row): { record: Exclude<AnyRecord, Signal>; misfit: Misfit | null } | null {
    const companions = this.#companions;
    if (this.kind === 'rounds') return checked(companions.round(row), roundCheck);
    if (this.kind === 'visits') return checked(companions.visit(row), visitCheck);
    if (this.kind === 'followUps') return checked(companions.followUp(row), followUpCheck);
    return checked(companions.intervention(row), interventionCheck);
  }

  #accept(record: AnyRecord): void {
    this.#acceptedCount++;
    this.#onAccepted(record);
  }

  /** Counts the row as a duplicate when its id, or the content that stands for one, was there. */
  #isNew(id: ContentHash, content: number): boolean {
    const before = this.#seen.add(id.high, id.low, content);
    if (before === -1) {
      // Another table may number its rows from 1 again: only the same content is the same row.
      const elsewhere = this.#shared.rows?.(this.kind);
      if (elsewhere?.add((id.high ^ content) >>> 0, id.low) !== 0) return true;
      this.#duplicates++;
      return false;
    }
    if (before !== content && before !== 0) this.#shared.findings.add('id-reused', 1);
    this.#duplicates++;
    return false;
  }

  #tailIsEmpty(row: Row): boolean {
    for (let column = this.#table.headers.length; column < row.width; column++)
      if (row.cell(column) !== '') return false;
    return true;
  }

  #reject(line: number, { reason, field, value }: RowProblem): void {
    this.#rejectedCount++;
    const table = this.#table.name;
    this.#shared.rejected.push({ table, line, field, value: shortened(value), reason });
  }
}

const signalCheck = new RecordCheck(signalSchema);
const roundCheck = new RecordCheck(roundSchema);
const visitCheck = new RecordCheck(visitSchema);
const followUpCheck = new RecordCheck(followUpSchema);
const interventionCheck = new RecordCheck(interventionSchema);

const UNFIT: RowProblem = { reason: 'value-unfit', field: '', value: '' };

function checked<Record>(
  record: Record | null,
  check: { misfit(record: Record): Misfit | null },
): { record: Record; misfit: Misfit | null } | null {
  return record === null ? null : { record, misfit: check.misfit(record) };
}

function problemOf({ field, value, code }: Misfit): RowProblem {
  return { reason: code === 'too_big' ? 'value-too-long' : 'value-unfit', field, value };
}

/** By what the format says of the column, or what the column says of itself. */
function isUtc(table: TableSource, column: string | undefined): boolean {
  if (column === undefined) return false;
  return (
    Boolean(table.utc?.includes(column)) || /(?:^|[^a-z])(?:utc|gmt)(?:$|[^a-z])/i.test(column)
  );
}

function orderOf(plan: TablePlan, options: ImportOptions): DateOrder {
  if (options.dayFirst === undefined) return plan.dates.order;
  return options.dayFirst ? 'day-first' : 'month-first';
}
