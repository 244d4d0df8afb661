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
  /** As `digestOf` tells it: the statements themselves would be a tenth of the file. */
  asked: z.string(),
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
    this.#known = new Map(recording.map((one) => [one.asked, restored(one.columns)]));
    this.#behind = behind;
  }

  async query(statement: Statement, options?: QueryOptions): Promise<Columns> {
    options?.signal?.throwIfAborted();
    return this.#known.get(digestOf(statement)) ?? (await this.#behind()).query(statement, options);
  }
}

/** Tells statements with their parameters apart: FNV-1a from two beginnings, 64 bits. */
export function digestOf({ sql, params }: Statement): string {
  const text = JSON.stringify([sql, params]);
  const from = (beginning: number) => {
    let hash = beginning;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36);
  };
  return `${from(0x811c9dc5)}-${from(0x9e3779b9)}`;
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
