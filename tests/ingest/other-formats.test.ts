import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Signal } from '$lib/domain/signal.ts';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { importFile } from '$lib/ingest/import-file.ts';
import { readExport } from '../support/read-export.ts';
import { workbook } from './workbook.ts';

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const result = await readExport(name, bytes);
  expect(result.accepted + result.rejected.length + result.duplicates).toBe(result.rowsRead);
  return {
    ...result,
    signals: result.signals as Signal[],
    codes: result.findings.map(({ code }) => code),
  };
}

async function tablesOf(name: string, bytes: Uint8Array) {
  const rows: Record<string, unknown[]> = {};
  const { report } = await importFile(
    sourceOfBytes(name, bytes),
    { area: null },
    {
      onRows: (table, batch) => {
        rows[table] = [...(rows[table] ?? []), ...batch];
      },
    },
  );
  return { report, rows };
}

describe('JSON', () => {
  it('lists of records are rows, nested keys columns', async () => {
    const { format, signals } = await read(
      'x.json',
      JSON.stringify({
        results: [{ tijd: '2021-12-03 22:15', type: 'geluid', plaats: { lat: 52.3, lon: 4.9 } }],
      }),
    );
    expect(format).toBe('json');
    expect(signals[0]).toMatchObject({ mainType: 'geluid', latitude: 52.3, longitude: 4.9 });
  });

  it('lines are rows, and a broken line costs itself', async () => {
    const { format, accepted, rejected } = await read(
      'x.jsonl',
      '{"tijd":"2021-12-03 22:15","type":"a"}\n{"tijd":\n{"tijd":"2021-12-03 22:16","type":"b"}\n',
    );
    expect([format, accepted]).toEqual(['json-lines', 2]);
    expect(rejected).toMatchObject([{ line: 2, reason: 'not-a-row' }]);
  });

  it('that breaks off is said to be broken, and one that is no list to hold nothing', async () => {
    expect((await read('x.json', '[{"tijd":"2021')).codes).toEqual(['broken-json']);
    expect((await read('x.json', '{"a":1}')).codes).toEqual(['nothing-readable']);
    expect((await read('x.json', '[]')).codes).toEqual(['nothing-readable']);
  });

  it('GeoJSON features have their point, other shapes the middle of their extent', async () => {
    const feature = (geometry: unknown) => ({
      type: 'Feature',
      properties: { tijd: '2021-12-03 22:15', type: 'a' },
      geometry,
    });
    const { format, signals } = await read(
      'x.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature({ type: 'Point', coordinates: [4.98, 52.31] }),
          feature({
            type: 'LineString',
            coordinates: [
              [4, 52],
              [5, 53],
            ],
          }),
          feature(null),
        ],
      }),
    );
    expect(format).toBe('geojson');
    expect(signals.map((s) => [s.longitude, s.latitude])).toEqual([
      [4.98, 52.31],
      [4.5, 52.5],
      [null, null],
    ]);
  });
});

const report = {
  id: 7,
  created_at: '2021-12-03T22:20:00+01:00',
  incident_date_start: '2021-12-03T22:15:00+01:00',
  text: 'Lamp stuk, bel 06-12345678',
  category: { main: 'Wegen', main_slug: 'wegen', sub: 'Lamp', sub_slug: 'straatverlichting' },
  status: { state: 'o', state_display: 'Afgehandeld', created_at: '2021-12-06T09:00:00+01:00' },
  location: { geometrie: { type: 'Point', coordinates: [52.31, 4.98] }, buurt_code: 'T94f' },
  reporter: { email: 'melder@example.org', phone: '0612345678' },
};

