import { describe, expect, it } from 'vitest';
import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import { TimeZone } from '$lib/domain/time-zone.ts';
import { effortUnder } from '$lib/state/views/effort-view.ts';
import { effortWithin, isThin, piecesOf, roundStays, valueOf } from '$lib/state/views/effort.ts';

const zone = TimeZone.named('Europe/Amsterdam');
// Friday 23:00 to 01:00 by two, Friday 23:30 to 00:00 by one, Monday 22:00 to 23:15 by three.
const presence = [
  { night: '2022-01-14', from: 660, to: 780, coaches: 2 },
  { night: '2022-01-14', from: 690, to: 720, coaches: 1 },
  { night: '2022-01-17', from: 600, to: 675, coaches: 3 },
];
const noVisits = {
  place: new Float64Array(0),
  day: new Float64Array(0),
  from: new Float64Array(0),
  to: new Float64Array(0),
  coaches: new Float64Array(0),
};
const under = (filter: Partial<Filter>) =>
  effortUnder(
    { filter: { ...emptyFilter, ...filter }, presence, visitedPlaces: [], passes: noVisits },
    zone,
  );

describe('the effort of rounds', () => {
  it('is their number, their minutes and those times coaches', () => {
    expect(under({}).total).toEqual({ passes: 3, minutes: 225, coachMinutes: 495 });
  });

  it('is clipped to the brush, to the minute', () => {
    // 22:50 to 23:35: 35 minutes by two, 5 by one, 25 by three.
    expect(under({ minutes: [650, 695] }).total).toEqual({
      passes: 3,
      minutes: 35 + 5 + 25,
      coachMinutes: 70 + 5 + 75,
    });
    expect(under({ minutes: [0, 600] }).total.passes).toBe(0);
  });

  it('leaves out of each view what the view itself chooses', () => {
    const effort = under({
      nights: ['2022-01-14', '2022-01-14'],
      weekdays: [5],
      minutes: [690, 720],
    });
    expect(effort.total).toEqual({ passes: 2, minutes: 60, coachMinutes: 90 });
    expect(effort.within([660, 690]).coachMinutes).toBe(60);
    expect(effort.weekly(1, null).passes).toBe(0);
    expect(under({ weekdays: [5] }).weekly(1, [600, 660]).coachMinutes).toBe(180);
    expect(under({ nights: ['2022-01-14', '2022-01-14'] }).night('2022-01-17').passes).toBe(1);
    expect(under({ minutes: [690, 720] }).night('2022-01-17').passes).toBe(0);
  });

  it('stays as it is under any choice of types, places and box', () => {
    const chosen = under({
      types: [{ main: 'dirt', sub: null }],
      places: [{ kind: 'leg', leg: 'park', direction: null }],
      box: [4, 52, 5, 53],
    });
    expect(chosen.total).toEqual(under({}).total);
  });

  it('belongs to the week of its Monday', () => {
    expect(under({}).week('2022-01-10').passes).toBe(2);
    expect(under({}).week('2022-01-17').coachMinutes).toBe(225);
    expect(under({}).week('2022-01-24').passes).toBe(0);
  });
});

describe('on the nights when the clock changes', () => {
  const night = (date: string, from: number, to: number) =>
    effortUnder(
      {
        filter: emptyFilter,
        presence: [{ night: date, from, to, coaches: 1 }],
        visitedPlaces: [],
        passes: noVisits,
      },
      zone,
    );

  it('the hour that comes twice holds 120 minutes', () => {
    const autumn = night('2021-10-30', 780, 960);
    expect(autumn.total.minutes).toBe(240);
    expect([780, 840, 900].map((from) => autumn.within([from, from + 60]).minutes)).toEqual([
      60, 120, 60,
    ]);
  });

  it('the hour that is skipped holds none', () => {
    const spring = night('2022-03-26', 780, 960);
    expect(spring.total.minutes).toBe(120);
    expect([780, 840, 900].map((from) => spring.within([from, from + 60]).minutes)).toEqual([
      60, 0, 60,
    ]);
  });

  it('a round that is home before the change is as long as its clock says', () => {
    expect(night('2021-10-30', 660, 780).total.minutes).toBe(120);
    expect(piecesOf(660, 780, { night: '', wallMinute: 900, extraMinutes: 60 })).toEqual([
      [660, 780],
    ]);
  });
});

describe('a value', () => {
  const effort = { passes: 4, minutes: 60, coachMinutes: 120 };

  it('is a count, or that by coach hours or passes', () => {
    expect(valueOf(6, effort, 'count')).toBe(6);
    expect(valueOf(6, effort, 'coach-hour')).toBe(3);
    expect(valueOf(6, effort, 'pass')).toBe(1.5);
  });

  it('is none where nobody walked, and zero where somebody did and saw nothing', () => {
    const none = { passes: 0, minutes: 0, coachMinutes: 0 };
    expect(valueOf(0, none, 'coach-hour')).toBeNull();
    expect(valueOf(3, none, 'pass')).toBeNull();
    expect(valueOf(0, effort, 'pass')).toBe(0);
    expect(valueOf(2, { ...effort, coachMinutes: 0 }, 'coach-hour')).toBeNull();
  });

  it('is thin under four coach hours or three passes, a count never', () => {
    expect(isThin(effort, 'coach-hour')).toBe(true);
    expect(isThin(effort, 'pass')).toBe(false);
    expect(isThin(effort, 'count')).toBe(false);
  });

  it('counts a stay of no minutes as a pass of its minute', () => {
    const stays = roundStays([{ night: '2022-01-14', from: 600, to: 600, coaches: 2 }], []);
    expect(effortWithin(stays, [600, 615])).toEqual({ passes: 1, minutes: 0, coachMinutes: 0 });
    expect(effortWithin(stays, [585, 600]).passes).toBe(0);
  });
});
