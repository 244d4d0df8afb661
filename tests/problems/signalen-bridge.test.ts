import { describe, expect, it } from 'vitest';
import type { SignalenReport } from '$lib/domain/signalen-report.ts';
import { handOverCsv, handOverGeojson, isForSignalen } from '$lib/problems/hand-over.ts';
import type { Problem } from '$lib/problems/problem.ts';
import { recurringProblems } from '$lib/problems/recurring-problems.ts';
import { bridgeProblem, defaultReach, type Reach } from '$lib/problems/signalen-bridge.ts';
import { aPass, area, aSignal, nightOf } from './rows.ts';

const leg = 'kralenbeek-metro';
const longitude = 4.97881;
const latitude = 52.31594;
/** So many metres north. */
const north = (metres: number) => latitude + metres / 111_195.08;

const { problems } = recurringProblems(
  area,
  [10, 11, 12].map((day) =>
    aSignal({ id: `a${day}`, night: nightOf(day), leg, direction: 'out', longitude, latitude }),
  ),
  [10, 11, 12].map((day) => aPass({ night: nightOf(day), leg, direction: 'out' })),
  { reachMetres: 25, leastSignals: 3, leastNights: 3 },
);
const [problem] = problems as [Problem];

function aReport(given: Partial<SignalenReport>): SignalenReport {
  return {
    id: 'M1',
    wallTime: '2022-01-11T09:00:00',
    main: 'afval',
    sub: 'veeg-zwerfvuil',
    longitude,
    latitude: north(10),
    status: 'reported',
    statusSince: '2022-01-11T09:00:00',
    ...given,
  };
}
const bridge = (reports: readonly SignalenReport[], reach: Partial<Reach> = {}) =>
  bridgeProblem(area, problem, reports, { ...defaultReach, ...reach });

describe('the bridge to Signalen', () => {
  it('takes reports within reach of place, and measures them from the nearest signal', () => {
    const near = bridge([aReport({ id: 'far', latitude: north(41) }), aReport({})]);
    expect(near.reports.map(({ report }) => report.id)).toEqual(['M1']);
    expect(near.reports[0]?.metres).toBeCloseTo(10, 6);
    expect(bridge([aReport({ latitude: north(41) })], { metres: 60 }).reports).toHaveLength(1);
    expect(bridge([aReport({ longitude: null })]).reports).toEqual([]);
  });

  it('takes reports within reach of time, from before the first until after the last', () => {
    const at = (wallTime: string) =>
      bridge([aReport({ wallTime })], { days: 7 }).reports.length === 1;
    expect(at('2022-01-02T23:59:00')).toBe(false);
    expect(at('2022-01-03T00:00:00')).toBe(true);
    expect(at('2022-01-19T23:59:00')).toBe(true);
    expect(at('2022-01-20T00:00:00')).toBe(false);
  });

  it('takes reports of the category, of its main category, or of any', () => {
    const other = aReport({ sub: 'grofvuil' });
    const strange = aReport({ main: 'overig', sub: 'overig' });
    const found = (category: Reach['category']) =>
      bridge([other, strange], { category }).reports.length;
    expect([found('same'), found('same-main'), found('any')]).toEqual([0, 1, 2]);
  });

  it('shows a report of unknown category, but does not take it for a report of this', () => {
    const { reports, standing } = bridge([aReport({ main: null, sub: null })]);
    expect(reports).toMatchObject([{ isSure: false }]);
    expect(standing).toBe('none');
  });

  it('tells open from closed, and closed from seen again', () => {
    const closed = (statusSince: string) => aReport({ status: 'closed', statusSince });
    expect(bridge([]).standing).toBe('none');
    expect(bridge([aReport({})]).standing).toBe('open');
    expect(bridge([aReport({ status: null, statusSince: null })]).standing).toBe('open');
    expect(bridge([closed('2022-01-12T10:00:00')]).standing).toBe('closed');
    expect(bridge([closed('2022-01-11T10:00:00')]).standing).toBe('returned');
    expect(bridge([closed('2022-01-11T10:00:00'), aReport({ id: 'M2' })]).standing).toBe('open');
  });

  it('measures from the line of the leg what nobody noted the spot of', () => {
    const along = { ...problem, place: { kind: 'leg', leg, isSpot: false }, points: [] } as Problem;
    const onLine = aReport({ longitude: 4.97672, latitude: 52.315215 });
    const { reports } = bridgeProblem(area, along, [onLine], defaultReach);
    expect(reports[0]?.metres).toBeLessThan(5);
  });

  it('hands over by rule what is not reported or came back, and what the reader decides', () => {
    const open = bridge([aReport({})]);
    expect(isForSignalen(bridge([]), {})).toBe(true);
    expect(isForSignalen(open, {})).toBe(false);
    expect(isForSignalen(open, { [problem.key]: true })).toBe(true);
    expect(isForSignalen(bridge([]), { [problem.key]: false })).toBe(false);
  });
});

describe('the list to hand over', () => {
  const columns = ['nummer', 'eigen_tekst'];
  const row = (text: string) => ({ key: text, cells: ['1', text], point: null, text });

  it.each(['=1+1', '+31', '-1', '@SUM', '\ttab', '\rreturn'])('makes %j harmless', (text) => {
    const cell =
      handOverCsv({ columns, rows: [row(text)] })
        .split('\r\n')[1]
        ?.slice(2) ?? '';
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
  });

  it('gives GeoJSON longitude before latitude, and leaves out what has no place', () => {
    const list = { columns, rows: [row('a'), { ...row('b'), point: [4.97, 52.31] as const }] };
    expect(JSON.parse(handOverGeojson(list))).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [4.97, 52.31] },
          properties: { nummer: '1', eigen_tekst: 'b' },
        },
      ],
    });
  });
});