describe('Signalen', () => {
  it('JSON gives a signal and its follow-up, and nothing of the reporter', async () => {
    const { report: outcome, rows } = await tablesOf('x.json', strToU8(JSON.stringify([report])));
    expect(outcome.format).toBe('signalen-json');
    expect(rows['signals']?.[0]).toMatchObject({
      id: '7',
      wallTime: '2021-12-03T22:15:00',
      mainType: 'wegen',
      subType: 'straatverlichting',
      longitude: 4.98,
      latitude: 52.31,
      note: 'Lamp stuk, bel █████',
    });
    expect(rows['followUps']?.[0]).toMatchObject({ signal: '7', status: 'closed' });
    expect(JSON.stringify([rows, outcome])).not.toContain('example.org');
    const codes = outcome.findings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['axes-swapped', 'personal-phone', 'old-area-code']),
    );
  });

  it('the dump is joined on its ids, with its axes put right, and reporters stay unread', async () => {
    const dump = zipSync({
      'signals.csv': strToU8(
        'id,text,incident_date_start,created_at,category_assignment_id,location_id,reporter_id,status_id\n' +
          '7,Lamp stuk,2021-12-03 21:15:00+00:00,2021-12-03 21:20:00+00:00,70,700,1,71\n' +
          '8,Vol,2021-12-04 21:15:00+00:00,2021-12-04 21:20:00+00:00,80,800,2,81\n',
      ),
      'locations.csv': strToU8(
        'id,lat,lng,stadsdeel,buurt_code,_signal_id\n700,4.98,52.31,Zuidoost,TG03,7\n800,4.97,52.32,Zuidoost,TG03,8\n',
      ),
      'categories.csv': strToU8(
        'id,main,sub,_signal_id\n69,Overig,Overig,7\n70,Wegen,Straatverlichting,7\n80,Afval,Container is vol,8\n',
      ),
      'statuses.csv': strToU8(
        'id,text,user,state_display,created_at,_signal_id,state\n' +
          '70,,a@b.nl,Gemeld,2021-12-03 21:20:00+00:00,7,m\n71,klaar,a@b.nl,Afgehandeld,2021-12-06 08:00:00+00:00,7,o\n' +
          '81,,a@b.nl,Gemeld,2021-12-04 21:20:00+00:00,8,m\n',
      ),
      'reporters.csv': strToU8('id,email,phone\n1,melder@example.org,0612345678\n'),
    });
    const { report: outcome, rows } = await tablesOf('dump.zip', dump);
    expect(outcome.format).toBe('signalen-csv');
    expect(rows['signals']).toMatchObject([
      { id: '7', wallTime: '2021-12-03T22:15:00', subType: 'Straatverlichting', longitude: 4.98 },
      { id: '8', mainType: 'Afval', latitude: 52.32 },
    ]);
    expect(rows['followUps']).toHaveLength(3);
    const codes = outcome.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['axes-swapped', 'reporters-left-unread']));
    expect(JSON.stringify([rows, outcome])).not.toContain('example.org');
  });
});

describe('forms of KoboToolbox and ODK', () => {
  it('modern: HXL row and option columns left out, server time read as UTC', async () => {
    const { format, signals, codes } = await read(
      'form.csv',
      '"type";"wat";"wat/lift";"wat/trap";"_gps_latitude";"_gps_longitude";"_id";"_uuid";"_submission_time";"_index"\n' +
        '"#type";"";"";"";"";"";"";"";"";""\n' +
        '"geluid";"lift trap";"1";"1";"52.31";"4.98";"61";"u-1";"2021-12-03T21:15:00";"1"\n',
    );
    expect(format).toBe('kobo');
    expect(signals).toMatchObject([
      { id: '61', wallTime: '2021-12-03T22:15:00', mainType: 'geluid', longitude: 4.98 },
    ]);
    expect(codes).toEqual(expect.arrayContaining(['hxl-row-skipped', 'time-read-as-utc']));
  });

  it('legacy: repeats in columns become one, n/a is empty', async () => {
    const { format, accepted, signals, codes } = await read(
      'form.csv',
      'obs[1]/type,obs[2]/type,start,_uuid,_submission_time,meta/instanceID\n' +
        'lift,trap,2021-12-03T22:15:00.000+01:00,u-1,2021-12-03T21:20:00,x\n' +
        'lift,n/a,2021-12-03T22:25:00.000+01:00,u-2,2021-12-03T21:30:00,y\n',
    );
    expect([format, accepted]).toEqual(['kobo', 2]);
    expect(signals.map((signal) => signal.mainType)).toEqual(['lift; trap', 'lift']);
    expect(codes).toContain('repeats-joined');
  });

  it('workbook: every repeat is a row with the cells of its submission', async () => {
    const bytes = workbook({
      formulier: [
        ['start', 'coach', '_uuid', '_submission_time', '_index'],
        ['2021-12-03T22:00:00.000+01:00', 'coach 1', 'u-1', '2021-12-03T22:30:00', 1],
        ['2021-12-04T22:00:00.000+01:00', 'coach 2', 'u-2', '2021-12-04T22:30:00', 2],
      ],
      waarneming: [
        ['type', 'notitie', '_index', '_parent_table_name', '_parent_index'],
        ['lift', 'stuk', 1, 'formulier', 1],
        ['lift', 'stuk', 2, 'formulier', 1],
      ],
    });
    const { format, signals } = await read('form.xlsx', bytes);
    expect(format).toBe('kobo');
    expect(signals.map((s) => [s.mainType, s.coach, s.wallTime])).toEqual([
      ['lift', 'coach 1', '2021-12-03T22:00:00'],
      ['lift', 'coach 1', '2021-12-03T22:00:00'],
      ['unknown', 'coach 2', '2021-12-04T22:00:00'],
    ]);
  });
});

