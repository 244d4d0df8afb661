import { strToU8, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { readSignalenReports } from '$lib/ingest/signalen-reports.ts';

const amsterdam = [4.7, 52.25, 5.1, 52.45] as const;
const options = { timeZone: 'Europe/Amsterdam', bounds: amsterdam };
const read = (name: string, bytes: Uint8Array, bounds = options.bounds) =>
  readSignalenReports(sourceOfBytes(name, bytes), { ...options, bounds });

/** Two reports as the dump writes them: `lat` holds the longitude. */
const dump = zipSync({
  'signals.csv': strToU8(
    'id,created_at,text,location_id,category_assignment_id\n' +
      '1,2022-01-10T09:00:00+01:00,Een lamp bij 06 12345678 is stuk,11,21\n' +
      '2,2022-01-11T09:00:00+01:00,Zwerfvuil,12,22\n',
  ),
  'locations.csv': strToU8('id,lat,lng,_signal_id\n11,4.9797,52.31625,1\n12,5.5,52.31,2\n'),
  'categories.csv': strToU8(
    'id,main,sub,main_slug,sub_slug,_signal_id\n' +
      '21,Wegen,Straatverlichting,wegen-verkeer-straatmeubilair,straatverlichting-openbare-klok,1\n' +
      '22,Afval,Zwerfvuil,afval,veeg-zwerfvuil,2\n',
  ),
  'statuses.csv': strToU8(
    'id,state,created_at,_signal_id,text\n' +
      '31,m,2022-01-10T09:00:00+01:00,1,\n32,o,2022-01-14T15:00:00+01:00,1,Gemaakt\n',
  ),
  'reporters.csv': strToU8('id,email,phone\n1,iemand@example.org,0612345678\n'),
});

describe('reports of a dump', () => {
  it('keep category, place and last status, and nothing of what was written', async () => {
    const { reports, leftReporters } = await read('dump.zip', dump);
    expect(reports[0]).toEqual({
      id: '1',
      wallTime: '2022-01-10T09:00:00',
      main: 'wegen-verkeer-straatmeubilair',
      sub: 'straatverlichting-openbare-klok',
      longitude: 4.9797,
      latitude: 52.31625,
      status: 'closed',
      statusSince: '2022-01-14T15:00:00',
    });
    expect(leftReporters).toBe(true);
    expect(JSON.stringify(reports)).not.toMatch(/lamp bij|iemand|0612345678|06 12345678/);
  });

  it('count what lies elsewhere', async () => {
    const { reports, read: rows, elsewhere } = await read('dump.zip', dump);
    expect([reports.length, rows, elsewhere]).toEqual([1, 2, 1]);
  });
});

describe('reports as the interface of Signalen gives them', () => {
  it('may lack a category and a history', async () => {
    const feature = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [4.9797, 52.31625] },
          properties: {
            id: 8,
            created_at: '2022-01-19T10:14:29+01:00',
            status: { state: 'm', state_display: 'Gemeld' },
          },
        },
      ],
    };
    const { reports } = await read('near.geojson', strToU8(JSON.stringify(feature)));
    expect(reports).toMatchObject([{ id: '8', main: null, sub: null, status: 'reported' }]);
  });
});

// Exports that nobody here wrote; they stand beside the project and are no part of it.
const real = fileURLToPath(new URL('../../../shared/real/signalen', import.meta.url));
describe.runIf(existsSync(real))('the published examples', () => {
  const bytes = (name: string) => new Uint8Array(readFileSync(`${real}/${name}`));

  it('load as the other side of the bridge', async () => {
    const list = await read('list.json', bytes('amsterdam-incidents.json'));
    expect(list.read).toBeGreaterThan(1);
    expect(list.reports.length).toBe(list.read - list.elsewhere);
    expect(list.reports[0]).toMatchObject({
      id: '1668',
      main: 'overlast-in-de-openbare-ruimte',
      sub: 'wegsleep',
      status: 'closed',
    });
    const one = await read('one.json', bytes('amsterdam-incident.json'));
    expect(one.read).toBe(1);
    const near = await read('near.json', bytes('amsterdam-incident-context-near-geography.json'));
    expect(near.reports.map(({ status }) => status)).toEqual(['in-progress', 'closed']);
    expect(JSON.stringify([list, one].map(({ reports }) => reports))).not.toMatch(/@|Staalstraat/);
  });
});
