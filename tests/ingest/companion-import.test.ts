import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { importFile } from '$lib/ingest/import-file.ts';
import { probeFile } from '$lib/ingest/probe-file.ts';
import type { ImportOptions } from '$lib/ingest/report.ts';
import { testArea } from './test-area.ts';

async function read(text: string, options: Partial<ImportOptions> = {}) {
  const source = sourceOfBytes('x.csv', new TextEncoder().encode(text));
  const rows: object[] = [];
  const { report, rejected } = await importFile(
    source,
    { area: null, ...options },
    { onRows: (_, batch) => void rows.push(...batch) },
  );
  expect(report.accepted + report.rejected + report.duplicates).toBe(report.rowsRead);
  const codes = report.findings.map(({ code }) => code);
  return { report, rejected, rows, codes, kind: report.tables[0]?.kind };
}

describe('companion tables', () => {
  it('rounds: full moments, or times of the night', async () => {
    const { kind, rows } = await read(
      'ronde;nacht;begin;einde;coaches\nr1;2021-12-03;2021-12-03 20:00;2021-12-04 00:30;coach 1 + coach 2\nr2;4-12-2021;21:00;00:15;coach 1\n',
    );
    expect(kind).toBe('rounds');
    expect(rows).toMatchObject([
      {
        id: 'r1',
        start: '2021-12-03T20:00:00',
        end: '2021-12-04T00:30:00',
        coaches: ['coach 1', 'coach 2'],
      },
      { id: 'r2', night: '2021-12-04', start: '2021-12-04T21:00:00', end: '2021-12-05T00:15:00' },
    ]);
  });

  it('visits: the night is that of the entry, names are those of the area', async () => {
    const { kind, rows, rejected } = await read(
      'ronde;toren;verdieping;traject;richting;in;uit\nr1;Noordtoren;2e;;;2021-12-04 00:10;2021-12-04 00:20\nr1;;;viaduct;terug;2021-12-04 00:20;2021-12-04 00:30\nr1;;;;;2021-12-04 00:20;2021-12-04 00:30\n',
      { area: testArea },
    );
    expect(kind).toBe('visits');
    expect(rows).toMatchObject([
      { night: '2021-12-03', tower: 'noord', level: 2, leg: null },
      { tower: null, leg: 'noord-zuid', direction: 'back' },
    ]);
    expect(rejected).toMatchObject([{ line: 4, reason: 'missing-value' }]);
  });

  it('follow-up: statuses by letter or word, unknown ones rejected', async () => {
    const { kind, rows, rejected } = await read(
      'signaal;tijd;status;partij;opmerking\nA1;2021-12-04 09:00;m;wijkbeheerder;\nA1;2021-12-05 09:00;Afgehandeld;gemeente;klaar, bel 06-12345678\nA1;2021-12-05 09:00;weg;gemeente;\n',
    );
    expect(kind).toBe('followUps');
    expect(rows).toMatchObject([
      { signal: 'A1', status: 'reported', note: null },
      { status: 'closed', note: 'klaar, bel █████' },
    ]);
    expect(rejected).toMatchObject([
      { line: 4, field: 'status', value: 'weg', reason: 'status-unknown' },
    ]);
  });

  it('interventions: types as a list', async () => {
    const { kind, rows } = await read(
      'id;nacht;soort;omschrijving;toren;verdieping;plek;traject;types\ni1;2022-01-18;herstel;Nieuwe dranger;noord;0;lift;;heel/deur veilig\n',
      { area: testArea },
    );
    expect(kind).toBe('interventions');
    expect(rows).toMatchObject([
      { tower: 'noord', level: 0, unit: 'lift', types: ['heel/deur', 'veilig'] },
    ]);
  });
});

