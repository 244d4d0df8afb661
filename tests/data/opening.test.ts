import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildOpenings } from '../../data/opening/build-opening.ts';
import { buildStaticFiles } from '../../data/static-files.ts';
import { emptyFilter } from '../../src/lib/domain/filter.ts';
import { passes } from '../../src/lib/engine/questions/passes.ts';
import { recordingSchema, RecordedAnswers } from '../../src/lib/engine/recorded-answers.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';

const opening = 'opening/season-2021-22.json';
const kept = await readFile(new URL(`../../static/${opening}`, import.meta.url), 'utf8');

test('the figures shown before the rows are what the engine answers from the rows', async () => {
  const engine = await openDuckdbInNode();
  const openings = await buildOpenings(await buildStaticFiles(), engine);
  await engine.close();
  expect([...openings.keys()]).toEqual([opening]);
  expect(openings.get(opening) === kept).toBe(true);
});

test('what is recorded comes back in the types of the engine, and the rest is asked of it', async () => {
  const recording = recordingSchema.parse(JSON.parse(kept));
  const asked: string[] = [];
  const answers = new RecordedAnswers(recording, async () => ({
    query: async ({ sql }) => (asked.push(sql), { answer: Float64Array.of(1) }),
  }));
  const { day, from_minute: from } = await answers.query(passes.statement(emptyFilter));
  expect(day).toBeInstanceOf(Float64Array);
  expect(day).toHaveLength(from?.length ?? 0);
  expect(Math.min(...(from as Float64Array))).toBeGreaterThan(300);
  expect(asked).toEqual([]);
  const other = { sql: 'SELECT 1 AS answer', params: [] };
  expect(await answers.query(other)).toEqual({ answer: Float64Array.of(1) });
  expect(asked).toEqual([other.sql]);
});
