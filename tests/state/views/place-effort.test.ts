import { describe, expect, it } from 'vitest';
import { placeEffort } from '$lib/state/views/place-effort.ts';

const places = [
  { tower: 'east', level: 0, leg: null, direction: null },
  { tower: 'east', level: 5, leg: null, direction: null },
  { tower: 'east', level: null, leg: null, direction: null },
  { tower: 'west', level: null, leg: null, direction: null },
  { tower: 'roof', level: 1, leg: null, direction: null },
  { tower: 'roof', level: 2, leg: null, direction: null },
  { tower: null, level: null, leg: 'park', direction: 'out' },
  { tower: null, level: null, leg: 'park', direction: 'back' },
];
const DAY = Date.parse('2022-01-14') / 86_400_000;
const visits = (...rows: [place: number, from: number, to: number, coaches?: number][]) => ({
  place: Float64Array.from(rows, ([place]) => place),
  day: Float64Array.from(rows, () => DAY),
  from: Float64Array.from(rows, ([, from]) => from),
  to: Float64Array.from(rows, ([, , to]) => to),
  coaches: Float64Array.from(rows, ([, , , coaches]) => coaches ?? 2),
});
const some = visits(
  [2, 600, 630],
  [0, 600, 604],
  [1, 605, 608],
  [2, 700, 720],
  [0, 700, 706],
  [3, 640, 650],
  [4, 660, 662],
  [4, 680, 682],
  [5, 662, 665],
  [6, 630, 640],
  [7, 690, 698],
  [7, 720, 721],
);
const all = placeEffort(places, some, [], null);

describe('the effort of places', () => {
  it('is the passes and coach minutes of a tower, and of each floor of it', () => {
    expect(all.tower('east')).toEqual({ passes: 2, minutes: 50, coachMinutes: 100 });
    expect(all.floor('east', 0)).toEqual({ passes: 2, minutes: 10, coachMinutes: 20 });
    expect(all.floor('east', 5).passes).toBe(1);
    expect(all.floor('east', 9)).toEqual({ passes: 0, minutes: 0, coachMinutes: 0 });
  });

  it('covers the floors of a tower that is known as a whole only, for how long is not known', () => {
    expect(all.floor('west', 7)).toEqual({ passes: 1, minutes: 0, coachMinutes: 0 });
  });

  it('takes a tower known by its floors for passed as often as the most passed of them', () => {
    expect(all.tower('roof')).toEqual({ passes: 2, minutes: 7, coachMinutes: 14 });
  });

  it('keeps the directions of a leg apart, and adds them where none is asked', () => {
    expect(all.leg('park', 'out').passes).toBe(1);
    expect(all.leg('park', 'back')).toEqual({ passes: 2, minutes: 9, coachMinutes: 18 });
    expect(all.leg('park', null).passes).toBe(3);
    expect(all.leg('nowhere', null).passes).toBe(0);
  });

  it('counts a visit that reaches into the brush once, and only its minutes inside', () => {
    const brushed = placeEffort(places, some, [], [602, 606]);
    expect(brushed.tower('east')).toEqual({ passes: 1, minutes: 4, coachMinutes: 8 });
    expect(brushed.floor('east', 0)).toEqual({ passes: 1, minutes: 2, coachMinutes: 4 });
    expect(brushed.floor('east', 5)).toEqual({ passes: 1, minutes: 1, coachMinutes: 2 });
    expect(brushed.tower('west').passes).toBe(0);
  });

  it('keeps a floor that a brush does not reach unwalked, though its tower was', () => {
    const between = placeEffort(places, some, [], [610, 620]);
    expect(between.tower('east').passes).toBe(1);
    expect(between.floor('east', 0).passes).toBe(0);
  });

  it('adds towers and legs up', () => {
    expect(all.allTowers.passes).toBe(2 + 1 + 2);
    expect(all.allLegs.passes).toBe(3);
  });

  it('is not known without visits', () => {
    expect(placeEffort([], visits(), [], null).isKnown).toBe(false);
    expect(all.isKnown).toBe(true);
  });

  it('is longer by an hour over the night the clock goes back', () => {
    const shift = { night: '2022-01-14', wallMinute: 900, extraMinutes: 60 };
    const night = placeEffort(places, visits([3, 890, 905]), [shift], null);
    expect(night.tower('west').minutes).toBe(75);
  });
});
