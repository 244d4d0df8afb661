import type { Columns } from '$lib/engine/columns.ts';
import type { Answering } from '$lib/engine/engine.ts';
import type { ParityCase } from './cases.ts';

/** The first cell that differs, in words; null where all are the same. */
export function firstDifference(a: Columns, b: Columns): string | null {
  const names = Object.keys(a);
  if (names.join() !== Object.keys(b).join()) return `${names.join()} and ${Object.keys(b).join()}`;
  for (const name of names) {
    const [left = [], right = []] = [a[name], b[name]];
    if (left.length !== right.length) return `${name}: ${left.length} and ${right.length} rows`;
    for (let row = 0; row < left.length; row++)
      if (left[row] !== right[row])
        return `${name}, row ${row}: ${String(left[row])} and ${String(right[row])}`;
  }
  return null;
}

/** What became of a case: how much was compared, and what differed first; null where nothing did. */
export interface Compared {
  readonly statements: number;
  /** Of DuckDB's answers: each was laid beside the same cell of every other engine. */
  readonly cells: number;
  readonly difference: string | null;
}

/**
 * Asks a question under each of its inputs of DuckDB and, meanwhile, of the others; inputs of which it
 * makes the same statement, once. An answer of DuckDB that is not what the question promises is a
 * difference too.
 */
export async function compare(
  { question, inputs }: ParityCase,
  duckdb: Answering,
  others: readonly Answering[],
): Promise<Compared> {
  let [asked, cells] = [0, 0];
  const statements = inputs.map((input) => question.statement(input as never));
  for (const statement of new Map(statements.map((one) => [JSON.stringify(one), one])).values()) {
    const [answered, expected] = await Promise.all([
      Promise.all(others.map((other) => other.query(statement))),
      soon(() => duckdb.query(statement)),
    ]);
    for (const columns of answered) {
      const difference = firstDifference(expected, columns);
      if (difference) return { statements: asked, cells, difference };
    }
    const { error } = question.answer.safeParse(expected);
    if (error) return { statements: asked, cells, difference: error.message };
    asked++;
    for (const column of Object.values(expected)) cells += column.length;
  }
  return { statements: asked, cells, difference: null };
}

/** DuckDB in Node holds the thread while it answers: the others' questions must be out first. */
async function soon<Result>(run: () => Promise<Result>): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return run();
}
