import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { changedSignal, withPlace } from '$lib/state/drafts/draft-change.ts';
import { DraftDesk } from '$lib/state/drafts/draft-desk.ts';
import { DatasetDraft } from '$lib/engine/dataset.ts';
import { testArea } from '../../ingest/test-area.ts';
import { openDuckdbInNode } from '../../support/duckdb-node.ts';

const text = [
  '03-12-2021 22:15 - A: Lift stuk in de Noordflat, bel 06-12345678',
  '03-12-2021 22:16 - B: ok',
  '03-12-2021 22:17 - A: Jongeren in de Zuidflat',
].join('\n');
const source = sourceOfBytes('chat.txt', new TextEncoder().encode(text));
const nothing = () => undefined;

describe('the desk of drafts', () => {
  it('tells what is likely and hands over a page', async () => {
    const desk = new DraftDesk();
    const { likely, report, before } = await desk.read(source, { area: testArea }, nothing);
    expect([...likely]).toEqual([1, 0, 1]);
    expect([...before]).toEqual([-1, -1, -1]);
    expect(report.personalHits).toBe(1);
    expect(desk.page([1, 2, 9]).map(({ signal }) => signal.note)).toEqual([
      'ok',
      'Jongeren in de Zuidflat',
    ]);
  });

  it('knows where each draft stood when the file is read anew', async () => {
    const desk = new DraftDesk();
    await desk.read(source, { area: testArea }, nothing);
    const hits = desk.personalPage(0, 10).map(({ key }) => key);
    const again = await desk.read(source, { area: testArea, keepPersonal: { hits } }, nothing);
    expect([...again.before]).toEqual([0, 1, 2]);
    expect(desk.page([0])[0]?.signal.note).toContain('06-12345678');
  });

  it('stores what was accepted, as a person changed it', async () => {
    const desk = new DraftDesk();
    await desk.read(source, { area: testArea }, nothing);
    const changes = new Map([[2, { note: 'anders', tower: null }]]);
    const engine = await openDuckdbInNode();
    const draft = await DatasetDraft.create(engine, 1);
    await draft.append('signals', desk.rows(Int32Array.of(0, 2), changes));
    await draft.filled();
    const sql = `SELECT note, tower FROM ${draft.schema}.signals ORDER BY rowid`;
    const { note, tower } = await engine.query({ sql, params: [] });
    await engine.close();
    expect(note).toEqual([expect.stringContaining('█████'), 'anders']);
    expect(tower).toEqual([expect.any(String), null]);
  });
});

describe('a change of place', () => {
  it('keeps place and precision together', async () => {
    const desk = new DraftDesk();
    await desk.read(source, { area: testArea }, nothing);
    const signal = desk.page([0])[0]?.signal;
    if (!signal) throw new Error('no draft');
    const onLeg = changedSignal(signal, withPlace(signal, 'leg', 'noord-zuid'));
    expect(onLeg).toMatchObject({
      tower: null,
      level: null,
      leg: 'noord-zuid',
      placePrecision: 'leg',
    });
    const inTower = changedSignal(onLeg, withPlace(onLeg, 'tower', 'noord'));
    expect(inTower).toMatchObject({ tower: 'noord', leg: null, placePrecision: 'tower' });
    expect(changedSignal(inTower, withPlace(inTower, 'level', '2'))).toMatchObject({
      level: 2,
      placePrecision: 'floor',
    });
  });

  it('gives itself as text to go on with, and what was decided by the id of a draft', async () => {
    const desk = new DraftDesk();
    await desk.read(source, { area: testArea }, nothing);
    const kept = desk.kept() ?? '';
    expect(kept).not.toContain('12345678');
    const verdicts = Uint8Array.from([1, 2, 0]);
    const decisions = desk.keptDecisions(verdicts, new Map([[0, { note: 'anders' }]]));

    const later = new DraftDesk();
    const { likely, report } = later.restore(kept);
    expect([...likely]).toEqual([1, 0, 1]);
    expect(report.rowsRead).toBe(3);
    const decided = later.decided(decisions);
    expect([...decided.verdicts]).toEqual([1, 2, 0]);
    expect(decided.changes.get(0)).toEqual({ note: 'anders' });
    expect(() => later.restore('{}')).toThrow();
  });
});
