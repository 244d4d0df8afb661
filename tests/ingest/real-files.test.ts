import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Signal } from '$lib/domain/signal.ts';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { probeFile } from '$lib/ingest/probe-file.ts';
import { readExport } from '../support/read-export.ts';

// Exports that nobody here wrote; they stand beside the project and are no part of it.
const folder = fileURLToPath(new URL('../../../shared/real/', import.meta.url));

function bytesOf(path: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(folder + path));
  return path.endsWith('.gz') ? new Uint8Array(gunzipSync(bytes)) : bytes;
}

async function read(path: string) {
  const result = await readExport(path.split('/').at(-1) ?? path, bytesOf(path));
  expect(result.accepted + result.rejected.length + result.duplicates).toBe(result.rowsRead);
  return { ...result, signals: result.signals as Signal[] };
}

describe.skipIf(!existsSync(folder))('real exports', () => {
  it.each([
    ['dutch/vera-Referentiedata.csv', 'csv', 2463, 2462],
    ['gpx/gpxpy-track-with-empty-segment.gpx', 'gpx', 9, 9],
    ['gpx/togeojson-Friday-Evening-Run.gpx', 'gpx', 17, 17],
    ['kobo/kpi-legacy-nested_repeats.csv', 'kobo', 2, 2],
    ['kobo/kpi-modern-default.csv', 'kobo', 3, 3],
    ['signalen/amsterdam-incident.json', 'signalen-json', 1, 1],
    ['signalen/amsterdam-incident-context-near-geography.json', 'signalen-json', 2, 2],
    ['whatsapp/port-whatsapp/whatsapp_chat.zip', 'whatsapp', 10, 9],
  ])('%s opens as %s: %i rows, %i accepted', async (path, format, rows, accepted) => {
    expect(await read(path)).toMatchObject({ format, rowsRead: rows, accepted });
  });

  it('the incidents give three reports, one of them twice', async () => {
    const result = await read('signalen/amsterdam-incidents.json');
    expect(result).toMatchObject({ rowsRead: 3, accepted: 2, duplicates: 1 });
  });

  it('the axes of the private report are put right', async () => {
    const { signals, findings } = await read('signalen/amsterdam-incident.json');
    expect(signals[0]?.longitude).toBeCloseTo(4.9006, 4);
    expect(signals[0]?.latitude).toBeCloseTo(52.3732, 4);
    expect(findings.map(({ code }) => code)).toContain('axes-swapped');
  });

  describe('chats', () => {
    const expected = existsSync(folder)
      ? (JSON.parse(readFileSync(`${folder}whatsapp/chat-miner/target.json`, 'utf8')) as {
          timestamp: string;
          author: string;
          message: string;
        }[])
      : [];
    const forms = existsSync(folder)
      ? readdirSync(`${folder}whatsapp/chat-miner`).filter((name) => name.endsWith('.txt'))
      : [];

    it.each(forms)('%s has the known answer', async (name) => {
      const { signals } = await read(`whatsapp/chat-miner/${name}`);
      const found = signals.map(({ wallTime, note }) => [wallTime, note?.replace(/\s+/g, ' ')]);
      const known = expected.map(({ timestamp, message }) => [timestamp, message]);
      expect(found.sort()).toEqual(known.sort());
      // As many coaches as authors, each the same one throughout.
      const byTime = new Map(expected.map(({ timestamp, author }) => [timestamp, author]));
      const pairs = signals.map(({ wallTime, coach }) => `${coach} ${byTime.get(wallTime ?? '')}`);
      expect(new Set(pairs).size).toBe(new Set(expected.map(({ author }) => author)).size);
    });

    it.each(['_chat.txt', ...[1, 2, 3, 4, 5, 6].map((n) => `_chat_file${n}.txt`)])(
      '%s: nine messages of four people, one with a place',
      async (name) => {
        const { signals, rejected } = await read(`whatsapp/port-whatsapp/${name}`);
        expect(signals).toHaveLength(9);
        expect(new Set(signals.map(({ coach }) => coach)).size).toBe(4);
        expect(rejected.map(({ reason }) => reason)).toEqual(['system-message']);
        const minutes = signals.map(({ wallTime }) => wallTime?.slice(0, 16));
        expect(minutes).toEqual([
          '2022-03-16T15:20',
          '2022-03-16T15:25',
          '2022-03-16T15:26',
          '2022-03-16T18:39',
          '2022-03-16T18:35',
          '2022-03-20T20:08',
          '2022-03-24T20:19',
          '2022-03-26T18:52',
          '2020-07-14T22:05',
        ]);
        expect(signals[4]).toMatchObject({ longitude: 5.108469, latitude: 52.089451 });
      },
    );
  });

  it('the floor plans become areas', async () => {
    const archive = 'osmtoimdf-uulm-6levels.imdf.zip';
    const imdf = await probeFile(sourceOfBytes(archive, bytesOf(`indoor/${archive}`)), null);
    const levels = imdf.area?.towers.flatMap((tower) => tower.levels) ?? [];
    expect(levels.map(({ ordinal }) => ordinal).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(levels.reduce((sum, { units }) => sum + units.length, 0)).toBe(554);
    const tagged = sourceOfBytes('caserne.geojson', bytesOf('indoor/sit-caserne.geojson'));
    expect((await probeFile(tagged, null)).area?.towers.length).toBeGreaterThan(0);
  });

  describe('156,385 incidents of Chicago', () => {
    const path = 'events/chicago-crimes-2018.csv.gz';

    it('are guessed right and all accepted', { timeout: 30_000 }, async () => {
      const source = sourceOfBytes('chicago.csv', bytesOf(path));
      const [table] = (await probeFile(source, null)).tables;
      expect(table).toMatchObject({
        needsMapping: true,
        mapping: {
          time: 'Date',
          mainType: 'PrimaryType',
          subType: 'Description',
          latitude: 'Latitude',
          longitude: 'Longitude',
        },
      });
      expect(await read(path)).toMatchObject({ rowsRead: 156_385, accepted: 156_385 });
    });

    it('are kept where their coordinates are blanked', { timeout: 30_000 }, async () => {
      const lines = new TextDecoder().decode(bytesOf(path)).split('\n').slice(0, 20_001);
      const blanked = lines.map((line, i) =>
        i > 0 && i <= 3000 ? line.replace(/,[^,]*,[^,]*$/, ',,') : line,
      );
      const result = await readExport('c.csv', new TextEncoder().encode(blanked.join('\n')));
      expect(result).toMatchObject({ rowsRead: 20_000, accepted: 20_000 });
      const missing = result.findings.find(({ code }) => code === 'place-missing');
      expect(missing?.count).toBe(3000);
    });
  });
});
