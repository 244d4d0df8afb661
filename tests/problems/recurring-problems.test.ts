import { describe, expect, it } from 'vitest';
import { recurringProblems, type RecurringOptions } from '$lib/problems/recurring-problems.ts';
import { aPass, area, aSignal, nightOf } from './rows.ts';

const leg = 'kralenbeek-metro';
const [first, second] = area.legs.find(({ id }) => id === leg)?.line ?? [];
const [longitude, latitude] = second ?? [0, 0];
const options: RecurringOptions = { reachMetres: 25, leastSignals: 3, leastNights: 3 };
const days = [1, 2, 3, 4, 5, 6];
const passes = days.flatMap((day) => [
  aPass({ night: nightOf(day), leg, direction: 'out', from: 500, to: 506 }),
  aPass({ night: nightOf(day), leg, direction: 'back', from: 700, to: 706 }),
]);
const find = (signals: Parameters<typeof recurringProblems>[1], walked = passes) =>
  recurringProblems(area, signals, walked, options);

describe('problems outside', () => {
  const spot = [1, 2, 4].map((day) =>
    aSignal({ id: `a${day}`, night: nightOf(day), leg, direction: 'out', longitude, latitude }),
  );

  it('come back when seen on enough nights, and count passes, not signals', () => {
    const twice = spot.slice(0, 1).map((signal) => ({ ...signal, id: 'again' }));
    const { problems, passing } = find([...spot, ...twice]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      seen: 3,
      nights: [nightOf(1), nightOf(2), nightOf(4)],
      owner: 'gemeente',
      family: { signalen: { main: 'afval', sub: 'veeg-zwerfvuil' } },
      place: { kind: 'leg', leg, isSpot: true },
    });
    expect(problems[0]?.looks).toHaveLength(12);
    expect(problems[0]?.share?.proportion).toBeCloseTo(3 / 12);
    expect(passing).toBe(0);
    expect(find(spot.slice(0, 2))).toMatchObject({ problems: [], passing: 2 });
  });

  it('take in signals without a point where the leg has one spot', () => {
    const pointless = aSignal({ id: 'p', night: nightOf(5), leg, direction: 'back', minute: 702 });
    const { problems } = find([...spot, pointless]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.signals).toContain('p');
    expect(problems[0]?.seen).toBe(4);
  });

  it('leave them to the leg as a whole where it has two', () => {
    const [west, south] = first ?? [0, 0];
    const other = [1, 3, 5].map((day) =>
      aSignal({ id: `b${day}`, night: nightOf(day), leg, longitude: west, latitude: south }),
    );
    const pointless = [2, 3, 6].map((day) => aSignal({ id: `p${day}`, night: nightOf(day), leg }));
    const { problems } = find([...spot, ...other, ...pointless]);
    const kinds = problems.map(({ place, signals }) => [
      place.kind === 'leg' && place.isSpot,
      [...signals].sort().join(' '),
    ]);
    expect(kinds).toHaveLength(3);
    expect(kinds).toContainEqual([true, 'a1 a2 a4']);
    expect(kinds).toContainEqual([true, 'b1 b3 b5']);
    expect(kinds).toContainEqual([false, 'p2 p3 p6']);
  });

  it('keep one family a problem, and join what goes under one code', () => {
    const mixed = [
      ...spot.map((signal) => ({ ...signal, main: 'veilig', sub: 'lachgas' })),
      ...spot.map((signal) => ({ ...signal, id: `d${signal.id}`, main: 'veilig', sub: 'drugs' })),
      ...spot.map((signal) => ({ ...signal, id: `z${signal.id}` })),
    ];
    const { problems } = find(mixed);
    expect(problems.map(({ family, signals }) => [family.signalen?.sub, signals.length])).toEqual(
      expect.arrayContaining([
        ['drank-en-drugsoverlast', 6],
        ['veeg-zwerfvuil', 3],
      ]),
    );
    expect(problems).toHaveLength(2);
  });

  it('have no share where passes are not known, and rank by nights then', () => {
    const more = [1, 2, 3, 5].map((day) =>
      aSignal({ id: `g${day}`, night: nightOf(day), leg, sub: 'grofvuil', longitude, latitude }),
    );
    const { problems } = find([...spot, ...more], []);
    expect(problems.map(({ nights }) => nights.length)).toEqual([4, 3]);
    expect(problems[0]).toMatchObject({ looks: null, share: null, still: null });
  });

  it('keep their name when a filter leaves fewer spots', () => {
    const [west, south] = first ?? [0, 0];
    const other = [1, 3, 5].map((day) =>
      aSignal({ id: `b${day}`, night: nightOf(day), leg, longitude: west, latitude: south }),
    );
    const everything = [...spot, ...other];
    const named = (signals: typeof everything) =>
      recurringProblems(area, signals, passes, options, everything).problems.map(
        ({ key, signals: own }) => [own[0]?.charAt(0), key] as const,
      );
    const keys = new Map(named(everything));
    expect(new Set(keys.values()).size).toBe(2);
    for (const part of [spot, other]) {
      expect(named(part)).toHaveLength(1);
      for (const [name, key] of named(part)) expect(key).toBe(keys.get(name));
    }
  });

  it('are tied to the nearest leg within reach where no leg is told, and to none beyond', () => {
    const untold = spot.map((signal) => ({ ...signal, leg: null, direction: null }));
    expect(find(untold).problems[0]).toMatchObject({
      place: { kind: 'leg', leg, isSpot: true },
      owner: 'gemeente',
      seen: 3,
    });
    const inTower = untold.map((signal) => ({ ...signal, tower: 'kempering' }));
    expect(find(inTower).problems).toEqual([]);
  });

  it('off the route are clusters alone, of nobody known', () => {
    // A hundred metres south of every leg.
    const south = Math.min(...area.legs.flatMap(({ line }) => line.map(([, at]) => at))) - 0.0009;
    const open = spot.map((signal) => ({
      ...signal,
      leg: null,
      direction: null,
      latitude: south,
    }));
    expect(find(open).problems[0]).toMatchObject({
      place: { kind: 'open' },
      owner: null,
      looks: null,
    });
  });

  it('never hold good news, nor what is about residents', () => {
    const kinds = ['positief', 'zorgsignaal', 'burenruzie', 'onderhuur'];
    for (const sub of kinds)
      expect(find(spot.map((signal) => ({ ...signal, main: 'sociaal', sub }))).problems).toEqual(
        [],
      );
  });
});

