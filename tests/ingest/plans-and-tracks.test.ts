import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { areaPackSchema } from '$lib/domain/area-pack.ts';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { importFile } from '$lib/ingest/import-file.ts';
import { levelsOf } from '$lib/ingest/indoor-tagging.ts';
import { probeFile } from '$lib/ingest/probe-file.ts';
import { readExport } from '../support/read-export.ts';
import { testArea } from './test-area.ts';
import { tinyParquet } from '../support/tiny-parquet.ts';

const square = (x: number, y: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});

const collection = (features: unknown[]) =>
  strToU8(JSON.stringify({ type: 'FeatureCollection', features }));

describe('floor plans', () => {
  it('IMDF becomes towers with levels and units, the same lift above itself', async () => {
    const level = (id: string, ordinal: number) => ({
      type: 'Feature',
      id,
      feature_type: 'level',
      properties: { ordinal, name: { nl: `V${ordinal}` }, short_name: null, building_ids: ['b'] },
      geometry: square(4.98, 52.31, 0.001),
    });
    const unit = (id: string, levelId: string, category: string, x: number) => ({
      type: 'Feature',
      id,
      feature_type: 'unit',
      properties: { category, level_id: levelId, name: null },
      geometry: square(4.98 + x, 52.31, 0.0001),
    });
    const archive = zipSync({
      'map/level.json': collection([level('l0', 0), level('l1', 1)]),
      'map/unit.json': collection([
        unit('a', 'l0', 'elevator', 0.0002),
        unit('b', 'l1', 'elevator', 0.0002),
        unit('c', 'l1', 'restroom.male', 0.0005),
        { type: 'Feature', id: 'd', properties: {}, geometry: null },
      ]),
      'map/manifest.json': strToU8('{"version":"1.0.0"}'),
    });
    const { area, format } = await probeFile(sourceOfBytes('x.imdf.zip', archive), null);
    expect(format).toBe('imdf');
    expect(areaPackSchema.safeParse(area).success).toBe(true);
    const levels = area?.towers[0]?.levels ?? [];
    expect(levels.map((l) => [l.ordinal, l.units.map((u) => u.id)])).toEqual([
      [0, ['elevator-1']],
      [1, ['elevator-1', 'restroom-1']],
    ]);
    const outline = levels[0]?.units[0]?.outline ?? [];
    const widths = outline.map(([x]) => x);
    expect(Math.max(...widths) - Math.min(...widths)).toBeCloseTo(11.13, 1);
    const { rowsRead, accepted, rejected } = await readExport('x.imdf.zip', archive);
    expect([rowsRead, accepted]).toEqual([6, 5]);
    expect(rejected).toMatchObject([{ reason: 'geometry-unfit', value: 'd' }]);
  });

  it('indoor tags of OpenStreetMap become levels, one room on several', async () => {
    const room = (tags: object, x: number) => ({
      type: 'Feature',
      properties: tags,
      geometry: square(4.98 + x, 52.31, 0.0001),
    });
    const bytes = collection([
      {
        type: 'Feature',
        properties: { building: 'yes', name: 'Flat' },
        geometry: square(4.979, 52.309, 0.01),
      },
      room({ indoor: 'corridor', level: '0' }, 0.0001),
      room({ indoor: 'room', room: 'stairs', level: '0;1' }, 0.0003),
      room({ indoor: 'room', level: '1', name: 'Berging 1' }, 0.0005),
      {
        type: 'Feature',
        properties: { indoor: 'wall', level: '1' },
        geometry: { type: 'LineString', coordinates: [] },
      },
    ]);
    const { area, format } = await probeFile(sourceOfBytes('plan.geojson', bytes), null);
    expect(format).toBe('indoor-tagging');
    expect(area?.towers).toMatchObject([{ id: 'flat', name: 'Flat' }]);
    expect(area?.towers[0]?.levels.map((l) => [l.ordinal, l.units.map((u) => u.id)])).toEqual([
      [0, ['walkway-1', 'stairs-1']],
      [1, ['stairs-1', 'room-1']],
    ]);
  });

  it('levels are lists and ranges', () => {
    expect(levelsOf('-1;0')).toEqual([-1, 0]);
    expect(levelsOf('0-3')).toEqual([0, 1, 2, 3]);
    expect(levelsOf('-2--1')).toEqual([-2, -1]);
    expect(levelsOf('0.5')).toEqual([0]);
    expect(levelsOf('x')).toEqual([]);
  });
});

describe('a track in the area', () => {
  const point = (x: number, minute: number) =>
    `<trkpt lat="52.31025" lon="${x}"><time>2021-12-03T21:${String(minute).padStart(2, '0')}:00Z</time></trkpt>`;
  const walk = [4.981, 4.981, 4.983, 4.984, 4.985, 4.987, 4.987, 4.985, 4.984, 4.983, 4.981, 4.981];
  const gpx = `<gpx><trk><trkseg>${walk.map((x, i) => point(x, i)).join('')}</trkseg></trk></gpx>`;

  it('is a round with its visits, every leg in the direction it was walked', async () => {
    const rows: Record<string, object[]> = {};
    const source = sourceOfBytes('ronde.gpx', strToU8(gpx));
    const { report } = await importFile(
      source,
      { area: testArea },
      {
        onRows: (table, batch) => void (rows[table] = [...batch]),
      },
    );
    expect(report.format).toBe('gpx');
    expect(rows['rounds']).toMatchObject([
      { night: '2021-12-03', start: '2021-12-03T22:00:00', end: '2021-12-03T22:11:00' },
    ]);
    const visits = rows['visits'] as {
      tower: string | null;
      leg: string | null;
      direction: string | null;
    }[];
    expect(visits.map(({ tower, leg, direction }) => tower ?? `${leg} ${direction}`)).toEqual([
      'noord',
      'noord-zuid out',
      'zuid',
      'noord-zuid back',
      'noord',
    ]);
  });

  it('elsewhere stays a list of points', async () => {
    const far = gpx.replaceAll('52.31025', '48.1');
    const { tables } = await probeFile(sourceOfBytes('x.gpx', strToU8(far)), testArea);
    expect(tables.map(({ kind }) => kind)).toEqual(['signals']);
  });
});

describe('Parquet', () => {
  it('is read as a table', async () => {
    const bytes = tinyParquet({
      tijd: ['2021-12-03 22:15', '2021-12-03 22:16'],
      type: ['geluid', 'één'],
    });
    const { format, rowsRead, signals } = await readExport('x.parquet', bytes);
    expect([format, rowsRead]).toEqual(['parquet', 2]);
    expect(signals).toMatchObject([{ mainType: 'geluid' }, { mainType: 'één' }]);
  });

  it('that is damaged is said to be so', async () => {
    const bytes = tinyParquet({ tijd: ['2021-12-03 22:15'], type: ['a'] });
    const result = await readExport('x.parquet', bytes.slice(0, bytes.length - 9));
    expect(result.findings.map(({ code }) => code)).toEqual(['broken-parquet']);
  });
});
