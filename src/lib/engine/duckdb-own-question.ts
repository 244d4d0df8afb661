import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { QueryError } from '../domain/errors.ts';
import { columnsOfArrow, type ArrowTable, type Columns } from './columns.ts';
import {
  asSubquery,
  isFigureType,
  limitedQuestion,
  RefusedQuestion,
  refusedFunction,
  refusedTable,
  trimmedQuestion,
  type OwnAnswer,
} from './own-question.ts';

/**
 * Asks one question in the words of SQL on a connection whose schema is the dataset's. It has to be
 * one statement (the engine prepares no more than one), stand as a subquery (so it only reads), name
 * tables of the dataset alone (by the engine's parser), and call no function that reads files.
 *
 * @throws RefusedQuestion, QueryError with the engine's words, AbortError when it was stopped.
 */
export async function askOwnQuestion(
  connection: AsyncDuckDBConnection,
  text: string,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<OwnAnswer> {
  const sql = trimmedQuestion(text);
  const called = refusedFunction(sql);
  if (called) throw new RefusedQuestion('function', called);
  const stop = () => void connection.cancelSent();
  signal.throwIfAborted();
  signal.addEventListener('abort', stop);
  try {
    await parse(connection, sql);
    const named = refusedTable(await connection.getTableNames(sql));
    if (named !== null) throw new RefusedQuestion('table', named);
    if (!(await canBeParsed(connection, `SELECT * FROM ${asSubquery(sql)}`)))
      throw new RefusedQuestion('statement', sql.trimStart().split(/\s/)[0] ?? '');
    const types = columnsOfArrow(
      (await connection.query(`DESCRIBE SELECT * FROM ${asSubquery(sql)}`)) as ArrowTable,
    );
    const described = [...(types['column_name'] ?? [])].map((name, i) => ({
      name: String(name),
      isFigure: isFigureType(String(types['column_type']?.[i])),
    }));
    // What was stopped before it began has nothing to cancel.
    signal.throwIfAborted();
    const reader = await connection.send(limitedQuestion(sql, described, limit));
    const batches: Columns[] = [];
    for await (const batch of reader) batches.push(columnsOfArrow(batch as unknown as ArrowTable));
    signal.throwIfAborted();
    return answerOf(described, batches, limit);
  } catch (cause) {
    if (signal.aborted) throw new DOMException('the question was stopped', 'AbortError');
    if (cause instanceof RefusedQuestion) throw cause;
    throw new QueryError(cause instanceof Error ? cause.message : String(cause), sql, cause);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function parse(connection: AsyncDuckDBConnection, sql: string): Promise<void> {
  const prepared = await connection.prepare(sql);
  await prepared.close();
}

async function canBeParsed(connection: AsyncDuckDBConnection, sql: string): Promise<boolean> {
  try {
    await parse(connection, sql);
    return true;
  } catch {
    // By itself it was understood: it is of a kind that yields no rows.
    return false;
  }
}

function answerOf(
  described: readonly { readonly name: string; readonly isFigure: boolean }[],
  batches: readonly Columns[],
  limit: number,
): OwnAnswer {
  const columns: Record<string, (string | number | null)[]> = {};
  let found = 0;
  described.forEach(({ name }, i) => {
    const values = batches.flatMap((batch) => [...(Object.values(batch)[i] ?? [])]);
    found = values.length;
    columns[name] = values.slice(0, limit);
  });
  return {
    columns: columns as Columns,
    names: described.map(({ name }) => name),
    isFigure: described.map(({ isFigure }) => isFigure),
    rows: Math.min(found, limit),
    isCut: found > limit,
  };
}
