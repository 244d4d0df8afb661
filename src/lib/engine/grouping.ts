import type { Dimension, Filter } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { Statement } from './engine.ts';
import { where } from './where.ts';

/** What a signal is counted and chosen by, in six fields; each field is one coded column. */
export interface SignalFields {
  /** Minute of the night, and how precise its source tells it. */
  readonly minute: { readonly minute: number | null; readonly precision: string };
  readonly night: Night | null;
  readonly type: { readonly main: string; readonly sub: string | null };
  readonly place: {
    readonly tower: string | null;
    readonly level: number | null;
    readonly unit: string | null;
    readonly leg: string | null;
    readonly direction: string | null;
  };
  /** Whether it was seen during a round. */
  readonly during: boolean;
  /** Degrees; null without coordinates. */
  readonly point: { readonly longitude: number; readonly latitude: number } | null;
}
export type Field = keyof SignalFields;
export type KeyValue = string | number | null;

/**
 * Output columns that are worked out from one field, said twice side by side: as SQL over `signals`
 * (DOUBLE or VARCHAR, by name) and as a function of the field's value, with a value for each of them.
 * The function answers null for a signal that does not count.
 */
export interface KeyPart<Name extends Field = Field> {
  readonly field: Name;
  readonly sql: Readonly<Record<string, string>>;
  readonly of: (value: SignalFields[Name]) => readonly KeyValue[] | null;
}
export type AnyKeyPart = { [Name in Field]: KeyPart<Name> }[Field];

/**
 * What a linked view counts: the one description of which the SQL of its question is made and by
 * which `columns/` counts. Keys are in order of their columns, nulls last, texts by code point.
 */
export interface Grouping {
  readonly name: string;
  /** The dimensions the view owns: its own choice does not filter it. */
  readonly without: readonly Dimension[];
  readonly parts: readonly AnyKeyPart[];
  /** SQL of what counts at all, where `of` of a part answers null for the rest. */
  readonly only?: string;
}

/** Counts by key under the filter; `count` stands last. */
export function groupedStatement({ without, parts, only }: Grouping, filter: Filter): Statement {
  const { sql, params } = where(filter, without);
  const keys = parts.flatMap((part) => Object.entries(part.sql));
  const columns = keys.map(([name, expression]) =>
    name === expression ? name : `${expression} AS ${name}`,
  );
  const positions = keys.map((_, i) => i + 1);
  const order = positions.map((position) => `${position} NULLS LAST`);
  return {
    sql: [
      `SELECT ${[...columns, 'CAST(count(*) AS DOUBLE) AS count'].join(', ')}`,
      'FROM signals',
      `WHERE ${only ? `${only} AND (${sql})` : sql}`,
      ...(keys.length > 0
        ? [`GROUP BY ${positions.join(', ')}`, `ORDER BY ${order.join(', ')}`]
        : []),
    ].join('\n'),
    params,
  };
}