describe('problems inside', () => {
  const tower = 'kempering';
  const visits = days.flatMap((day) => [
    aPass({ night: nightOf(day), tower, from: 600, to: 640 }),
    aPass({ night: nightOf(day), tower, level: 3, from: 610, to: 615 }),
  ]);

  it('are of one floor, but a lift is one place on all floors', () => {
    const at = (unit: string, levels: readonly number[]) =>
      levels.map((level, i) =>
        aSignal({
          id: `${unit}${i}`,
          night: nightOf(i + 1),
          minute: 612,
          sub: 'urine-ontlasting',
          tower,
          level,
          unit,
        }),
      );
    const { problems } = find(
      [...at('lift', [3, 5, 7]), ...at('gallery-west', [3, 5, 7]), ...at('lift-hall', [3, 3, 3])],
      visits,
    );
    expect(problems.map(({ place, levels }) => [place, levels])).toEqual([
      [{ kind: 'unit', tower, unit: 'lift', level: null }, [3, 5, 7]],
      [{ kind: 'unit', tower, unit: 'lift-hall', level: 3 }, [3]],
    ]);
    for (const problem of problems)
      expect(problem).toMatchObject({
        owner: 'corporatie',
        family: { vera: 'ZAAKTYPEDETAILSOORT.VUI', signalen: null },
        seen: 3,
      });
    expect(problems.map(({ looks }) => looks?.length)).toEqual([6, 6]);
  });

  it('leave out what is known to the floor or tower only, and say how many', () => {
    const coarse = days.map((day) => aSignal({ id: `c${day}`, night: nightOf(day), tower }));
    expect(find(coarse, visits)).toEqual({ problems: [], tooCoarse: 6, passing: 0 });
  });
});
