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

/**
 * Asks a question under each of its inputs of DuckDB and, meanwhile, of the others.
 * @returns what differed first, or an answer of DuckDB that is not what the question promises; null
 * where every engine gave the same cells.
 */
export async function disagreement(
  { question, inputs }: ParityCase,
  duckdb: Answering,
  others: readonly Answering[],
): Promise<string | null> {
  for (const input of inputs) {
    const statement = question.statement(input as never);
    const [answered, expected] = await Promise.all([
      Promise.all(others.map((other) => other.query(statement))),
      soon(() => duckdb.query(statement)),
    ]);
    for (const columns of answered) {
      const found = firstDifference(expected, columns);
      if (found) return found;
    }
    const { error } = question.answer.safeParse(expected);
    if (error) return error.message;
  }
  return null;
}

/** DuckDB in Node holds the thread while it answers: the others' questions must be out first. */
async function soon<Result>(run: () => Promise<Result>): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return run();
}
