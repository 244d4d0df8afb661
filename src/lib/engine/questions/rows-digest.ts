import { z } from 'zod';
import { tables, type TableName } from '../../domain/tables.ts';
import { numbers, texts } from '../columns.ts';
import type { Question } from '../engine.ts';

/**
 * What tells the rows of a table from any others, whatever their order: MD5 over the MD5 of each row,
 * with a missing value and an empty text kept apart. Lines of the source file do not count.
 */
export const rowsDigest = {
  name: 'rows-digest',
  statement: (table: TableName) => {
    const { name, columns } = tables[table];
    const values = columns
      .filter((column) => column.name !== 'source_line')
      .map((column) => `coalesce('v' || CAST(${column.name} AS VARCHAR), 'n')`);
    return {
      sql: `
        SELECT
          md5(coalesce(string_agg(mark, '' ORDER BY mark), '')) AS digest,
          CAST(count(*) AS DOUBLE) AS count
        FROM (SELECT md5(concat_ws(chr(31), ${values.join(', ')})) AS mark FROM ${name}) AS marks`,
      params: [],
    };
  },
  answer: z
    .object({ digest: texts, count: numbers })
    .transform(({ digest, count }) => ({ digest: digest[0] ?? '', rows: count[0] ?? 0 })),
} satisfies Question<TableName, unknown>;
