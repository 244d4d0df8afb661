import { describe, expect, it } from 'vitest';
import { followUp, shareWithin, type Case } from '$lib/evaluation/follow-up.ts';
import { casesOf, season, survivalByHand, untilOf, wilsonByHand, zone } from './rows.ts';

const DAY = 86_400_000;
const start = Date.parse('2022-01-10T09:00:00Z');

function aCase(own: Partial<Case>): Case {
  return {
    signal: 's',
    party: 'caretaker',
    handedWall: start,
    pickedWall: null,
    closedWall: null,
    splitWall: null,
    reopened: 0,
    lastStatus: 'reported',
    ...own,
  };
}

describe('follow-up of the sample', () => {
  const cases = casesOf(season);
  const until = untilOf(season);
  const { all, parties, open, reopened } = followUp(cases, until, zone);

  it('has the shares and Wilson intervals of the rows', () => {
    const closed = cases.filter(({ closedWall }) => closedWall !== null);
    const [lower, upper] = wilsonByHand(closed.length, cases.length);
    expect(all.closed).toMatchObject({ count: closed.length, of: cases.length });
    expect(all.closed.lower).toBeCloseTo(lower, 12);
    expect(all.closed.upper).toBeCloseTo(upper, 12);
    for (const party of parties) {
      const own = cases.filter((row) => row.party === party.party);
      const picked = own.filter(({ pickedWall }) => pickedWall !== null).length;
      const limits = wilsonByHand(picked, own.length);
      expect(party.picked.lower).toBeCloseTo(limits[0], 12);
      expect(party.picked.upper).toBeCloseTo(limits[1], 12);
    }
    expect(parties.reduce((sum, { handed }) => sum + handed, 0)).toBe(cases.length);
  });

  it('has the curves of a product-limit estimate by hand, the open ones counted', () => {
    const ends = cases.map(({ handedWall, pickedWall }) => ({
      days: ((pickedWall ?? until) - handedWall) / DAY,
      happened: pickedWall !== null,
    }));
    // No clock changes within the season: wall time is elapsed time.
    for (const days of [1, 3, 7, 14])
      expect(shareWithin(all.toPickUp, days).proportion).toBeCloseTo(
        1 - survivalByHand(ends, days),
        10,
      );
    const naive = cases.filter(({ pickedWall }) => pickedWall !== null).length / cases.length;
    expect(shareWithin(all.toPickUp, 60).proportion).toBeGreaterThan(naive);
  });

  it('lists the open ones with the oldest first, and those that came back', () => {
    expect(open).toHaveLength(all.open);
    const ages = open.map(({ days }) => days);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(open.every(({ row }) => row.lastStatus !== 'closed')).toBe(true);
    expect(reopened.length).toBe(cases.filter((row) => row.reopened > 0).length);
    expect(reopened.length).toBeGreaterThan(10);
  });
});

describe('what ends the watching of a case', () => {
  const until = start + 10 * DAY;

  it('is the last moment told for an open one, its split for a split one', () => {
    const { all } = followUp(
      [
        aCase({ closedWall: start + 4 * DAY, pickedWall: start + DAY, lastStatus: 'closed' }),
        aCase({ splitWall: start + 2 * DAY, pickedWall: start + 2 * DAY, lastStatus: 'split' }),
        aCase({}),
      ],
      until,
      zone,
    );
    expect(all.toClose.curve).toMatchObject({ time: [4], atRisk: [2], survival: [0.5] });
    expect(all).toMatchObject({ handed: 3, open: 1 });
  });

  it('is not the first closing for who asks what is open now: a reopened one is open again', () => {
    const row = aCase({ closedWall: start + DAY, reopened: 1, lastStatus: 'reopened' });
    const { all, open } = followUp([row], until, zone);
    expect(all.open).toBe(1);
    expect(open[0]?.days).toBe(10);
    expect(all.closed.count).toBe(1);
  });

  it('counts elapsed days over a change of the clock', () => {
    const night = Date.parse('2022-03-26T12:00:00Z');
    const row = aCase({ handedWall: night, pickedWall: night + DAY });
    const { all } = followUp([row], night + 3 * DAY, zone);
    expect(all.toPickUp.curve.time[0]).toBeCloseTo(23 / 24, 12);
  });

  it('says nothing where nothing was handed over', () => {
    const { all, parties } = followUp([], until, zone);
    expect(all.picked).toMatchObject({ count: 0, of: 0, proportion: null, lower: null });
    expect(all.toClose.median.time).toBeNull();
    expect(parties).toEqual([]);
  });
});
