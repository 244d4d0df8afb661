import { linkedGroupings } from '$lib/columns/linked-groupings.ts';
import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import type { Columns } from '$lib/engine/columns.ts';
import type { Answering } from '$lib/engine/engine.ts';
import { groupedStatement, type Grouping } from '$lib/engine/grouping.ts';
import { settings } from './columns-contender.ts';
import { keyOf, viewNames, type Contender, type ViewName } from './contender.ts';

/** The questions of the views, one by one, of DuckDB-Wasm. */
export function sqlContender(engine: Answering): Contender {
  const groupings = sqlGroupings();
  let answers: Columns[] = [];
  const askAll = async (filter: Filter) => {
    answers = await Promise.all(
      viewNames.map((name) => engine.query(groupedStatement(groupings[name], filter))),
    );
  };
  return {
    name: 'DuckDB-Wasm, one query a view',
    steps: 3,
    setUp: 0,
    begin: () => Promise.resolve(),
    step: (_, { choice }) => askAll({ ...emptyFilter, ...choice }),
    change: askAll,
    found: () => new Map(viewNames.map((name, i) => [name, countsOf(answers[i] ?? {})])),
    dispose: () => undefined,
  };
}

/** The groupings of the views, with the hexagons read from their columns. */
export function sqlGroupings(): Record<ViewName, Grouping> {
  const groupings = linkedGroupings(settings);
  const [point] = groupings.byHexagon.parts;
  if (point?.field !== 'point') throw new RangeError('hexagons are counted by points');
  const parts = [{ ...point, sql: { r: 'hex_r', q: 'hex_q' } }];
  return { ...groupings, byHexagon: { ...groupings.byHexagon, parts } };
}

/** Columns of keys with the count as the last. */
export function countsOf(answer: Columns): Map<string, number> {
  const columns = Object.values(answer);
  const counts = columns.pop() ?? [];
  const own = new Map<string, number>();
  for (let i = 0; i < counts.length; i++) {
    const count = Number(counts[i]);
    if (count > 0) own.set(keyOf(columns.map((column) => column[i] ?? null)), count);
  }
  return own;
}
