import { describe, expect, it } from 'vitest';
import {
  isFigureType,
  limitedQuestion,
  refusedFunction,
  refusedTable,
  trimmedQuestion,
} from '$lib/engine/own-question.ts';

describe('refusedFunction', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    'SELECT * FROM "read_text"(\'x\')',
    "SELECT * FROM read_blob /* a ( */ ('x')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM query('DROP TABLE signals')",
    'SELECT * FROM duckdb_settings()',
    "FROM Parquet_Scan--\n('x')",
  ])('finds what reads files, runs texts or tells of the engine: %s', (sql) => {
    expect(refusedFunction(sql)).not.toBeNull();
  });

  it.each([
    'SELECT count(*) FROM signals',
    'WITH query AS (SELECT 1) SELECT * FROM query',
    "SELECT * FROM signals WHERE note LIKE '%glob%'",
    'SELECT thread_count, round(longitude, 3) FROM signals',
  ])('leaves alone: %s', (sql) => {
    expect(refusedFunction(sql)).toBeNull();
  });
});

describe('refusedTable', () => {
  it('knows the tables of a dataset and nothing else', () => {
    expect(refusedTable(['signals', 'ROUNDS', 'follow_ups'])).toBeNull();
    expect(refusedTable(['signals', 'x.csv'])).toBe('x.csv');
    expect(refusedTable(['dataset_2.signals'])).toBe('dataset_2.signals');
  });
});

describe('limitedQuestion', () => {
  it('asks for one row past the limit, with names quoted and texts as texts', () => {
    const described = [
      { name: 'a"b', isFigure: false },
      { name: 'n', isFigure: true },
    ];
    expect(limitedQuestion('SELECT 1 -- x', described, 10)).toBe(
      'SELECT CAST("a""b" AS VARCHAR) AS "a""b", CAST("n" AS DOUBLE) AS "n" ' +
        'FROM (SELECT 1 -- x\n) AS answer LIMIT 11',
    );
  });
});

describe('isFigureType', () => {
  it('tells figures from all else', () => {
    for (const type of ['INTEGER', 'BIGINT', 'HUGEINT', 'DOUBLE', 'DECIMAL(18,3)', 'UTINYINT'])
      expect(isFigureType(type), type).toBe(true);
    for (const type of ['VARCHAR', 'DATE', 'TIMESTAMP', 'INTEGER[]', 'INTERVAL', 'BOOLEAN'])
      expect(isFigureType(type), type).toBe(false);
  });
});

it('takes the semicolons off the end alone', () => {
  expect(trimmedQuestion('SELECT 1; \n;')).toBe('SELECT 1');
  expect(trimmedQuestion('SELECT 1; SELECT 2;')).toBe('SELECT 1; SELECT 2');
});
