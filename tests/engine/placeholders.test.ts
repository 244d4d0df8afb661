import { describe, expect, it } from 'vitest';
import { placeholders } from '$lib/engine/placeholders.ts';

const named = (sql: string) => placeholders(sql, (i) => `{p${i}}`);

describe('placeholders', () => {
  it('are numbered in their order', () => {
    expect(named('a = ? AND b IN (?, ?)')).toBe('a = {p0} AND b IN ({p1}, {p2})');
  });

  it('are left alone in texts, names and comments', () => {
    const sql = `SELECT 'why?', 'it''s ?', "odd?" -- really?\n, ? /* and\n? */`;
    expect(named(sql)).toBe(sql.replace(', ? /*', ', {p0} /*'));
  });
});
