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

/**
 * Rows as UTF-8 CSV without a header, in the table's column order: text always quoted, null never,
 * so that an empty text and a missing one stay apart. Written byte by byte: as one long string it
 * costs twice the time and most of the garbage of an import.
 */
export function encodeRows<Row>(table: Table<Row>, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const columns = table.columns;
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(rows.length * 200 + ROOM);
  let at = 0;
  const reserve = (count: number) => {
    if (at + count <= bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes.length * 2, at + count));
    grown.set(bytes.subarray(0, at));
    bytes = grown;
  };
  /** Text with quotes to double or signs beyond ASCII. */
  const writeWide = (text: string) => {
    const quoted = text.replaceAll('"', '""');
    reserve(quoted.length * 3 + ROOM);
    at += encoder.encodeInto(quoted, bytes.subarray(at)).written;
  };
  const write = (text: string) => {
    const length = text.length;
    const start = at;
    if (length > LONG) reserve(length + ROOM);
    const target = bytes;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127 || code === QUOTE) {
        at = start;
        writeWide(text);
        return;
      }
      target[start + i] = code;
    }
    at = start + length;
  };
  /** Up to nine decimals by whole numbers, which is several times faster; exact, or else as text. */
  const writeNumber = (value: number) => {
    const scaled = Math.round(Math.abs(value) * 1e9);
    const whole = Number.isSafeInteger(value);
    if (!whole && (scaled > 1e15 || scaled / 1e9 !== Math.abs(value))) {
      write(String(value));
      return;
    }
    if (value < 0) bytes[at++] = MINUS;
    let rest = whole ? Math.abs(value) : scaled;
    let digits = 0;
    let left = whole ? 0 : 9;
    for (; left > 0 && rest % 10 === 0; left--) rest /= 10;
    do {
      const shorter = Math.floor(rest / 10);
      figures[digits++] = ZERO + rest - shorter * 10;
      rest = shorter;
      if (--left === 0) {
        figures[digits++] = POINT;
        if (rest === 0) figures[digits++] = ZERO;
      }
    } while (rest > 0 || left > 0);
    while (digits > 0) bytes[at++] = figures[--digits] as number;
  };
  for (const row of rows) {
    for (let i = 0; i < columns.length; i++) {
      const value = (columns[i] as Column<Row>).of(row);
      if (at + ROOM > bytes.length) reserve(ROOM);
      if (i > 0) bytes[at++] = COMMA;
      if (typeof value === 'string') {
        bytes[at++] = QUOTE;
        write(value);
        bytes[at++] = QUOTE;
      } else if (value !== null) writeNumber(value);
    }
    bytes[at++] = NEWLINE;
  }
  return bytes.slice(0, at);
}

const figures = new Uint8Array(40);
/** Always free before a field: a text that is not long, its quotes, a comma and a line end. */
const ROOM = 256;
const LONG = 200;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const QUOTE = 34;
const NEWLINE = 10;
