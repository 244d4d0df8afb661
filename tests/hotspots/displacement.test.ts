import { describe, expect, test } from 'vitest';
import { coolings, displacement, type Cooling } from '$lib/hotspots/displacement.ts';
import { hotspotList } from '$lib/hotspots/hotspot-list.ts';
import type { Observations, SignalRow } from '$lib/hotspots/observations.ts';
import { graph, hoursOf, mainTypes, observe, pack, season } from './rows.ts';

const seen = observe(season);
const effectOf = (id: string) => {
  const [cooling] = coolings(
    season.interventions.filter((each) => each.id === id),
    [],
  );
  if (!cooling) throw new RangeError(`no measure ${id}`);
  return displacement(pack, seen, cooling);
};

describe('on the sample', () => {
  test('the storage rooms cooled, and too little is seen nearby to say that it moved', () => {
    const moved = effectOf('berging-verlicht');
    expect(moved.here).toMatchObject({ before: 71, after: 20 });
    expect(moved.here.expected).toBeGreaterThan(60);
    expect(moved.near.after).toBeGreaterThan(0);
    expect(moved.verdict).toBe('too-few-data');
    expect([moved.lower, moved.upper].every((limit) => limit !== null)).toBe(true);
  });

  test('a measure without effect has nothing that could move', () => {
    expect(effectOf('schoonmaakmiddag').verdict).toBe('not-cooled');
  });

  test('a hotspot that fell where a measure was taken is told once, with the measure', () => {
    const { cards } = hotspotList(seen, hoursOf(season), {
      scale: 'neighbours',
      compareWith: 'same-kind',
      step: 'four-nights',
      types: [],
      mainTypes,
    });
    const withMeasures = coolings(season.interventions, cards);
    expect(withMeasures).toHaveLength(season.interventions.length);
    const alone = coolings([], cards);
    expect(alone.map(({ place, label }) => [place.kind === 'tower' && place.unit, label])).toEqual([
      ['storage', null],
    ]);
  });
});

/** A season of one signal per pass everywhere, and what is changed in it after the twentieth night. */
function made(
  countOf: (place: { tower: string; level: number; unit: string }, isAfter: boolean) => number,
) {
  const nights = seen.nights.slice(0, 40);
  const signals = nights.flatMap((night, n) =>
    graph.cells.flatMap((cell): SignalRow[] =>
      cell.kind !== 'tower' || cell.level === null || cell.unit === null
        ? []
        : [
            {
              tower: cell.tower,
              level: cell.level,
              unit: cell.unit,
              leg: null,
              direction: null,
              night,
              main: 'veilig',
              sub: 'hangen',
              count: countOf({ tower: cell.tower, level: cell.level, unit: cell.unit }, n >= 20),
            },
          ],
    ),
  );
  const passes = nights.flatMap((night) =>
    pack.towers.flatMap(({ id, levels }) =>
      levels.map(({ ordinal }) => ({
        tower: id,
        level: ordinal,
        leg: null,
        direction: null,
        night,
        passes: 1,
        minutes: 2,
      })),
    ),
  );
  const observations: Observations = { graph, nights, passes, signals };
  const cooling: Cooling = {
    place: { kind: 'tower', tower: 'kralenbeek', level: 0, unit: 'storage' },
    types: [],
    from: nights[20] ?? '',
    label: null,
  };
  return displacement(pack, observations, cooling);
}
const isPlace = (at: { tower: string; level: number; unit: string }) =>
  at.tower === 'kralenbeek' && at.level === 0 && at.unit === 'storage';
const isClose = (at: { tower: string; level: number }) => at.tower === 'kralenbeek' && at.level < 5;

test.each([
  ['moved', 3],
  ['none', 1],
  ['spread', 0],
] as const)('nearby places that go their own way read as %s', (verdict, after) => {
  const found = made((at, isAfter) => {
    if (!isAfter) return isPlace(at) ? 4 : 1;
    return isPlace(at) ? 0 : isClose(at) ? after : 1;
  });
  expect(found.verdict).toBe(verdict);
  expect(found.here.expected).toBeCloseTo(80, 6);
  expect(found.near.expected).toBeCloseTo(found.near.before, 6);
});
