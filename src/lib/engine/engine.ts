import type { z } from 'zod';
import { QueryError } from '../domain/errors.ts';
import type { Columns } from './columns.ts';
import type { OwnAnswer } from './own-question.ts';

export type Parameter = string | number | null;

/** SQL with `?` placeholders, and what stands for them in order. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly Parameter[];
}

export interface QueryOptions {
  /** Aborting drops the query before it starts, or its answer when it has; rejects as AbortError. */
  readonly signal?: AbortSignal | undefined;
}

/** What a question is put to: it answers from one dataset. */
export interface Answering {
  /** @throws QueryError with the SQL and the engine's own words. */
  query(statement: Statement, options?: QueryOptions): Promise<Columns>;
}

/** The seam between the dashboard and whatever holds the rows; answers from the dataset shown. */
export interface Engine extends Answering {
  /** Answers from another dataset, by its schema; the one that is shown stays shown. */
  beside(schema: string): Promise<Answering>;
  /**
   * Adds rows to a table of a dataset, in the form of `encodeRows` (domain/tables.ts) or in the CSV
   * of datasets that the first version has kept. The bytes may be taken away. Questions see the rows
   * once they are committed: together, that costs a sixth of committing every batch.
   */
  append(target: TableTarget, rows: Uint8Array): Promise<void>;
  /** Lets questions see the rows added to a dataset, by its schema; nothing where there are none. */
  commit(schema: string): Promise<void>;
  /** Takes back the rows added to a dataset since the last commit. */
  rollBack(schema: string): Promise<void>;
  /** Asks a dataset, by its schema, in the words of SQL; only where the rows are in this browser. */
  readonly ownQuestion?: (
    schema: string,
    sql: string,
    options: { readonly limit: number; readonly signal: AbortSignal },
  ) => Promise<OwnAnswer>;
  close(): Promise<void>;
}

export interface TableTarget {
  /** A schema made by `createDataset`. */
  readonly schema: string;
  readonly table: string;
  /** `{'id': 'VARCHAR', ...}` as read_csv takes it. */
  readonly columnTypes: string;
}

/**
 * One thing the dashboard wants to know: how an input becomes SQL, and what its answer must be. All
 * output columns are DOUBLE or VARCHAR, so that every engine answers in the same types.
 */
export interface Question<Input, Answer> {
  readonly name: string;
  readonly statement: (input: Input) => Statement;
  readonly answer: z.ZodType<Answer>;
}

/** @throws QueryError also when the answer does not have the promised columns. */
export async function ask<Input, Answer>(
  engine: Answering,
  question: Question<Input, Answer>,
  input: Input,
  options?: QueryOptions,
): Promise<Answer> {
  const statement = question.statement(input);
  const columns = await engine.query(statement, options);
  const checked = question.answer.safeParse(columns);
  if (!checked.success)
    throw new QueryError(`${question.name}: ${checked.error.message}`, statement.sql);
  return checked.data;
}
