import { describe, expect, test } from 'vitest';
import { neighboursOf } from '$lib/analysis/neighbour-lists.ts';
import type { PlaceChoice } from '$lib/domain/filter.ts';
import { cellKey, type Cell } from '$lib/hotspots/cell-graph.ts';
import { cellNights, cellPasses, type Observations } from '$lib/hotspots/observations.ts';
import { timeSteps } from '$lib/hotspots/time-steps.ts';
import { graph } from './rows.ts';

const unit = (level: number, id: string): PlaceChoice => ({
  kind: 'tower',
  tower: 'kempering',
  level,
  unit: id,
});
const leg = (id: string, direction: 'out' | 'back' | null): PlaceChoice => ({
  kind: 'leg',
  leg: id,
  direction,
});
function indexOf(cell: Cell): number {
  const found = graph.index.get(cellKey(cell));
  if (found === undefined) throw new RangeError(`no cell ${cellKey(cell)}`);
  return found;
}
const near = (cell: Cell) =>
  [...neighboursOf(graph.neighbours, indexOf(cell))].map((i) => cellKey(graph.cells[i] as Cell));

describe('the graph of places', () => {
  test('joins what touches on a floor, and stairs one floor up and down', () => {
    expect(near(unit(5, 'gallery-west'))).toEqual(['kempering 5 lift-hall']);
    expect(near(unit(5, 'stairs')).sort()).toEqual([
      'kempering 4 stairs',
      'kempering 5 lift',
      'kempering 5 lift-hall',
      'kempering 6 stairs',
    ]);
  });

  test('joins the lift with the lift at all its doors', () => {
    const lift = near(unit(5, 'lift'));
    expect(lift.filter((key) => key.endsWith(' lift'))).toHaveLength(13);
    expect(lift).toContain('kempering 5 lift-hall');
  });

  test('joins the two ways of a leg, and legs only through a stop', () => {
    const ways = near(leg('metro-kempering', 'out'));
    expect(ways).toContain('leg metro-kempering back');
    expect(ways).toContain('leg metro-kraaiennest null');
    expect(ways.some((key) => key.includes('kralenbeek-metro'))).toBe(false);
  });

  test('leaves out what is closed to the public', () => {
    expect(graph.index.has(cellKey(unit(5, 'dwellings-west')))).toBe(false);
  });
});

describe('passes by cell', () => {
  const row = { tower: 'kempering', level: null, leg: null, direction: null, minutes: 30 } as const;
  const signal = { ...row, unit: 'lift', main: 'heel', sub: null, count: 1 } as const;
  const seen = (rows: Partial<Observations>): Observations => ({
    graph,
    nights: ['2022-01-14', '2022-01-15'],
    passes: [],
    signals: [],
    ...rows,
  });

  test('come from the tower visit on nights that tell no floors, else from the floors', () => {
    const passes = cellPasses(
      seen({
        passes: [
          { ...row, night: '2022-01-14', passes: 2 },
          { ...row, night: '2022-01-15', passes: 1 },
          { ...row, level: 3, night: '2022-01-15', passes: 1 },
        ],
      }),
    );
    const of = (level: number) => [...passes.slice(indexOf(unit(level, 'lift')) * 2).slice(0, 2)];
    expect(of(3)).toEqual([2, 1]);
    expect(of(4)).toEqual([2, 0]);
  });

  test('leave signals out that are known too coarsely, or where nobody was', () => {
    const data = cellNights(
      seen({
        passes: [{ ...row, level: 3, night: '2022-01-14', passes: 1 }],
        signals: [
          { ...signal, level: 3, night: '2022-01-14' },
          { ...signal, level: 4, night: '2022-01-14' },
          { ...signal, night: '2022-01-14' },
        ],
      }),
      [],
    );
    expect([data.tooCoarse, data.notWalked]).toEqual([1, 1]);
    expect(data.counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('steps of time', () => {
  test('are weeks, also those without a walk', () => {
    const { starts, stepOf } = timeSteps(['2021-12-18', '2021-12-28', '2021-12-29'], 'week');
    expect(starts).toEqual(['2021-12-13', '2021-12-20', '2021-12-27']);
    expect([...stepOf]).toEqual([0, 2, 2]);
  });

  test('are four walked nights, a single one left joining the last', () => {
    const nights = ['01', '02', '04', '07', '08', '11', '12', '15', '20'].map(
      (d) => `2022-01-${d}`,
    );
    const { starts, stepOf } = timeSteps(nights, 'four-nights');
    expect(starts).toEqual(['2022-01-01', '2022-01-08']);
    expect([...stepOf]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(timeSteps([], 'four-nights').starts).toEqual([]);
  });
});
