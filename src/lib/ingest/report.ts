import type { AreaPack } from '../domain/area-pack.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { Signal, TimePrecision } from '../domain/signal.ts';
import type { TableName } from '../domain/tables.ts';
import type { FileFormat, FindingCode, PersonalKind, RejectReason } from './codes.ts';
import type { Field, Mapping } from './fields.ts';

export interface ProbedColumn {
  /** Unique within the table; a missing or repeated header is given a number. */
  readonly name: string;
  /** Its values in the first rows, in the order of `Probe.rows`. */
  readonly samples: readonly string[];
}

/** One table of a file: a CSV has one, a workbook one a sheet, a zip several. */
export interface ProbedTable {
  /** The sheet's or inner file's name; empty when the file is the table. */
  readonly name: string;
  readonly kind: TableName;
  readonly columns: readonly ProbedColumn[];
  /** The first 20 rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** 0 to 1 for every field of `mapping`. */
  readonly confidence: Partial<Record<Field, number>>;
  /** Remember a mapping under this: equal for files with the same headers. */
  readonly shapeKey: string;
  /** True when a person should look at the mapping before the import. */
  readonly needsMapping: boolean;
}

export interface Probe {
  readonly fileName: string;
  readonly bytes: number;
  readonly format: FileFormat;
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`; null where the format fixes it. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly tables: readonly ProbedTable[];
  /** What the dates tell of the order of day and month; null where it does not matter. */
  readonly dayOrder: 'day-first' | 'month-first' | 'ambiguous' | null;
  /** The zone that wall times will be read in unless another is given. */
  readonly timeZone: string;
  /** True when a review of drafts comes before the import (messages of an app group). */
  readonly drafts: boolean;
  /** The area that the file itself describes (floor plans), without rows. */
  readonly area: AreaPack | null;
}

/** What the doctor mends unless told otherwise; false leaves the values as they stand. */
export interface Mends {
  /** Longitude and latitude exchanged. */
  readonly swapAxes?: boolean;
  /** Coordinates in metres of the Dutch grid (EPSG:28992). */
  readonly rdNew?: boolean;
  /** Times without a zone are UTC, not local. */
  readonly timesAreUtc?: boolean;
  /** Spelling in the file, to the name or id that it means in the area; `''` keeps the text. */
  readonly towers?: Readonly<Record<string, string>>;
  readonly levels?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, string>>;
  /** Pseudonyms of coaches whose signals do not count. */
  readonly withoutCoaches?: readonly string[];
}

export interface ImportOptions {
  readonly area: AreaPack | null;
  /** By name of table (`ProbedTable.name`, `''` for the one of a CSV); the guess where absent. */
  readonly mappings?: Readonly<Record<string, Mapping>>;
  /** By name of table, where the guess is wrong; null leaves that table out. */
  readonly kinds?: Readonly<Record<string, TableName | null>>;
  /** 03-04 is 3 April (true) or 4 March (false); worked out from the column when absent. */
  readonly dayFirst?: boolean;
  /** IANA name; the area's, else a guess, when absent. */
  readonly timeZone?: string;
  readonly mends?: Mends;
  /** Kinds of personal data that stay readable; `hits` are single places taken for false. */
  readonly keepPersonal?: { kinds?: readonly PersonalKind[]; hits?: readonly string[] };
  /** Ids already in the dataset: rows that bear one count as duplicates. */
  readonly loadedIds?: readonly string[];
  /** Pseudonyms given before in this dataset, by the key of `ImportReport.pseudonyms`. */
  readonly pseudonyms?: Readonly<Record<string, string>>;
  /** Known rounds, to find signals outside all of them (wall times). */
  readonly rounds?: readonly { readonly start: string; readonly end: string }[];
}

export interface Batch {
  readonly table: TableName;
  readonly rows: number;
  /** As `encodeRows` gives them. */
  readonly bytes: Uint8Array;
}

export interface Progress {
  readonly rowsDone: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

export interface Rejected {
  /** The table it stood in, as `ProbedTable.name`. */
  readonly table: string;
  /** 1-based line (text), row (sheet) or position (JSON) on which it began. */
  readonly line: number;
  /** The field, else the column; empty when the row as a whole does not fit. */
  readonly field: string;
  /** At most 200 characters of what stood there. */
  readonly value: string;
  readonly reason: RejectReason;
}

export interface FindingExample {
  readonly line: number;
  readonly value: string;
  /** The nearest known name, or what the value became; null when there is none. */
  readonly proposal: string | null;
  /** How often this value stands in the file, where values were counted. */
  readonly count: number;
}

export interface Finding {
  readonly code: FindingCode;
  readonly count: number;
  readonly examples: readonly FindingExample[];
  /** The option of `Mends` (or `dayFirst`, `timeZone`) that changes it; null when none does. */
  readonly mend: keyof Mends | 'dayFirst' | 'timeZone' | 'keepPersonal' | null;
  /** True when the values were mended on the way in, so that the mend can be undone. */
  readonly mended: boolean;
}

/** A place in free text where personal data was found. */
export interface PersonalHit {
  /** Stable key for `ImportOptions.keepPersonal.hits`. */
  readonly key: string;
  readonly kind: PersonalKind;
  readonly line: number;
  /** The text around it, the hit itself between `before` and `after`. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface TypeCount {
  readonly main: string;
  readonly sub: string | null;
  readonly count: number;
}

export interface TableReport {
  readonly name: string;
  readonly kind: TableName;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
}

/** accepted + rejected + duplicates = rowsRead, of every table and of the whole. */
export interface ImportReport {
  /** Asks for pages of rejected rows and hits; valid until the client begins another dataset. */
  readonly importId: number;
  readonly fileName: string;
  readonly format: FileFormat;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly tables: readonly TableReport[];
  readonly rejectedByReason: Partial<Record<RejectReason, number>>;
  /** The first 100; the rest by `rejectedPage` and `rejectedCsv`. */
  readonly firstRejected: readonly Rejected[];
  readonly findings: readonly Finding[];
  /** West, south, east, north of the accepted signals; null when none has coordinates. */
  readonly extent: readonly [number, number, number, number] | null;
  /** Most frequent first. */
  readonly types: readonly TypeCount[];
  readonly towers: readonly { readonly tower: string; readonly count: number }[];
  readonly firstNight: Night | null;
  readonly lastNight: Night | null;
  readonly timePrecisions: Readonly<Record<TimePrecision, number>>;
  readonly timeZone: string;
  readonly dayFirst: boolean | null;
  readonly personalHits: number;
  /** Source name (hashed) to pseudonym; give it to the next import of the dataset. */
  readonly pseudonyms: Readonly<Record<string, string>>;
  readonly area: AreaPack | null;
}

/** One observation proposed from the words of a message, to be looked through by a person. */
export interface Draft {
  readonly signal: Signal;
  /** Words of the note that led to a type, tower, level, unit or leg, by field. */
  readonly because: Partial<Record<'type' | 'tower' | 'level' | 'unit' | 'leg', string>>;
  /** False for chatter: nothing in it points at an observation. */
  readonly likely: boolean;
  /** Personal data of the note, already blacked out in `signal.note`. */
  readonly hits: readonly PersonalHit[];
}

export interface DraftReport {
  readonly report: ImportReport;
  readonly drafts: readonly Draft[];
}
