import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import { encodeRows, roundTable, visitTable } from '$lib/domain/tables.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { passes } from '$lib/engine/questions/passes.ts';
import { visitedPlaces } from '$lib/engine/questions/visited-places.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aRound, aVisit } from '../support/records.ts';

// Friday 14 January 2022 by two coaches, Monday 17 January by a round that no file tells of.
const visits = [
  aVisit({ tower: 'west', entry: '2022-01-14T23:50:00', exit: '2022-01-15T00:20:00' }),
  aVisit({ tower: 'west', level: 3, entry: '2022-01-14T23:55:00', exit: '2022-01-15T00:01:00' }),
  aVisit({
    leg: 'park',
    direction: 'back',
    entry: '2022-01-14T23:10:00',
    exit: '2022-01-14T23:12:00',
  }),
  aVisit({
    round: 'unknown',
    night: '2022-01-17',
    tower: 'west',
    entry: '2022-01-17T20:00:00',
    exit: '2022-01-17T20:00:00',
  }),
];

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  await draft.append('rounds', encodeRows(roundTable, [aRound({})]));
  await draft.append('visits', encodeRows(visitTable, visits));
  await draft.open();
});
afterAll(() => engine.close());

describe('passes on the real engine', () => {
  it('name their place by its row, whole towers after their floors and legs last', async () => {
    expect(await ask(engine, visitedPlaces, undefined)).toEqual([
      { tower: 'west', level: 3, leg: null, direction: null },
      { tower: 'west', level: null, leg: null, direction: null },
      { tower: null, level: null, leg: 'park', direction: 'back' },
    ]);
    const { place, from, to, coaches } = await ask(engine, passes, emptyFilter);
    expect([...place]).toEqual([2, 1, 0, 1]);
    expect([...from]).toEqual([670, 710, 715, 480]);
    expect([...to]).toEqual([672, 740, 721, 480]);
    expect([...coaches]).toEqual([2, 2, 2, 0]);
  });

  it('keep their place’s row when nights or weekdays are chosen', async () => {
    const monday = await ask(engine, passes, { ...emptyFilter, weekdays: [1] });
    expect([...monday.place]).toEqual([1]);
    expect([...monday.day]).toEqual([Date.parse('2022-01-17') / 86_400_000]);
    const friday = await ask(engine, passes, {
      ...emptyFilter,
      nights: ['2022-01-14', '2022-01-14'],
    });
    expect([...friday.place]).toEqual([2, 1, 0]);
  });

  it('are all there whatever is chosen of types, places and minutes', async () => {
    const chosen = await ask(engine, passes, {
      ...emptyFilter,
      types: [{ main: 'dirt', sub: null }],
      places: [{ kind: 'leg', leg: 'park', direction: null }],
      minutes: [0, 15],
    });
    expect(chosen.place).toHaveLength(4);
  });

  it('are none in a dataset without visits', async () => {
    const draft = await DatasetDraft.create(engine, 2);
    await draft.open();
    expect(await ask(engine, visitedPlaces, undefined)).toEqual([]);
    expect((await ask(engine, passes, emptyFilter)).place).toHaveLength(0);
  });
});
