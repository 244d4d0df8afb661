import { describe, expect, it } from 'vitest';
import type { Signal } from '$lib/domain/signal.ts';
import { readExport, type ReadExportOptions } from '../support/read-export.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(text: string | Uint8Array, options?: ReadExportOptions) {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const result = await readExport('export.csv', bytes, options);
  expect(result.accepted + result.rejected.length + result.duplicates).toBe(result.rowsRead);
  return {
    ...result,
    signals: result.signals as Signal[],
    codes: result.findings.map((f) => f.code),
  };
}

const HEADER = 'id;tijd;hoofdtype;type;toren;verdieping;plek;lengtegraad;breedtegraad;notitie';

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
}

function western(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));
}

describe('import of CSV', () => {
  it('reads our own headers into signals', async () => {
    const { signals, accepted } = await read(
      `${HEADER}\nA1;2021-12-03 22:15;veilig;drugs;Kempering;3e;lift;4.98;52.31;Twee mannen\n`,
    );
    expect(accepted).toBe(1);
    expect(signals[0]).toEqual({
      id: 'A1',
      wallTime: '2021-12-03T22:15:00',
      instant: Date.UTC(2021, 11, 3, 21, 15),
      timePrecision: 'minute',
      night: '2021-12-03',
      minuteOfNight: 615,
      mainType: 'veilig',
      subType: 'drugs',
      placePrecision: 'point',
      tower: 'Kempering',
      level: 3,
      unit: 'lift',
      leg: null,
      direction: null,
      longitude: 4.98,
      latitude: 52.31,
      round: null,
      coach: null,
      note: 'Twee mannen',
      sourceLine: 2,
    });
  });

  it.each([
    ['a byte order mark', (t: string) => bytesOf(`\ufeff${t}`)],
    ['UTF-8', bytesOf],
    ['UTF-16 LE with mark', (t: string) => utf16(`\ufeff${t}`, false)],
    ['UTF-16 BE with mark', (t: string) => utf16(`\ufeff${t}`, true)],
    ['UTF-16 LE without mark', (t: string) => utf16(t, false)],
    ['Windows-1252', western],
  ])('finds out %s', async (_, encode) => {
    const text = 'tijd\ttype\tnotitie\r\n2021-12-03 22:15\tgeluid\tCafé «één» €\r\n';
    const { signals } = await read(encode(text.replace('«', '').replace('»', '')));
    expect(signals[0]?.note).toBe('Café één €');
  });

  it('reads lines of two encodings glued together, each in its own', async () => {
    const bytes = [
      ...bytesOf('tijd;type;notitie\n2021-12-03 22:15;a;één\n'),
      ...western('2021-12-03 22:16;a;één\n'),
    ];
    const { signals, codes } = await read(Uint8Array.from(bytes));
    expect(signals.map((signal) => signal.note)).toEqual(['één', 'één']);
    expect(codes).toContain('encoding-mixed');
  });

  it.each([';', ',', '\t', '|'])('finds out the separator %j', async (separator) => {
    const rows = [
      ['tijd', 'type', 'notitie'],
      ['2021-12-03 22:15', 'geluid', 'hard'],
    ];
    const { signals } = await read(rows.map((row) => row.join(separator)).join('\n'));
    expect(signals[0]).toMatchObject({ mainType: 'geluid', note: 'hard' });
  });

  it('obeys a first line sep= and counts it as a line', async () => {
    const { signals } = await read('sep=;\r\ntijd;type\r\n3-12-2021 22:15;a,b\r\n');
    expect(signals[0]).toMatchObject({ mainType: 'a,b', sourceLine: 3 });
  });

  it('reads decimal commas', async () => {
    const { signals, codes } = await read(
      'tijd;type;lengtegraad;breedtegraad\n2021-12-03 22:15;a;4,98147;52,31626\n',
    );
    expect(signals[0]).toMatchObject({ longitude: 4.98147, latitude: 52.31626 });
    expect(codes).toContain('decimal-comma');
  });

  it('keeps rows without coordinates, type or time, and says so', async () => {
    const { accepted, signals, codes } = await read(
      `${HEADER}\n1;;;;;;;;;\n2;2021-12-03;;;;;;;;x\n`,
    );
    expect(accepted).toBe(2);
    expect(signals[0]).toMatchObject({ placePrecision: 'none', timePrecision: 'none' });
    expect(signals[1]).toMatchObject({
      mainType: 'unknown',
      timePrecision: 'day',
      night: '2021-12-03',
      minuteOfNight: null,
    });
    expect(codes).toEqual(
      expect.arrayContaining(['time-missing', 'type-missing', 'place-missing', 'time-coarse']),
    );
  });

  it('keeps every rejected row with line, field, value and reason', async () => {
    const { rejected } = await read(
      `${HEADER}\n1;gisteren;a;b;;;;;;\n2;2021-12-03 22:15;a;b;;;;400;52;\n3;2021-12-03 22:15;a;b;;;;x;52;\n4;31-02-2021;a;b;;;;;;\n`,
    );
    expect(rejected.map(({ line, field, value, reason }) => [line, field, value, reason])).toEqual([
      [2, 'tijd', 'gisteren', 'time-unreadable'],
      [3, 'lengtegraad', '400 52', 'coordinate-out-of-range'],
      [4, 'lengtegraad', 'x', 'number-unreadable'],
      [5, 'tijd', '31-02-2021', 'date-impossible'],
    ]);
  });

  it('counts rows with the same id, and the same content without one, as duplicates', async () => {
    const withId = await read(
      'id;tijd;type\n1;2021-12-03 22:15;a\n1;2021-12-03 22:15;a\n1;2021-12-04 22:15;b\n',
    );
    expect(withId).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(withId.findings).toContainEqual(
      expect.objectContaining({ code: 'id-reused', count: 1 }),
    );
    const without = await read(
      'tijd;type\n2021-12-03 22:15;a\n2021-12-03 22:15;a\n2021-12-03 22:15;b\n',
    );
    expect(without).toMatchObject({ accepted: 2, duplicates: 1 });
  });

  it('takes the month first where the column shows it, the day where nothing does', async () => {
    const american = await read('tijd;type\n01/02/2021 22:15;a\n01/25/2021 22:15;a\n');
    expect(american.signals[0]?.night).toBe('2021-01-02');
    expect(american.codes).toContain('month-first');
    const unclear = await read('tijd;type\n01/02/2021 22:15;a\n');
    expect(unclear.signals[0]?.night).toBe('2021-02-01');
    expect(unclear.codes).toContain('day-month-ambiguous');
    const told = await read('tijd;type\n01/02/2021 22:15;a\n', { dayFirst: false });
    expect(told.signals[0]?.night).toBe('2021-01-02');
  });

  it('converts times with a zone, and finds times that the clock change made odd', async () => {
    const { signals, findings } = await read(
      'tijd;type\n2021-10-31T00:30:00Z;a\n2021-10-31 02:30;a\n2022-03-27 02:30;a\n2021-12-03T23:30:00+00:00;a\n',
    );
    expect(signals[0]?.wallTime).toBe('2021-10-31T02:30:00');
    expect(signals[0]?.night).toBe('2021-10-30');
    expect(signals[2]?.wallTime).toBe('2022-03-27T02:30:00');
    expect(signals[3]).toMatchObject({ wallTime: '2021-12-04T00:30:00', night: '2021-12-03' });
    const count = (code: string) => findings.find((finding) => finding.code === code)?.count;
    expect(count('time-zone-converted')).toBe(2);
    expect(count('time-ambiguous')).toBe(1);
    expect(count('time-nonexistent')).toBe(1);
  });

  it('joins a date with the time in the column beside it', async () => {
    const { signals } = await read('Datum;Tijd;Soort\n3-12-2021;22:15;geluid\n4-12-2021;;geluid\n');
    expect(signals.map((s) => [s.wallTime, s.timePrecision])).toEqual([
      ['2021-12-03T22:15:00', 'minute'],
      ['2021-12-04T00:00:00', 'day'],
    ]);
  });

  it('puts exchanged axes right and converts the Dutch grid', async () => {
    const swapped = await read('tijd;type;lat;lng\n2021-12-03 22:15;a;4.98;52.31\n');
    expect(swapped.signals[0]).toMatchObject({ longitude: 4.98, latitude: 52.31 });
    expect(swapped.codes).toContain('axes-swapped');
    const grid = await read('tijd;type;x;y\n2021-12-03 22:15;a;121687;487326\n');
    expect(grid.signals[0]?.longitude).toBeCloseTo(4.898, 3);
    expect(grid.signals[0]?.latitude).toBeCloseTo(52.3728, 3);
    expect(grid.codes).toContain('rd-new');
  });

  it('uses a given mapping instead of its guess', async () => {
    const { signals } = await read('a;b;c\n2021-12-03 22:15;x;y\n', {
      mapping: { time: 'a', mainType: 'c', note: 'b' },
    });
    expect(signals[0]).toMatchObject({ mainType: 'y', note: 'x', night: '2021-12-03' });
  });

  it('guesses the columns of another language and another trade', async () => {
    const header = 'Date,PrimaryType,Description,Block,Ward,Latitude,Longitude';
    const row = (i: number) =>
      `2018-01-0${1 + (i % 9)} 12:0${i % 10}:00,THEFT,OVER $500,0${i}XX W MAIN ST,${i},41.8${i},-87.6${i}`;
    const rows = Array.from({ length: 60 }, (_, i) => row(i));
    const { signals, codes } = await read([header, ...rows].join('\n'));
    expect(signals[0]).toMatchObject({
      mainType: 'THEFT',
      subType: 'OVER $500',
      longitude: -87.6,
      latitude: 41.8,
      note: null,
    });
    expect(codes).toContain('time-zone-assumed');
  });

  it('replaces names of coaches by pseudonyms, consistently', async () => {
    const { signals } = await read(
      'tijd;type;coach\n2021-12-03 22:15;a;Anna de Vries\n2021-12-03 22:16;a;coach 1\n2021-12-03 22:17;a;anna de vries\n',
    );
    const [first, second, third] = signals.map((signal) => signal.coach);
    expect(second).toBe('coach 1');
    expect(first).toBe(third);
    expect(first).toMatch(/^coach \d$/);
  });
});

