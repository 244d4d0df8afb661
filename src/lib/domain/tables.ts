import { arrowStream } from './arrow/arrow-stream.ts';
import { columnBuilder, type ColumnBuilder } from './arrow/column-builder.ts';
import type { FollowUp, Intervention } from './follow-up.ts';
import type { Round, Visit } from './round.ts';
import type { Signal } from './signal.ts';

/** One column of a stored table: its SQL name and type, and where a record keeps its value. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'TIMESTAMP';
  readonly of: (row: Row) => string | number | null;
}

export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
}

/** `TIMESTAMP` columns hold wall time; the only true instant is `instant`, in epoch milliseconds. */
export const signalTable: Table<Signal> = {
  name: 'signals',
  columns: [
    { name: 'id', type: 'VARCHAR', of: (s) => s.id },
    { name: 'wall_time', type: 'TIMESTAMP', of: (s) => s.wallTime },
    { name: 'instant', type: 'BIGINT', of: (s) => s.instant },
    { name: 'time_precision', type: 'VARCHAR', of: (s) => s.timePrecision },
    { name: 'night', type: 'DATE', of: (s) => s.night },
    { name: 'minute_of_night', type: 'INTEGER', of: (s) => s.minuteOfNight },
    { name: 'main_type', type: 'VARCHAR', of: (s) => s.mainType },
    { name: 'sub_type', type: 'VARCHAR', of: (s) => s.subType },
    { name: 'place_precision', type: 'VARCHAR', of: (s) => s.placePrecision },
    { name: 'tower', type: 'VARCHAR', of: (s) => s.tower },
    { name: 'level', type: 'INTEGER', of: (s) => s.level },
    { name: 'unit', type: 'VARCHAR', of: (s) => s.unit },
    { name: 'leg', type: 'VARCHAR', of: (s) => s.leg },
    { name: 'direction', type: 'VARCHAR', of: (s) => s.direction },
    { name: 'longitude', type: 'DOUBLE', of: (s) => s.longitude },
    { name: 'latitude', type: 'DOUBLE', of: (s) => s.latitude },
    { name: 'round', type: 'VARCHAR', of: (s) => s.round },
    { name: 'coach', type: 'VARCHAR', of: (s) => s.coach },
    { name: 'note', type: 'VARCHAR', of: (s) => s.note },
    { name: 'source_line', type: 'INTEGER', of: (s) => s.sourceLine },
  ],
};

export const roundTable: Table<Round> = {
  name: 'rounds',
  columns: [
    { name: 'id', type: 'VARCHAR', of: (r) => r.id },
    { name: 'night', type: 'DATE', of: (r) => r.night },
    { name: 'start_time', type: 'TIMESTAMP', of: (r) => r.start },
    { name: 'end_time', type: 'TIMESTAMP', of: (r) => r.end },
    { name: 'coaches', type: 'VARCHAR', of: (r) => r.coaches.join('+') },
    { name: 'coach_count', type: 'INTEGER', of: (r) => r.coaches.length },
  ],
};

export const visitTable: Table<Visit> = {
  name: 'visits',
  columns: [
    { name: 'round', type: 'VARCHAR', of: (v) => v.round },
    { name: 'night', type: 'DATE', of: (v) => v.night },
    { name: 'tower', type: 'VARCHAR', of: (v) => v.tower },
    { name: 'level', type: 'INTEGER', of: (v) => v.level },
    { name: 'leg', type: 'VARCHAR', of: (v) => v.leg },
    { name: 'direction', type: 'VARCHAR', of: (v) => v.direction },
    { name: 'entry_time', type: 'TIMESTAMP', of: (v) => v.entry },
    { name: 'exit_time', type: 'TIMESTAMP', of: (v) => v.exit },
  ],
};

export const followUpTable: Table<FollowUp> = {
  name: 'follow_ups',
  columns: [
    { name: 'signal', type: 'VARCHAR', of: (f) => f.signal },
    { name: 'wall_time', type: 'TIMESTAMP', of: (f) => f.wallTime },
    { name: 'status', type: 'VARCHAR', of: (f) => f.status },
    { name: 'party', type: 'VARCHAR', of: (f) => f.party },
    { name: 'note', type: 'VARCHAR', of: (f) => f.note },
  ],
};

export const interventionTable: Table<Intervention> = {
  name: 'interventions',
  columns: [
    { name: 'id', type: 'VARCHAR', of: (i) => i.id },
    { name: 'night', type: 'DATE', of: (i) => i.night },
    { name: 'kind', type: 'VARCHAR', of: (i) => i.kind },
    { name: 'label', type: 'VARCHAR', of: (i) => i.label },
    { name: 'tower', type: 'VARCHAR', of: (i) => i.tower },
    { name: 'level', type: 'INTEGER', of: (i) => i.level },
    { name: 'unit', type: 'VARCHAR', of: (i) => i.unit },
    { name: 'leg', type: 'VARCHAR', of: (i) => i.leg },
    { name: 'types', type: 'VARCHAR', of: (i) => i.types.join(' ') },
  ],
};

/** The rows of a dataset, by table. */
export interface DatasetRows {
  readonly signals: readonly Signal[];
  readonly rounds: readonly Round[];
  readonly visits: readonly Visit[];
  readonly followUps: readonly FollowUp[];
  readonly interventions: readonly Intervention[];
}

export const tables = {
  signals: signalTable,
  rounds: roundTable,
  visits: visitTable,
  followUps: followUpTable,
  interventions: interventionTable,
} as const;
export type TableName = keyof typeof tables;

/** Collects rows of a table and gives them as one batch, an Arrow stream in the table's columns. */
export class BatchEncoder<Row> {
  readonly #columns: readonly Column<Row>[];
  readonly #builders: readonly ColumnBuilder[];
  rows = 0;

  constructor({ columns }: Table<Row>) {
    this.#columns = columns;
    this.#builders = columns.map(({ type }) => columnBuilder(type));
  }

  add(row: Row): void {
    const columns = this.#columns;
    const builders = this.#builders;
    const position = this.rows++;
    for (let i = 0; i < columns.length; i++) {
      const value = (columns[i] as Column<Row>).of(row);
      if (value === null) (builders[i] as ColumnBuilder).addNull(position);
      else (builders[i] as ColumnBuilder).add(position, value);
    }
  }

  /** The rows so far; then it begins anew. */
  finish(): Uint8Array<ArrayBuffer> {
    const { rows } = this;
    this.rows = 0;
    const columns = this.#builders.map((builder, i) =>
      builder.finish((this.#columns[i] as Column<Row>).name, rows),
    );
    return arrowStream(columns, rows);
  }
}

/** Rows as one batch, in the form in which the engine and the library take them. */
export function encodeRows<Row>(table: Table<Row>, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const encoder = new BatchEncoder(table);
  for (const row of rows) encoder.add(row);
  return encoder.finish();
}
