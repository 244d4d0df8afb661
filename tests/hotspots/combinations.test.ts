import { describe, expect, test } from 'vitest';
import type { CombinationOptions } from '$lib/hotspots/combination-table.ts';
import { combinations } from '$lib/hotspots/combinations.ts';
import type { NightHours } from '$lib/hotspots/weekday-hours.ts';
import { graph, nightHoursOf, pack, season } from './rows.ts';

const hours = nightHoursOf(season);
const settings: CombinationOptions = {
  slots: 'hour',
  depth: 'sub',
  compareWith: 'same-kind',
  types: [],
};
const on = (options: Partial<CombinationOptions>, of: NightHours = hours) =>
  combinations({ graph, area: pack }, of, { ...settings, ...options });
const named = ({ rows }: ReturnType<typeof on>) =>
  rows.map(
    ({ place, type }) =>
      `${place.kind === 'leg' ? place.leg : `${place.tower} ${place.unit}`}: ${type.sub ?? type.main}`,
  );

describe('on the sample', () => {
  const found = on({});

  test('what stands out are the lift at its planted hour and the lamp, and nothing else', () => {
    expect(new Set(named(found))).toEqual(
      new Set([
        'metro-kempering: verlichting-defect',
        'klieverink lift: drugs',
        'klieverink lift: ongewenst-bezoek',
      ]),
    );
    const lift = found.rows.filter(({ place }) => place.kind === 'tower');
    for (const { cells } of lift)
      expect(cells.filter(({ bin }) => bin > 0).map(({ slot }) => slot)).toEqual([11]);
  });

  test('in main types the lift is safety at 23:00, eight times what is expected', () => {
    const { rows } = on({ depth: 'main' });
    expect(rows[0]).toMatchObject({ place: { tower: 'klieverink', unit: 'lift' } });
    expect(rows[0]?.type.main).toBe('veilig');
    expect(rows[0]?.strongest).toMatchObject({ slot: 11, count: 23, bin: 3 });
    expect(rows[0]?.strongest.expected).toBeCloseTo(2.78, 1);
    expect(rows[0]?.strongest.lower).toBeGreaterThan(5);
  });

  test('by evening the lift stands out on Saturday, and was noted on Friday and Saturday', () => {
    const { rows, slots } = on({ slots: 'weekday' });
    expect(slots).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const lift = rows.find(({ place }) => place.kind === 'tower');
    expect(lift?.cells.filter(({ bin }) => bin > 0).map(({ slot }) => slot)).toEqual([6]);
    const most = [...(lift?.weekdays ?? [])].sort((a, b) => b.seen - a.seen).slice(0, 2);
    expect(most.map(({ weekday }) => weekday).sort()).toEqual([5, 6]);
    expect(most.every(({ seen, passed }) => seen <= passed)).toBe(true);
  });

  test('the season is told by dark hours, from the longest nights to March', () => {
    const { slots, rows } = on({ slots: 'darkness' });
    expect(slots).toEqual([12, 14, 16]);
    const lamp = rows.find(({ type }) => type.sub === 'verlichting-defect');
    // Mended on 10 February, when nights still had 14 dark hours.
    expect(lamp?.cells.find(({ slot }) => slot === 12)?.count).toBe(0);
  });

  test('counts and expectations have the same total, and what was left out is told', () => {
    expect(found.tested + found.tooCoarse + found.notWalked).toBe(
      hours.signals.reduce((sum, { count }) => sum + count, 0),
    );
    expect(found.tooCoarse).toBeGreaterThan(0);
    expect(found.knowsEffort).toBe(true);
  });

  test('the tower that is walked twice has no combination by being walked twice', () => {
    expect(named(found).filter((name) => name.startsWith('kempering'))).toEqual([]);
  });

  test('without rounds the margins alone are held against, and it is said', () => {
    const bare = on({}, { signals: hours.signals, passes: [] });
    expect(bare.knowsEffort).toBe(false);
    expect(named(bare)).toContain('klieverink lift: drugs');
    expect(bare.notWalked).toBe(0);
  });
});

const at = {
  tower: null,
  level: null,
  unit: null,
  leg: 'metro-kempering',
  direction: 'out',
} as const;
const walk = (night: string, hour: number, leg = at.leg as string) => ({
  tower: null,
  level: null,
  leg,
  direction: 'out' as const,
  night,
  hour,
  passes: 1,
});
const nights = Array.from({ length: 20 }, (_, i) => `2022-01-${String(i + 1).padStart(2, '0')}`);
const legs = ['metro-kempering', 'kempering-klieverink', 'klieverink-kouwenoord'];
const walks = nights.flatMap((night) =>
  legs.flatMap((leg) => [walk(night, 8, leg), walk(night, 10, leg)]),
);
const noted = (night: string, hour: number, sub: string, count = 1, leg = at.leg as string) => ({
  ...at,
  leg,
  night,
  hour,
  main: 'veilig',
  sub,
  count,
});
const ground = nights.flatMap((night) =>
  legs.flatMap((leg) => [noted(night, 8, 'geluid', 1, leg), noted(night, 10, 'hangen', 1, leg)]),
);

test('one night full of one thing is an event and no pattern', () => {
  const once = on({}, { signals: [...ground, noted('2022-01-05', 8, 'drugs', 12)], passes: walks });
  expect(once.rows.filter(({ type }) => type.sub === 'drugs')).toEqual([]);
  const spread = nights.slice(0, 12).map((night) => noted(night, 8, 'drugs'));
  const often = on({}, { signals: [...ground, ...spread], passes: walks });
  expect(often.rows.some(({ type }) => type.sub === 'drugs')).toBe(true);
});

test('what was noted where or when nobody passed is left out on both sides', () => {
  const { notWalked, tested, slots } = on(
    {},
    {
      signals: [...ground, noted('2022-01-25', 8, 'geluid'), noted('2022-01-03', 12, 'geluid')],
      passes: walks,
    },
  );
  expect([notWalked, tested]).toEqual([2, ground.length]);
  expect(slots).toEqual([8, 10]);
});

test('twice the passes at an hour explain twice the signals', () => {
  const passes = nights.flatMap((night) => [
    walk(night, 8),
    ...Array.from({ length: 8 }, () => walk(night, 10)),
    walk(night, 8, 'kempering-klieverink'),
    walk(night, 10, 'kempering-klieverink'),
  ]);
  const signals = nights.flatMap((night) => [
    noted(night, 8, 'geluid'),
    noted(night, 10, 'geluid', 8),
    noted(night, 8, 'geluid', 1, 'kempering-klieverink'),
    noted(night, 10, 'geluid', 1, 'kempering-klieverink'),
  ]);
  expect(on({}, { signals, passes }).rows).toEqual([]);
  expect(on({}, { signals, passes: [] }).rows).not.toEqual([]);
});

test('nothing noted, nothing said', () => {
  expect(on({}, { signals: [], passes: walks })).toMatchObject({ rows: [], family: 0, tested: 0 });
});
