import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExport } from '../support/read-export.ts';

const kml = (places: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Ronde</name>${places}</Document></kml>`;
const point = (longitude: number, latitude: number) =>
  `<Point><coordinates>${longitude},${latitude},0</coordinates></Point>`;

describe('KML', () => {
  it('gives each place of the map as a row; its name is its type', async () => {
    const { format, signals } = await readExport(
      'map.kml',
      strToU8(
        kml(
          `<Placemark><name>Lamp &amp; paal</name><description><![CDATA[Flikkert]]></description><TimeStamp><when>2021-12-03T21:15:00Z</when></TimeStamp>${point(4.98, 52.31)}</Placemark>`,
        ),
      ),
    );
    expect(format).toBe('kml');
    expect(signals).toMatchObject([
      {
        mainType: 'Lamp & paal',
        note: 'Flikkert',
        wallTime: '2021-12-03T22:15:00',
        longitude: 4.98,
        latitude: 52.31,
      },
    ]);
  });

  it('reads the columns that were added to the map, and counts a line as a row without a place', async () => {
    const data = (time: string, type: string) =>
      `<ExtendedData><Data name="moment"><value>${time}</value></Data><Data name="type"><value>${type}</value></Data></ExtendedData>`;
    const { rowsRead, accepted, rejected, signals } = await readExport(
      'map.kml',
      strToU8(
        kml(
          `<Folder><Placemark><name>1</name>${data('2021-12-03 22:15', 'zwerfvuil')}${point(4.98, 52.31)}</Placemark>` +
            `<Placemark><name>2</name>${data('2021-12-03 22:20', 'graffiti')}<LineString><coordinates>4.98,52.31 4.99,52.32</coordinates></LineString></Placemark></Folder>`,
        ),
      ),
    );
    expect([rowsRead, accepted]).toEqual([2, 1]);
    expect(rejected).toMatchObject([{ line: 2, reason: 'geometry-unfit', value: '2' }]);
    expect(signals).toMatchObject([{ wallTime: '2021-12-03T22:15:00', mainType: 'zwerfvuil' }]);
  });

  it('is found in a KMZ', async () => {
    const place = `<Placemark><name>Grofvuil</name>${point(4.98, 52.31)}</Placemark>`;
    const { format, signals } = await readExport(
      'map.kmz',
      zipSync({ 'doc.kml': strToU8(kml(place)), 'images/icon.png': strToU8('x') }),
    );
    expect([format, signals.length]).toEqual(['kml', 1]);
  });

  it('that is broken, or empty, is said to be so', async () => {
    const codes = async (xml: string) =>
      (await readExport('map.kml', strToU8(xml))).findings.map(({ code }) => code);
    expect(await codes('<kml><Document></kml>')).toEqual(['broken-xml']);
    expect(await codes(kml(''))).toEqual(['nothing-readable']);
  });
});
