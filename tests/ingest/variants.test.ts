import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExport } from '../support/read-export.ts';

interface Variant {
  readonly is: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly format: string;
  /** Rows read, accepted. */
  readonly counts: readonly [read: number, accepted: number];
  readonly first?: object;
}

const feature = (hour: number) => ({
  type: 'Feature',
  properties: { datum: `2022-01-14 ${hour}:00`, type: 'graffiti' },
  geometry: { type: 'Point', coordinates: [4.97, 52.3] },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const placed = { longitude: 4.97, latitude: 52.3, mainType: 'graffiti' };
const rows = [
  { tijd: '2022-01-14 23:00', type: 'graffiti' },
  { tijd: '2022-01-14 23:10', type: 'stank' },
];
const gpx = (day: number) =>
  strToU8(
    `<gpx><trk><trkseg/><trkseg><trkpt lat="52.31" lon="4.97"><time>2022-01-${day}T21:00:00Z</time></trkpt></trkseg></trk></gpx>`,
  );
const signal = {
  id: 7,
  created_at: '2022-01-14T21:10:00+00:00',
  status: { state: 'm', created_at: '2022-01-14T21:10:00+00:00' },
  notes: [{ text: 'x', created_at: '2022-01-15T21:10:00+00:00' }],
  location: { geometrie: { type: 'Point', coordinates: [4.97, 52.3] } },
};

const variants: readonly Variant[] = [
  {
    is: 'a chat with line ends of old Macs',
    file: 'chat.txt',
    content: '02-05-2022 16:21 - Noor: hoi\r02-05-2022 16:22 - Sam: lift stuk\r',
    format: 'whatsapp',
    counts: [2, 2],
    first: { note: 'hoi' },
  },
  {
    is: 'a chat in a language whose words for media are not known',
    file: 'chat.txt',
    content: '29.01.2018 12:24 - Noor: hej\n29.01.2018 12:25 - Noor: <pominięto multimedia>\n',
    format: 'whatsapp',
    counts: [2, 1],
  },
  {
    is: 'a line of WhatsApp about a name with a colon in it',
    file: 'chat.txt',
    content: '02-05-2022 16:21 - Noor: hoi\n02-05-2022 16:23 - Noor heeft Team: west toegevoegd\n',
    format: 'whatsapp',
    counts: [2, 1],
  },
  {
    is: 'a coach heard once, in the hour that the clock tells twice',
    file: 'chat.txt',
    content:
      '30-10-2022 02:50 - Noor: hoi\n30-10-2022 02:05 - Sam: lift stuk\n30-10-2022 03:05 - Noor: ok\n',
    format: 'whatsapp',
    counts: [3, 3],
  },
  {
    is: 'an archive whose chat bears no English name, beside other texts',
    file: 'chat.zip',
    content: zipSync({
      'Conversation WhatsApp avec X.txt': strToU8('02/05/2022, 16:21 - Noor: hoi\n'),
      'liste.csv': strToU8('a,b\n1,2\n'),
    }),
    format: 'whatsapp',
    counts: [1, 1],
  },
  {
    is: 'an archive of tracks',
    file: 'tracks.zip',
    content: zipSync({ '1.gpx': gpx(14), '2.gpx': gpx(15) }),
    format: 'gpx',
    counts: [2, 2],
  },
  {
    is: 'a table without a header',
    file: 'a.csv',
    content: '14-01-2022 22:10;graffiti;x\n15-01-2022 22:10;graffiti;y\n16-01-2022 22:10;stank;z\n',
    format: 'csv',
    counts: [3, 3],
  },
  {
    is: 'both coordinates in one cell with decimal commas',
    file: 'a.csv',
    content: 'datum;type;locatie\n14-01-2022 22:10;graffiti;"52,300; 4,970"\n',
    format: 'csv',
    counts: [1, 1],
    first: placed,
  },
  {
    is: 'degrees, minutes and seconds',
    file: 'a.csv',
    content: `datum;type;lat;lon\n14-01-2022 22:10;graffiti;52°18'00"N;4°58'12"O\n`,
    format: 'csv',
    counts: [1, 1],
    first: { longitude: 4.97, latitude: 52.3 },
  },
  {
    is: 'a date of eight digits with the day in front',
    file: 'a.csv',
    content: 'datum;type\n14012022;graffiti\n',
    format: 'csv',
    counts: [1, 1],
    first: { night: '2022-01-14', timePrecision: 'day' },
  },
  {
    is: 'the zone named by its letters',
    file: 'a.csv',
    content: 'tijd;type\n2022-07-14 22:10 CEST;graffiti\n',
    format: 'csv',
    counts: [1, 1],
    first: { wallTime: '2022-07-14T22:10:00' },
  },
  {
    is: 'words under which every object has something',
    file: 'a.csv',
    content:
      '__proto__;constructor;tijd;type;toren;verdieping\nx;y;14-01-2022 23:00;toString;constructor;__proto__\n',
    format: 'csv',
    counts: [1, 1],
    first: { mainType: 'toString', tower: 'constructor' },
  },
  {
    is: 'what was the case, rather than when it was reported',
    file: 'm.csv',
    content:
      'Datummelding,Tijdstipmelding,Datumoverlast,Tijdstipoverlast,Subcategorie\n2022-01-15,08:00:00,2022-01-14,22:10:00,Grofvuil\n',
    format: 'csv',
    counts: [1, 1],
    first: { wallTime: '2022-01-14T22:10:00' },
  },
  {
    is: 'collections of features within one another',
    file: 'a.geojson',
    content: JSON.stringify(collection(collection(feature(22)), feature(23))),
    format: 'geojson',
    counts: [2, 2],
    first: placed,
  },
  {
    is: 'a sequence of features, each after a record mark',
    file: 'a.geojsons',
    content: [feature(22), feature(23)].map((one) => `\u001e${JSON.stringify(one)}`).join('\n'),
    format: 'json-lines',
    counts: [2, 2],
    first: placed,
  },
  {
    is: 'a geometry of several parts',
    file: 'a.geojson',
    content: JSON.stringify(
      collection({
        ...feature(22),
        geometry: { type: 'GeometryCollection', geometries: [feature(22).geometry] },
      }),
    ),
    format: 'geojson',
    counts: [1, 1],
    first: placed,
  },
  {
    is: 'JSON with the list deep inside',
    file: 'a.json',
    content: JSON.stringify({ exported_at: '2022-02-01', data: { signalen: rows } }),
    format: 'json',
    counts: [2, 2],
    first: { mainType: 'graffiti' },
  },
  {
    is: 'JSON as a list of cells under names',
    file: 'a.json',
    content: JSON.stringify([['tijd', 'type'], ...rows.map((row) => Object.values(row))]),
    format: 'json',
    counts: [2, 2],
    first: { mainType: 'graffiti' },
  },
  {
    is: 'JSON column by column',
    file: 'a.json',
    content: JSON.stringify({
      tijd: rows.map(({ tijd }) => tijd),
      type: rows.map(({ type }) => type),
    }),
    format: 'json',
    counts: [2, 2],
    first: { mainType: 'graffiti' },
  },
  {
    is: 'JSON lines of which the first is broken',
    file: 'a.ndjson',
    content: `{"tijd":"2022-01\n${rows.map((row) => JSON.stringify(row)).join('\n')}\n`,
    format: 'json-lines',
    counts: [3, 2],
  },
  {
    is: 'one report of Signalen with lists in it',
    file: 's.json',
    content: JSON.stringify(signal),
    format: 'signalen-json',
    counts: [1, 1],
    first: { id: '7', longitude: 4.97 },
  },
  {
    is: 'an export of ODK with groups joined by a hyphen',
    file: 'odk.csv',
    content:
      'SubmissionDate,start,obs-type,obs-place-Latitude,obs-place-Longitude,obs-note,meta-instanceID,KEY\n2022-01-14T21:15:00.000Z,2022-01-14T22:10:00.000+01:00,graffiti,52.3,4.97,hoi,uuid:1,uuid:1\n',
    format: 'kobo',
    counts: [1, 1],
    first: { ...placed, wallTime: '2022-01-14T22:10:00', note: 'hoi' },
  },
  {
    is: 'a select-multiple of KoboToolbox without its summary',
    file: 'kobo.csv',
    content:
      '_submission_time,_id,_uuid,_notes,grp/wat/graffiti,grp/wat/stank\n2022-01-14T21:15:00,1,u1,[],1,0\n2022-01-14T21:25:00,2,u2,[],0,1\n',
    format: 'kobo',
    counts: [2, 2],
    first: { mainType: 'graffiti', note: null },
  },
];

describe('an export that is a little different', () => {
  it.each(variants)('$is', async ({ file, content, format, counts, first }) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const read = await readExport(file, bytes);
    expect([read.format, read.rowsRead, read.accepted]).toEqual([format, ...counts]);
    expect(read.accepted + read.duplicates + read.rejected.length).toBe(read.rowsRead);
    if (first) expect(read.signals[0]).toMatchObject(first);
  });

  it('without a single point of its track is refused', async () => {
    const { findings } = await readExport(
      'a.gpx',
      strToU8('<gpx><trk><trkseg></trkseg></trk></gpx>'),
    );
    expect(findings).toEqual([{ code: 'nothing-readable', count: 1 }]);
  });
});
