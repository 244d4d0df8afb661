import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExport } from '../support/read-export.ts';
import { tinyParquet } from '../support/tiny-parquet.ts';
import { workbook } from './workbook.ts';

const table = [
  'id;tijd;hoofdtype;type;toren;verdieping;lengtegraad;breedtegraad;coach;notitie',
  '1;2021-12-03 22:15;veilig;drugs;noord;3;4.98;52.31;coach 1;"twee ""mannen"""',
  '2;03-12-2021 22:16;heel;lift-defect;zuid;bg;4,98;52,31;Jan;bel 06-12345678',
  '3;2021-12-03T22:17:00Z;schoon;urine;;;;;coach 2;"regel\neen"',
  '4;31-02-2021;schoon;urine;;;121687;487326;;é',
  '5;;sociaal;;noord;;52.31;4.98;;',
].join('\r\n');

const chat = [
  '[27-08-2020 11:17:00] Berichten en gesprekken worden end-to-end versleuteld.',
  '[27-08-2020 11:18:00] Jan: Hoi\nnog een regel',
  '\u200e[27-08-2020 11:19:00] Els: \u200e<bijgevoegd: 01-PHOTO.jpg>',
  '[28-08-2020 11:20:00] Jan: Locatie: https://maps.google.com/?q=52.3163,4.9794',
].join('\r\n');

const seeds: [name: string, bytes: Uint8Array][] = [
  ['x.csv', strToU8(table)],
  ['x.csv', strToU8(table.replaceAll(';', ','))],
  ['x.csv', new Uint8Array(new Uint16Array(Array.from(table, (s) => s.charCodeAt(0))).buffer)],
  ['x.txt', strToU8(chat)],
  ['x.zip', zipSync({ '_chat.txt': strToU8(chat) })],
  ['x.xlsx', workbook({ A: table.split('\r\n').map((line) => line.split(';')) })],
  ['x.jsonl', strToU8('{"tijd":"2021-12-03","type":"a"}\n{"tijd":"2021-12-04","type":"b"}\n')],
  ['x.json', strToU8('[{"tijd":"2021-12-03","type":{"a":[1,2]}},{"lat":52.3,"lon":4.9}]')],
  [
    'x.geojson',
    strToU8(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"tijd":"2021-12-03","type":"a"},"geometry":{"type":"Point","coordinates":[4.9,52.3]}}]}',
    ),
  ],
  [
    'x.gpx',
    strToU8(
      '<gpx><trk><trkseg><trkpt lat="52.3" lon="4.9"><time>2021-12-03T21:15:00Z</time></trkpt></trkseg></trk></gpx>',
    ),
  ],
  [
    'x.kml',
    strToU8(
      '<kml><Placemark><name>a</name><Point><coordinates>4.9,52.3</coordinates></Point></Placemark></kml>',
    ),
  ],
  [
    'x.csv',
    strToU8('"start";"q";"_uuid";"_submission_time"\n"2021-12-03";"a";"u";"2021-12-03T20:00:00"\n'),
  ],
  ['x.csv', strToU8('ronde;nacht;begin;einde;coaches\nr1;2021-12-03;20:00;23:30;coach 1\n')],
  ['x.parquet', tinyParquet({ tijd: ['2021-12-03 22:15'], type: ['a'] })],
];

type Change = (bytes: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const place = (bytes: Uint8Array, at: number) => Math.floor(at * bytes.length);

const cut = share.map(
  (at): Change =>
    (bytes) =>
      bytes.slice(0, place(bytes, at)),
);
const flip = fc
  .array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 8 })
  .map((flips): Change => (bytes) => {
    const changed = bytes.slice();
    for (const [at, value] of flips) if (changed.length > 0) changed[place(changed, at)] = value;
    return changed;
  });
/** Quotes unbalanced, separators and marks in odd places, another encoding glued in. */
const insert = fc
  .tuple(
    share,
    fc.constantFrom(
      '"',
      '""',
      ';"',
      '\n',
      '\r',
      '\u0000',
      ';;;;',
      '\ufeff',
      '{',
      '<',
      '[',
      '&#x;',
      '9'.repeat(400),
    ),
    fc.boolean(),
  )
  .map(([at, text, wide]): Change => (bytes) => {
    const piece = wide ? Uint8Array.from([0xe9, 0xff, 0x80]) : strToU8(text);
    const from = place(bytes, at);
    return Uint8Array.from([...bytes.subarray(0, from), ...piece, ...bytes.subarray(from)]);
  });
const shuffle = fc.tuple(share, share).map(([a, b]): Change => (bytes) => {
  const lines = new TextDecoder('latin1').decode(bytes).split('\n');
  const from = Math.floor(a * lines.length);
  const [line = ''] = lines.splice(from, 1);
  lines.splice(Math.floor(b * (lines.length + 1)), 0, line, line);
  return Uint8Array.from(lines.join('\n'), (sign) => sign.charCodeAt(0) & 0xff);
});
const change = fc.oneof(cut, flip, insert, shuffle);

describe('ten thousand broken files', () => {
  it('never crash, never hang, and every row is accounted for', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async ([name, bytes], changes) => {
          const broken = changes.reduce((now, one) => one(now), bytes);
          const result = await readExport(name, broken);
          const { rowsRead, accepted, duplicates, rejected, signals } = result;
          expect(accepted + duplicates + rejected.length).toBe(rowsRead);
          expect(signals.length).toBeLessThanOrEqual(accepted);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