describe('files that are no export', () => {
  it.each([
    ['an empty file', '', 'empty-file'],
    ['blank lines only', '\n\n  \n', 'empty-file'],
    ['a header only', `${HEADER}\n`, 'header-only'],
    ['a header without line end', HEADER, 'header-only'],
  ])('%s is said to be so', async (_, text, code) => {
    const { codes, rowsRead } = await read(text);
    expect(codes).toEqual([code]);
    expect(rowsRead).toBe(0);
  });

  it('a picture is said to be no text', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    expect((await read(bytes)).codes).toEqual(['binary-file']);
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
    expect((await read(png)).codes).toEqual(['binary-file']);
  });

  it('a broken quote costs its own row', async () => {
    const { accepted, rejected } = await read(
      'tijd;type;notitie\n2021-12-03 22:15;a;"open\n2021-12-03 22:16;a;x\n2021-12-03 22:17;a;y\n',
    );
    expect(accepted).toBe(2);
    expect(rejected).toMatchObject([{ line: 2, reason: 'broken-quote' }]);
  });

  it('two hundred columns are read and counted', async () => {
    const names = Array.from({ length: 200 }, (_, i) =>
      i === 0 ? 'tijd' : i === 1 ? 'type' : `k${i}`,
    );
    const row = names.map((_, i) => (i === 0 ? '2021-12-03 22:15' : String(i)));
    const { accepted, codes } = await read(`${names.join(';')}\n${row.join(';')}\n`);
    expect(accepted).toBe(1);
    expect(codes).toContain('many-columns');
  });

  it('ten megabytes in one field cost that row', async () => {
    const { accepted, rejected } = await read(
      `tijd;type;notitie\n2021-12-03 22:15;a;${'x'.repeat(10 << 20)}\n2021-12-03 22:16;a;y\n`,
    );
    expect(accepted).toBe(1);
    expect(rejected).toMatchObject([{ line: 2, field: 'notitie', reason: 'field-too-long' }]);
  });

  it('a last line that was cut off is rejected, not half read', async () => {
    const { accepted, rejected } = await read(
      `${HEADER}\n1;2021-12-03 22:15;a;b;;;;;;\n2;2021-12-0`,
    );
    expect(accepted).toBe(1);
    expect(rejected[0]?.reason).toBe('cut-off');
  });
});