describe('Excel', () => {
  it('sheets are tables of their own, dates are dates, explanations are left out', async () => {
    const bytes = workbook({
      Uitleg: [
        ['Zo vult u dit in', 'x'],
        ['Elke regel is een signaal', 'y'],
        ['Let op', 'z'],
      ],
      Signalen: [
        ['id', 'tijd', 'hoofdtype', 'type', 'notitie'],
        ['A1', { date: 44533.927083333336 }, 'veilig', 'drugs', 'a & b <c>'],
        [],
        ['A2', { date: 44534 }, 'heel', 'lift-defect', null],
      ],
      Rondes: [
        ['ronde', 'nacht', 'begin', 'einde', 'coaches'],
        ['r1', { date: 44533 }, '20:00', '00:30', 'coach 1 + coach 2'],
      ],
    });
    const { report: outcome, rows } = await tablesOf('lijst.xlsx', bytes);
    expect(outcome.format).toBe('excel');
    expect(rows['signals']).toMatchObject([
      { id: 'A1', wallTime: '2021-12-03T22:15:00', note: 'a & b <c>', sourceLine: 2 },
      { id: 'A2', sourceLine: 4 },
    ]);
    expect(rows['rounds']).toMatchObject([
      { start: '2021-12-03T20:00:00', end: '2021-12-04T00:30:00', coaches: ['coach 1', 'coach 2'] },
    ]);
    const codes = outcome.findings.map(({ code }) => code);
    expect(codes).toContain('sheet-not-understood');
  });

  it('from before 2007, or damaged, is said to be so', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect((await read('x.xls', old)).codes).toEqual(['old-excel']);
    const broken = zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets><sheet') });
    expect((await read('x.xlsx', broken)).codes).toEqual(['broken-xml']);
  });
});

describe('GPX', () => {
  it('without an area its points are rows, waypoints with their names', async () => {
    const { format, signals, codes } = await read(
      'x.gpx',
      '<?xml version="1.0"?><gpx><wpt lat="52.31" lon="4.98"><time>2021-12-03T21:15:00Z</time><name>Lamp &amp; paal</name></wpt>' +
        '<trk><trkseg><trkpt lat="52.32" lon="4.99"><time>2021-12-03T21:16:00Z</time></trkpt></trkseg><trkseg/></trk></gpx>',
    );
    expect(format).toBe('gpx');
    expect(signals).toMatchObject([
      { mainType: 'Lamp & paal', wallTime: '2021-12-03T22:15:00', longitude: 4.98 },
      { mainType: 'unknown', wallTime: '2021-12-03T22:16:00' },
    ]);
    expect(codes).toContain('track-without-area');
  });

  it('with broken XML, or a million laughs, is no harm', async () => {
    expect((await read('x.gpx', '<gpx><trk></gpx>')).codes).toEqual(['broken-xml']);
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><gpx><wpt lat="52.3" lon="4.9"><name>&b;</name></wpt></gpx>';
    expect((await read('x.gpx', laughs)).signals[0]?.mainType).toBe('&b;');
    expect((await read('x.html', '<html><p>x</p></html>')).codes).toEqual(['nothing-readable']);
  });
});
