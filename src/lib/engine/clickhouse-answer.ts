import { z } from 'zod';
import type { Column, Columns } from './columns.ts';

/** ClickHouse's format JSONColumnsWithMetadata, as far as it is read here. */
const bodySchema = z.object({
  meta: z.array(z.object({ name: z.string(), type: z.string() })),
  data: z.record(z.string(), z.array(z.unknown())),
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

function columnOf(name: string, type: string, values: readonly unknown[]): Column {
  const of = type === 'String' ? 'string' : type === 'Float64' ? 'number' : null;
  if (of === null) throw new Error(`column ${name} is ${type}, not Float64 or String`);
  let isGappy = false;
  for (const value of values)
    if (value === null) isGappy = true;
    else if (typeof value !== of)
      throw new Error(`column ${name} holds a ${typeof value}, not ${of}`);
  if (of === 'string') return values as readonly (string | null)[];
  return isGappy ? (values as readonly (number | null)[]) : Float64Array.from(values as number[]);
}

/** `LowCardinality(Nullable(String))` is `String` to us. */
function bareType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1];
  return inner === undefined ? type : bareType(inner);
}
