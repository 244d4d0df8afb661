import { gappyNumbers, gappyTexts, numbers, texts } from './columns.ts';
import { ask, type Answering, type Question } from './engine.ts';
import { duringRounds } from './during-rounds.ts';
import type { Field, SignalFields } from './grouping.ts';
import { z } from 'zod';

/** Fields of which few values occur often: a row holds the position of its value in a dictionary. */
export type CodedField = Exclude<Field, 'point'>;
export const codedFields: readonly CodedField[] = ['minute', 'night', 'type', 'place', 'during'];

/** Of the others the values are known beforehand. */
type NumberedField = Exclude<CodedField, 'during'>;
const numberedFields: readonly NumberedField[] = ['minute', 'night', 'type', 'place'];
const duringValues = [false, true];

/** Every value of a field that occurs, once, in the order of its code. */
export type Dictionaries = { readonly [Name in CodedField]: readonly SignalFields[Name][] };

/** Rows by column: codes, and degrees, NaN where there are no coordinates. */
export interface ColumnPage extends Readonly<Record<CodedField, Float64Array>> {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export interface CodedSignals {
  readonly rows: number;
  readonly dictionaries: Dictionaries;
  readonly pages: () => AsyncGenerator<ColumnPage>;
}

const pageRows = 20_000;

const columnsOf: Readonly<Record<NumberedField, readonly string[]>> = {
  minute: ['minute_of_night', 'time_precision'],
  night: ['night'],
  type: ['main_type', 'sub_type'],
  place: ['tower', 'level', 'unit', 'leg', 'direction'],
};

/**
 * Reads the signals of a schema as codes: the engine numbers the values of each field, and gives the
 * rows in pages, so that no answer is ever large.
 * @throws QueryError
 */
export async function readCodedSignals(engine: Answering, schema: string): Promise<CodedSignals> {
  for (const field of numberedFields) await run(engine, numberValues(schema, field));
  const [size, minute, night, type, place] = await Promise.all([
    ask(engine, sizeQuestion, schema),
    ask(engine, minuteValues, schema),
    ask(engine, nightValues, schema),
    ask(engine, typeValues, schema),
    ask(engine, placeValues, schema),
  ]);
  return {
    rows: size.rows,
    dictionaries: { minute, night, type, place, during: duringValues },
    pages: async function* () {
      for (let from = 0; from < size.end; from += pageRows)
        yield await ask(engine, pageQuestion, { schema, from, to: from + pageRows });
      for (const field of numberedFields)
        await run(engine, `DROP TABLE temp.${codeTable(schema, field)}`);
    },
  };
}

async function run(engine: Answering, sql: string): Promise<void> {
  await engine.query({ sql, params: [] });
}

function codeTable(schema: string, field: NumberedField): string {
  return `${schema}_${field}_codes`;
}

function numberValues(schema: string, field: NumberedField): string {
  const names = columnsOf[field].join(', ');
  const order = columnsOf[field].map((name) => `${name} NULLS LAST`).join(', ');
  return `
    CREATE OR REPLACE TEMP TABLE ${codeTable(schema, field)} AS
    SELECT CAST(row_number() OVER (ORDER BY ${order}) - 1 AS DOUBLE) AS code, ${names}
    FROM (SELECT DISTINCT ${names} FROM ${schema}.signals)`;
}

const sizeQuestion = {
  name: 'coded-signals-size',
  statement: (schema: string) => ({
    sql: `
      SELECT
        CAST(count(*) AS DOUBLE) AS signals,
        CAST(coalesce(max(rowid) + 1, 0) AS DOUBLE) AS row_end
      FROM ${schema}.signals`,
    params: [],
  }),
  answer: z
    .object({ signals: numbers, row_end: numbers })
    .transform(({ signals, row_end }) => ({ rows: signals[0] ?? 0, end: row_end[0] ?? 0 })),
} satisfies Question<string, unknown>;

/** Values in the order of their codes, in `expressions` of which the names are those of the answer. */
function valuesStatement(schema: string, field: NumberedField, expressions: string) {
  return {
    sql: `SELECT ${expressions} FROM temp.${codeTable(schema, field)} ORDER BY code`,
    params: [],
  };
}

const minuteValues = {
  name: 'minute-values',
  statement: (schema: string) =>
    valuesStatement(
      schema,
      'minute',
      'CAST(minute_of_night AS DOUBLE) AS minute, time_precision AS exactness',
    ),
  answer: z
    .object({ minute: gappyNumbers, exactness: texts })
    .transform(({ minute, exactness }) =>
      exactness.map((precision, i) => ({ minute: minute[i] ?? null, precision })),
    ),
} satisfies Question<string, unknown>;

const nightValues = {
  name: 'night-values',
  statement: (schema: string) =>
    valuesStatement(schema, 'night', 'CAST(night AS VARCHAR) AS date_text'),
  answer: z.object({ date_text: gappyTexts }).transform(({ date_text }) => date_text),
} satisfies Question<string, unknown>;

const typeValues = {
  name: 'type-values',
  statement: (schema: string) =>
    valuesStatement(schema, 'type', 'main_type AS main, sub_type AS sub'),
  answer: z
    .object({ main: texts, sub: gappyTexts })
    .transform(({ main, sub }) => main.map((own, i) => ({ main: own, sub: sub[i] ?? null }))),
} satisfies Question<string, unknown>;

const placeValues = {
  name: 'place-values',
  statement: (schema: string) =>
    valuesStatement(schema, 'place', 'tower, CAST(level AS DOUBLE) AS floor, unit, leg, direction'),
  answer: z
    .object({
      tower: gappyTexts,
      floor: gappyNumbers,
      unit: gappyTexts,
      leg: gappyTexts,
      direction: gappyTexts,
    })
    .transform(({ tower, floor, unit, leg, direction }) =>
      tower.map((own, i) => ({
        tower: own,
        level: floor[i] ?? null,
        unit: unit[i] ?? null,
        leg: leg[i] ?? null,
        direction: direction[i] ?? null,
      })),
    ),
} satisfies Question<string, unknown>;

interface PageInput {
  readonly schema: string;
  /** Row numbers of the engine, from (included) to (excluded). */
  readonly from: number;
  readonly to: number;
}

const pageQuestion = {
  name: 'coded-signals-page',
  statement: ({ schema, from, to }: PageInput) => {
    const joins = numberedFields.map((field) => {
      const same = columnsOf[field].map(
        (name) => `signals.${name} IS NOT DISTINCT FROM ${field}_codes.${name}`,
      );
      return `JOIN temp.${codeTable(schema, field)} AS ${field}_codes ON ${same.join(' AND ')}`;
    });
    const codes = numberedFields.map((field) => `${field}_codes.code AS ${field}`);
    const during = duringRounds({ signal: 'signals.', rounds: `${schema}.rounds` });
    return {
      sql: `
        SELECT
          ${codes.join(', ')},
          CAST(CASE WHEN ${during} THEN 1 ELSE 0 END AS DOUBLE) AS during,
          coalesce(longitude, CAST('nan' AS DOUBLE)) AS longitude,
          coalesce(latitude, CAST('nan' AS DOUBLE)) AS latitude
        FROM ${schema}.signals AS signals ${joins.join(' ')}
        WHERE signals.rowid >= CAST(? AS BIGINT) AND signals.rowid < CAST(? AS BIGINT)`,
      params: [from, to],
    };
  },
  answer: z.object({
    minute: numbers,
    night: numbers,
    type: numbers,
    place: numbers,
    during: numbers,
    longitude: numbers,
    latitude: numbers,
  }),
} satisfies Question<PageInput, unknown>;
