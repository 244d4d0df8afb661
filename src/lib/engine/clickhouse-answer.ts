import { z } from 'zod';
import type { Column, Columns } from './columns.ts';

/** ClickHouse's format JSONColumnsWithMetadata, as far as it is read here. */
const bodySchema = z.object({
  meta: z.array(z.object({ name: z.string(), type: z.string() })),
  data: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.null()]))),
});

/**
 * The columns of an answer. A question promises DOUBLE and VARCHAR; any other type means that one of
 * its columns lacks its CAST.
 * @throws Error saying what was found instead.
 */
export function columnsOfAnswer(text: string): Columns {
  const { meta, data } = bodySchema.parse(JSON.parse(text));
  return Object.fromEntries(
    meta.map(({ name, type }) => [name, columnOf(name, bareType(type), data[name] ?? [])]),
  );
}

function columnOf(name: string, type: string, values: readonly (string | number | null)[]): Column {
  if (type === 'String') return values as readonly (string | null)[];
  if (type !== 'Float64') throw new Error(`column ${name} is ${type}, not Float64 or String`);
  const gappy = values as readonly (number | null)[];
  return gappy.includes(null) ? gappy : Float64Array.from(gappy as readonly number[]);
}

/** `LowCardinality(Nullable(String))` is `String` to us. */
function bareType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1];
  return inner === undefined ? type : bareType(inner);
}