describe('the doctor', () => {
  it('finds rounds of over twelve hours, ended before begun, or two at once of one coach', async () => {
    const { codes } = await read(
      'ronde;nacht;begin;einde;coaches\na;2021-12-03;2021-12-03 20:00;2021-12-04 09:00;coach 1\nb;2021-12-03;2021-12-03 21:00;2021-12-03 22:00;coach 1\nc;2021-12-05;2021-12-05 22:00;2021-12-05 21:00;coach 2\n',
    );
    expect(codes).toEqual(
      expect.arrayContaining(['round-too-long', 'rounds-overlap', 'round-ends-before-start']),
    );
  });

  it('finds signals while nobody walked', async () => {
    const { report } = await read(
      'tijd;type\n2021-12-03 22:15;a\n2021-12-03 18:15;a\n2021-12-03;a\n',
      {
        rounds: [{ start: '2021-12-03T20:00:00', end: '2021-12-03T23:00:00' }],
      },
    );
    const found = report.findings.find(({ code }) => code === 'outside-rounds');
    expect(found).toMatchObject({ count: 1, examples: [{ value: '2021-12-03T18:15:00' }] });
  });

  it('finds a coach who suddenly notes far more a night', async () => {
    const night = (day: number, count: number) =>
      Array.from(
        { length: count },
        (_, i) => `2021-12-${String(day).padStart(2, '0')} 21:${10 + i};a;coach 1;n${day}-${i}`,
      );
    const rows = [
      ...night(2, 3),
      ...night(3, 2),
      ...night(4, 3),
      ...night(9, 30),
      ...night(10, 30),
    ];
    const { codes } = await read(`tijd;type;coach;notitie\n${rows.join('\n')}\n`);
    expect(codes).toContain('coach-jump');
  });

  it('proposes the nearest names, and takes a mend of them', async () => {
    const text =
      'tijd;type;toren\n2021-12-03 22:15;drugs;Nordtoren\n2021-12-03 22:16;drugs;Nordtoren\n';
    const first = await read(text, { area: testArea });
    expect(first.report.findings.find(({ code }) => code === 'tower-unknown')).toMatchObject({
      count: 2,
      mend: 'towers',
      examples: [{ value: 'Nordtoren', proposal: 'noord', count: 2 }],
    });
    const mended = await read(text, { area: testArea, mends: { towers: { Nordtoren: 'noord' } } });
    expect(mended.rows[0]).toMatchObject({ tower: 'noord' });
  });

  it('undoes a mend of axes when told to', async () => {
    const text = 'tijd;type;lat;lng\n2021-12-03 22:15;a;4.98;52.31\n';
    const mended = ({ report }: Awaited<ReturnType<typeof read>>) =>
      report.findings.flatMap(({ code, mended }) => (mended ? [code] : []));
    expect(mended(await read(text))).toEqual(['axes-swapped']);
    const kept = await read(text, { mends: { swapAxes: false } });
    expect(kept.rows[0]).toMatchObject({ longitude: 52.31, latitude: 4.98 });
    expect(kept.codes).toContain('axes-swapped');
    expect(mended(kept)).toEqual([]);
    const grid = await read('tijd;type;x;y\n2021-12-03 22:15;a;121687;487326\n');
    expect(mended(grid)).toEqual(['rd-new']);
    const utc = await read('tijd;type\n2021-12-03 22:15;a\n', { mends: { timesAreUtc: true } });
    expect(mended(utc)).toEqual(['time-read-as-utc']);
  });

  it('reads times as UTC when told to, and says where zones are mixed', async () => {
    const text = 'tijd;type\n2021-12-03 22:15;a\n2021-12-03T22:15:00Z;b\n';
    const local = await read(text);
    expect(local.rows.map((row) => (row as { wallTime: string }).wallTime)).toEqual([
      '2021-12-03T22:15:00',
      '2021-12-03T23:15:00',
    ]);
    expect(local.codes).toContain('time-zone-missing');
    const utc = await read(text, { mends: { timesAreUtc: true } });
    expect(utc.rows[0]).toMatchObject({ wallTime: '2021-12-03T23:15:00' });
  });

  it('counts what is loaded already as duplicates, with or without ids', async () => {
    const text = 'tijd;type\n2021-12-03 22:15;a\n2021-12-03 22:16;b\n';
    const first = await read(text);
    const loadedIds = first.rows.map((row) => (row as { id: string }).id);
    expect((await read(text, { loadedIds })).report).toMatchObject({ accepted: 0, duplicates: 2 });
  });
});

describe('a probe', () => {
  const probe = (text: string) =>
    probeFile(sourceOfBytes('x.csv', new TextEncoder().encode(text)), null);

  it('needs no mapping step for our own headers', async () => {
    const { tables } = await probe('id;tijd;hoofdtype;type\n1;2021-12-03 22:15;a;b\n');
    expect(tables[0]).toMatchObject({ kind: 'signals', needsMapping: false });
  });

  it('asks for names it has to guess, with the first twenty rows', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `2021-12-03 22:${10 + i},THEFT`);
    const { tables } = await probe(`When it was,What it was\n${rows.join('\n')}\n`);
    expect(tables[0]).toMatchObject({
      needsMapping: true,
      mapping: { time: 'When it was', mainType: 'What it was' },
    });
    expect(tables[0]?.rows).toHaveLength(20);
  });

  it('knows a file of the same shape again', async () => {
    const [a] = (await probe('Tijd;Soort\n2021-12-03 22:15;a\n')).tables;
    const [b] = (await probe('tijd,soort\n2021-12-04 22:15,b\n')).tables;
    expect(a?.shapeKey).toBe(b?.shapeKey);
  });

  it('tells the order of day and month', async () => {
    expect((await probe('tijd;type\n13-01-2021;a\n')).dayOrder).toBe('day-first');
    expect((await probe('tijd;type\n01/13/2021;a\n')).dayOrder).toBe('month-first');
    expect((await probe('tijd;type\n01/02/2021;a\n')).dayOrder).toBe('ambiguous');
    expect((await probe('tijd;type\n2021-01-02;a\n')).dayOrder).toBeNull();
  });
});
