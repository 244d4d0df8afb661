import { tables } from '../domain/tables.ts';
import type { Columns } from './columns.ts';

/** What came of a question in the words of SQL. */
export interface OwnAnswer {
  readonly columns: Columns;
  readonly names: readonly string[];
  /** By column: figures, or texts. */
  readonly isFigure: readonly boolean[];
  readonly rows: number;
  /** There were more rows than asked for. */
  readonly isCut: boolean;
}

export type Refusal = 'function' | 'table' | 'statement';

/** A question that may not be asked: what is in it, as it stood there. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion';
  readonly refusal: Refusal;
  readonly found: string;
  constructor(refusal: Refusal, found: string) {
    super(`${refusal}: ${found}`);
    this.refusal = refusal;
    this.found = found;
  }
}

/** Functions that read files, run texts as SQL, or tell of the engine instead of the rows. */
const refused =
  /\b(read_\w+|\w*glob|sniff_\w+|\w*parquet\w*|\w*arrow\w*|query|query_table|duckdb_\w+|pragma_\w+|getenv|getvariable|json_\w*execute\w*|\w*secret\w*|checkpoint|force_checkpoint|seq_scan|index_scan|enable_\w+|test_\w+)"?\s*\(/i;

const comments = /--[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * Looks for functions that are no business of a question. Comments may hide a bracket and texts may
 * hold anything, so it is read with and without comments; a text that merely holds such a call is
 * refused as well, which a person can write in another way.
 */
export function refusedFunction(sql: string): string | null {
  for (const text of [sql, sql.replaceAll(comments, ' '), sql.replaceAll(comments, '')])
    if (refused.test(text)) return refused.exec(text)?.[1] ?? null;
  return null;
}

const known = new Set<string>(Object.values(tables).map(({ name }) => name));

/** Of the tables a question names, as the engine's parser found them, one that it may not see. */
export function refusedTable(names: readonly string[]): string | null {
  return names.find((name) => !known.has(name.toLowerCase())) ?? null;
}

/** A question without the semicolons that end it. */
export function trimmedQuestion(sql: string): string {
  return sql.replace(/[\s;]+$/, '');
}

/**
 * The question as part of another: only what yields rows can stand there, so a statement that writes
 * or sets anything does not get past the engine's own parser. It has to have been parsed by itself
 * before, or brackets could end this early.
 */
export function asSubquery(sql: string): string {
  return `(${sql}\n) AS answer`;
}

/** The rows of a question with figures as doubles and all else as text, one row past the limit. */
export function limitedQuestion(
  sql: string,
  described: readonly { readonly name: string; readonly isFigure: boolean }[],
  limit: number,
): string {
  const columns = described.map(({ name, isFigure }) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return `CAST(${quoted} AS ${isFigure ? 'DOUBLE' : 'VARCHAR'}) AS ${quoted}`;
  });
  return `SELECT ${columns.join(', ')} FROM ${asSubquery(sql)} LIMIT ${Math.floor(limit) + 1}`;
}

const figureTypes = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|UINTEGER|FLOAT|REAL|DOUBLE|DECIMAL.*)$/;

/** Whether a type of DuckDB is one of figures. */
export function isFigureType(type: string): boolean {
  return figureTypes.test(type);
}
