import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readColumns, writeColumns } from '$lib/columns/columns-file.ts';
import { LinkedColumns, type Counter } from '$lib/columns/linked-columns.ts';
import { SignalColumns } from '$lib/columns/signal-columns.ts';
import { SignalCounts, type PointColumns } from '$lib/columns/signal-counts.ts';
import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import { gridFor } from '$lib/domain/hexagons.ts';
import { encodeRows, roundTable, signalTable, visitTable } from '$lib/domain/tables.ts';
import { readCodedSignals } from '$lib/engine/coded-signals.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { ask, type Engine } from '$lib/engine/engine.ts';
import { passes } from '$lib/engine/questions/passes.ts';
import { presence } from '$lib/engine/questions/presence.ts';
import { visitedPlaces } from '$lib/engine/questions/visited-places.ts';
import { askLinkedViews } from '$lib/state/asked-answers.ts';
import { CountedAnswers } from '$lib/state/counted-answers.ts';
import type { Walked } from '$lib/state/linked-answers.ts';
import { randomFilter, randomSignals } from '../columns/random-signals.ts';
import { openDuckdbInNode } from '../support/duckdb-node.ts';
import { aRound, aVisit } from '../support/records.ts';

const grid = gridFor([4.97, 52.31, 4.99, 52.33]);
const settings = { binMinutes: 15 as const, grid };
const mainTypes = ['dirt', 'broken'];
const nights = Array.from({ length: 20 }, (_, i) => `2021-11-${String(i + 1).padStart(2, '0')}`);

let engine: Engine;
let columns: SignalColumns;
let linked: LinkedColumns;
let walked: Walked;
/** What the worker was asked. */
const asked: string[] = [];

beforeAll(async () => {
  engine = await openDuckdbInNode();
  const draft = await DatasetDraft.create(engine, 1);
  const signals = fc
    .sample(randomSignals, { numRuns: 30, seed: 7 })
    .flat()
    .map((signal, i) => ({ ...signal, id: `s${i}`, sourceLine: i + 1 }));
  await draft.append('signals', encodeRows(signalTable, signals));
  const rounds = nights.map((night, i) =>
    aRound({ id: `r${i}`, night, start: `${night}T19:00:00`, end: `${night}T23:00:00` }),
  );
  await draft.append('rounds', encodeRows(roundTable, rounds));
  const visits = nights.flatMap((night, i) =>
    ['east', 'west'].map((tower) =>
      aVisit({
        round: `r${i}`,
        night,
        tower,
        entry: `${night}T19:00:00`,
        exit: `${night}T19:20:00`,
      }),
    ),
  );
  await draft.append('visits', encodeRows(visitTable, visits));
  await draft.open();
  const coded = await readCodedSignals(engine, draft.schema);
  columns = new SignalColumns(coded.dictionaries, coded.rows);
  for await (const page of coded.pages()) columns.append(page);
  const counts = new SignalCounts(columns);
  const counter: Counter = {
    keys: async (...own) => counts.keys(...own),
    scan: async (...own) => (asked.push('scan'), counts.scan(...own)),
    cube: async (...own) => (asked.push('cube'), counts.cube(...own)),
    points: async (...own) => counts.points(...own),
  };
  linked = new LinkedColumns(counter, coded.dictionaries);
  walked = {
    presence: await ask(engine, presence, undefined),
    visitedPlaces: await ask(engine, visitedPlaces, undefined),
    passes: await ask(engine, passes, emptyFilter),
  };
});
afterAll(() => engine.close());

async function answersTo(filter: Filter): Promise<CountedAnswers> {
  const counts = await linked.counts(settings, filter, null);
  const points = await linked.points(filter, mainTypes);
  return new CountedAnswers(counts, { filter, all: columns.rows, grid, walked, points });
}

/** The columns have no order of rows to keep. */
function sorted({ longitude, latitude, typeIndex, chosen }: PointColumns): string[] {
  return Array.from(longitude, (own, i) =>
    JSON.stringify([own, latitude[i], typeIndex[i], chosen[i]]),
  ).sort();
}

describe('the answers of the linked views', () => {
  it('are those of the questions, in the same columns', async () => {
    const filters = [emptyFilter, ...fc.sample(randomFilter, { numRuns: 15, seed: 11 })];
    for (const filter of filters) {
      const own = await answersTo(filter);
      const input = { filter, binMinutes: settings.binMinutes, mainTypes, map: 'dots' as const };
      const { byHexagon, points, ...expected } = await askLinkedViews(engine, input, grid);
      for (const [name, answer] of Object.entries(expected))
        expect(own[name as keyof typeof expected], name).toEqual(answer);
      for (const name of ['q', 'r', 'count'] as const)
        expect(Array.from(own.byHexagon[name])).toEqual(Array.from(byHexagon[name]));
      expect(sorted(own.points)).toEqual(sorted(points));
    }
  });

  it('are the same from columns that were kept in a file', async () => {
    const scanned = new SignalCounts(columns);
    scanned.keys(settings);
    const file = new Blob(writeColumns(columns));
    const kept = readColumns(await file.arrayBuffer());
    expect([kept.isWhole, kept.rows, kept.pointCodes.size]).toEqual([true, columns.rows, 2]);
    expect(kept.dictionaries).toEqual(columns.dictionaries);
    const read = new SignalCounts(kept);
    expect(read.keys(settings)).toEqual(scanned.keys(settings));
    for (const filter of [emptyFilter, ...fc.sample(randomFilter, { numRuns: 15, seed: 12 })]) {
      expect(read.scan(settings, filter)).toEqual(scanned.scan(settings, filter));
      expect(read.points(filter, mainTypes)).toEqual(scanned.points(filter, mainTypes));
    }
    const cut = await file.slice(0, file.size - 8).arrayBuffer();
    expect(() => readColumns(cut)).toThrow(RangeError);
  });

  it('to the steps of a brush need the worker once, and again only for other choices', async () => {
    asked.length = 0;
    const brush = { dimension: 'minutes' as const };
    const at = (from: number, to: number): Filter => ({ ...emptyFilter, minutes: [from, to] });
    expect(linked.stepped(settings, at(360, 420))).toBeNull();
    await linked.counts(settings, at(360, 420), brush);
    expect(asked).toEqual(['cube']);
    const step = linked.stepped(settings, at(375, 600));
    expect(step?.shown.counts).toEqual(
      (await linked.counts(settings, at(375, 600), null)).shown.counts,
    );
    expect(linked.stepped(settings, { ...at(375, 600), weekdays: [5] })).toBeNull();
  });

  it('to a brush between two quarters come from slots of a minute', async () => {
    const filter: Filter = { ...emptyFilter, minutes: [361, 433] };
    const brushed = await linked.counts(settings, filter, { dimension: 'minutes' });
    const scanned = await linked.counts(settings, filter, null);
    expect(brushed.byType.counts).toEqual(scanned.byType.counts);
    expect(linked.stepped(settings, filter)).not.toBeNull();
  });
});
