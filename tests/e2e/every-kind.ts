import { strToU8, zipSync } from 'fflate';
import { chatText, evening } from './chat-file.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [4.98, 52.31],
      [4.9805, 52.31],
      [4.9805, 52.3105],
      [4.98, 52.3105],
      [4.98, 52.31],
    ],
  ],
};
const json = (value: unknown) => strToU8(JSON.stringify(value));
const features = (...list: object[]) => json({ type: 'FeatureCollection', features: list });
const row = { tijd: '2022-01-14 23:00', type: 'graffiti', toren: 'Klieverink' };
const point = { type: 'Point', coordinates: [4.98, 52.316] };

/** A small file of every kind that is read, each with links to elsewhere where it can hold them. */
export function everyKindOfFile(): readonly NamedBytes[] {
  const link = 'http://elsewhere.invalid/x.png';
  return [
    { name: 'a.csv', bytes: strToU8(`tijd;type;notitie\n2022-01-14 23:00;graffiti;${link}\n`) },
    { name: 'a.json', bytes: json([{ ...row, notitie: link }]) },
    { name: 'a.jsonl', bytes: strToU8(`${JSON.stringify(row)}\n${JSON.stringify(row)}\n`) },
    {
      name: 'a.geojson',
      bytes: features({ type: 'Feature', properties: { ...row, foto: link }, geometry: point }),
    },
    { name: 'chat.txt', bytes: strToU8(chatText(evening)) },
    { name: 'chat.zip', bytes: zipSync({ '_chat.txt': strToU8(chatText(evening)) }) },
    {
      name: 'signalen.json',
      bytes: json([
        {
          id: 1,
          created_at: '2022-01-14T21:10:00+00:00',
          status: { state: 'm', created_at: '2022-01-14T21:10:00+00:00' },
          attachments: [{ location: link }],
        },
      ]),
    },
    {
      name: 'signalen.zip',
      bytes: zipSync({
        'signals.csv': strToU8('id,created_at,text\n1,2022-01-14 21:10:00+00:00,hallo\n'),
        'locations.csv': strToU8('id,lat,lng,_signal_id\n1,4.98,52.316,1\n'),
        'reporters.csv': strToU8('id,email\n1,a@example.org\n'),
      }),
    },
    {
      name: 'kobo.csv',
      bytes: strToU8(
        `start,type,foto_URL,_id,_uuid,_submission_time\n2022-01-14T22:10:00+01:00,graffiti,${link},1,u1,2022-01-14T21:15:00\n`,
      ),
    },
    {
      name: 'ronde.gpx',
      bytes: strToU8(
        `<!DOCTYPE gpx SYSTEM "http://elsewhere.invalid/gpx.dtd"><gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="52.316" lon="4.98"><time>2022-01-14T21:00:00Z</time><name>graffiti</name><link href="${link}"/></wpt></gpx>`,
      ),
    },
    {
      name: 'kaart.kml',
      bytes: strToU8(
        `<kml><Document><Style><IconStyle><Icon><href>${link}</href></Icon></IconStyle></Style><NetworkLink><Link><href>${link}</href></Link></NetworkLink><Placemark><name>graffiti</name><TimeStamp><when>2022-01-14T21:00:00Z</when></TimeStamp><Point><coordinates>4.98,52.316</coordinates></Point></Placemark></Document></kml>`,
      ),
    },
    {
      name: 'plan.zip',
      bytes: zipSync({
        'level.geojson': features({
          type: 'Feature',
          id: 'l0',
          geometry: square,
          properties: { ordinal: 0, building_ids: ['b'], website: link },
        }),
        'unit.geojson': features({
          type: 'Feature',
          id: 'u',
          geometry: square,
          properties: { level_id: 'l0', category: 'elevator' },
        }),
      }),
    },
    {
      name: 'plan.geojson',
      bytes: features(
        { type: 'Feature', geometry: square, properties: { building: 'yes', website: link } },
        { type: 'Feature', geometry: square, properties: { indoor: 'room', level: '0' } },
      ),
    },
    {
      name: 'boek.xlsx',
      bytes: zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook><sheets><sheet name="signalen" r:id="r1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="${link}" TargetMode="External"/></Relationships>`,
        ),
        'xl/worksheets/sheet1.xml': strToU8(
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>tijd</t></is></c><c r="B1" t="inlineStr"><is><t>type</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>2022-01-14 23:00</t></is></c><c r="B2" t="inlineStr"><is><t>graffiti</t></is></c></row></sheetData></worksheet>',
        ),
      }),
    },
  ];
}
