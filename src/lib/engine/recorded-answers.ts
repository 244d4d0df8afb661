import { z } from 'zod';
import type { Column, Columns } from './columns.ts';
import type { Answering, QueryOptions, Statement } from './engine.ts';

/**
 * A column as plain values, or as the step from each of its numbers to the next, from zero, in whole
 * parts of which `per` make one.
 */
const columnSchema = z.union([
  z.array(z.union([z.number(), z.string(), z.null()])),
  z.object({ per: z.number().int().positive(), steps: z.array(z.number().int()) }),
]);
export type RecordedColumn = z.infer<typeof columnSchema>;

/** What an engine answered to a statement. */
const recordSchema = z.object({
  sql: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.null()])),
  columns: z.record(z.string(), columnSchema),
});
export const recordingSchema = z.array(recordSchema);
export type Recording = z.infer<typeof recordingSchema>;

/** Answers that were worked out beforehand; every other statement goes to the engine behind them. */
export class RecordedAnswers implements Answering {
  readonly #known: ReadonlyMap<string, Columns>;
  readonly #behind: () => Promise<Answering>;

  /** @param behind called with the first statement that is not recorded, and with each after it. */
  constructor(recording: Recording, behind: () => Promise<Answering>) {
    this.#known = new Map(recording.map((one) => [keyOf(one), restored(one.columns)]));
    this.#behind = behind;
  }

  async query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    options?.signal?.throwIfAborted();
    return this.#known.get(keyOf(statement)) ?? (await this.#behind()).query(statement, options);
  }
}

function keyOf({ sql, params }: Statement): string {
  return JSON.stringify([sql, params]);
}

/** As an engine gives them: numbers without a gap are doubles, and an empty column has no type. */
function restored(columns: Recording[number]['columns']): Columns {
  const typed = ([name, column]: [string, RecordedColumn]): [string, Column] => [
    name,
    columnOf(column),
  ];
  return Object.fromEntries(Object.entries(columns).map(typed));
}

/** @returns numbers without a gap as doubles. */
export function columnOf(column: RecordedColumn): Column {
  return Array.isArray(column) ? plainColumn(column) : summed(column);
}

function plainColumn(values: (number | string | null)[]): Column {
  const isNumeric = values.length > 0 && values.every((value) => typeof value === 'number');
  return isNumeric ? Float64Array.from(values) : (values as Column);
}

function summed({ per, steps }: { readonly per: number; readonly steps: readonly number[] }) {
  let sum = 0;
  return Float64Array.from(steps, (step) => (sum += step) / per);
}
