import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCube, type Cube } from '$lib/columns/cube.ts';
import { stepOf } from '$lib/columns/cube-step.ts';
import type { Brush } from '$lib/columns/brush-scale.ts';
import { keyTable, type KeyTable } from '$lib/columns/key-table.ts';
import { linkedGroupings } from '$lib/columns/linked-groupings.ts';
import { scan } from '$lib/columns/scan.ts';
import { SignalColumns } from '$lib/columns/signal-columns.ts';
import type { Filter } from '$lib/domain/filter.ts';
import { gridFor } from '$lib/domain/hexagons.ts';
import { encodeRows, roundTable, signalTable } from '$lib/domain/tables.ts';
import { readCodedSignals } from '$lib/engine/coded-signals.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import type { Engine, Statement } from '$lib/engine/engine.ts';
import { groupedStatement, type Grouping } from '$lib/engine/grouping.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import {
  randomBox,
  randomFilter,
  randomMinutes,
  randomNights,
  randomPlaces,
  randomSignals,
  randomTypes,
  randomWeekdays,
  someRounds,
} from './random-signals.ts';

const groupings: Grouping[] = Object.values(
  linkedGroupings({ binMinutes: 15, grid: gridFor([4.97, 52.31, 4.99, 52.33]) }),
);
const steps = {
  types: randomTypes,
  places: randomPlaces,
  box: randomBox,
  minutes: randomMinutes,
  weekdays: randomWeekdays,
  nights: randomNights,
};
/** A filter, the dimension brushed over it, and the steps of that brush. */
const brushed = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])).chain((name) =>
  fc.record({
    dimension: fc.constant(name),
    filter: randomFilter,
    steps: fc
      .array(steps[name] as fc.Arbitrary<unknown>, { minLength: 1, maxLength: 2 })
      .map((own) => [
        ...own,
        name === 'types' || name === 'places' || name === 'weekdays' ? [] : null,
      ]),
  }),
);

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
});
afterAll(() => engine.close());

async function columnsFrom(schema: string): Promise<SignalColumns> {
  const coded = await readCodedSignals(engine, schema);
  const columns = new SignalColumns(coded.dictionaries, coded.rows);
  for await (const page of coded.pages()) columns.append(page);
  expect(columns.isWhole).toBe(true);
  return columns;
}

/** Keys that were counted, in their order, as rows of values. */
function rowsOf(keys: KeyTable, counts: Int32Array): unknown[][] {
  const labels = Object.values(keys.labels);
  return [...counts].flatMap((count, key) =>
    count === 0 ? [] : [[...labels.map((values) => values[key] ?? null), count]],
  );
}

async function sqlRows(statement: Statement): Promise<unknown[][]> {
  const answer = Object.values(await engine.query(statement));
  const { length = 0 } = answer[0] ?? {};
  return Array.from({ length }, (_, i) => answer.map((column) => column[i] ?? null)).filter(
    (row) => row.at(-1) !== 0,
  );
}

/** @param answers of SQL by statement: a view that leaves the brush out is asked once for all steps. */
async function compare(
  columns: SignalColumns,
  filter: Filter,
  cube: Cube | null,
  answers: Map<string, unknown[][]>,
): Promise<number> {
  const views = groupings.map((grouping) => ({
    keys: keyTable(grouping, columns),
    without: grouping.without,
  }));
  const scanned = scan(columns, views, filter);
  const stepped = cube && stepOf(cube, filter, columns.dictionaries);
  for (const [i, grouping] of groupings.entries()) {
    const statement = groupedStatement(grouping, filter);
    const asked = JSON.stringify(statement);
    const expected = answers.get(asked) ?? (await sqlRows(statement));
    answers.set(asked, expected);
    const keys = views[i]?.keys as KeyTable;
    expect(rowsOf(keys, scanned[i] as Int32Array), grouping.name).toEqual(expected);
    if (stepped) expect(rowsOf(keys, stepped[i] as Int32Array), grouping.name).toEqual(expected);
  }
  return stepped ? 1 : 0;
}

function brushOf(dimension: keyof typeof steps, boxes: readonly unknown[]): Brush {
  if (dimension === 'minutes') return { dimension, stepMinutes: 1 };
  if (dimension !== 'box') return { dimension };
  const edges = (low: number, high: number) =>
    [...new Set(boxes.flatMap((box) => (Array.isArray(box) ? [box[low], box[high]] : [])))].sort();
  return {
    dimension,
    lattice: { longitudes: edges(0, 2) as number[], latitudes: edges(1, 3) as number[] },
  };
}

describe('scan, cube and SQL of one grouping', () => {
  it('are equal under random filters and brushes, after inserts and deletions too', async () => {
    const draft = await DatasetDraft.create(engine, 1);
    await draft.append('rounds', encodeRows(roundTable, someRounds));
    await draft.open();
    let cubes = 0;
    await fc.assert(
      fc.asyncProperty(randomSignals, randomSignals, brushed, async (first, more, asked) => {
        await engine.query({ sql: 'DELETE FROM signals', params: [] });
        await draft.append('signals', encodeRows(signalTable, first));
        const brush = brushOf(asked.dimension, asked.steps);
        const check = async () => {
          const columns = await columnsFrom(draft.schema);
          const views = groupings.map((grouping) => ({
            keys: keyTable(grouping, columns),
            without: grouping.without,
          }));
          const cube = buildCube(columns, views, asked.filter, brush);
          const answers = new Map<string, unknown[][]>();
          for (const step of asked.steps) {
            const filter = { ...asked.filter, [asked.dimension]: step };
            cubes += await compare(columns, filter, cube, answers);
          }
        };
        await check();
        await draft.append('signals', encodeRows(signalTable, more));
        await check();
        await engine.query({ sql: 'DELETE FROM signals WHERE source_line % 3 = 1', params: [] });
        await check();
      }),
      { numRuns: 12, seed: 20220315 },
    );
    // A cube may refuse, but not as a rule.
    expect(cubes).toBeGreaterThan(60);
  }, 120_000);
});
