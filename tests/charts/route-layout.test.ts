import { describe, expect, test } from 'vitest';
import {
  fitText,
  layOutRoute,
  MAX_LANE,
  routeLines,
  routeOrientation,
} from '$lib/charts/route-layout.ts';
import type { Leg, Stop } from '$lib/domain/area-pack.ts';

const stop = (id: string): Stop => ({ id, name: id, tower: null, point: [0, 0] });
const leg = (from: string, to: string, lengthMetres = 100, id = `${from}-${to}`): Leg => ({
  id,
  name: { nl: id, en: id },
  aliases: [],
  from,
  to,
  lengthMetres,
  line: [
    [0, 0],
    [1, 1],
  ],
  owner: 'city',
  passes: [],
});
const stops = ['a', 'b', 'c'].map(stop);

describe('lines', () => {
  test('legs stand between the stops they join, in walking order', () => {
    const [line] = routeLines(stops, [leg('b', 'c'), leg('a', 'b')]);
    expect(line?.legs.map((one) => one?.id)).toEqual(['a-b', 'b-c']);
  });

  test('a leg drawn against the walking order joins its stops all the same', () => {
    expect(routeLines(stops, [leg('b', 'a')])[0]?.legs.map((one) => one?.id)).toEqual([
      'b-a',
      undefined,
    ]);
  });

  test('a second path and a shortcut become lines of their own', () => {
    const lines = routeLines(stops, [
      leg('a', 'b'),
      leg('a', 'b', 80, 'park'),
      leg('b', 'c'),
      leg('a', 'c', 200, 'shortcut'),
    ]);
    expect(lines.map((line) => line.legs.map((one) => one?.id))).toEqual([
      ['a-b', 'b-c'],
      ['park'],
      ['shortcut'],
    ]);
  });

  test('a leg to an unknown stop is left out', () => {
    expect(routeLines(stops, [leg('a', 'nowhere')])).toHaveLength(1);
  });

  test('no stops are no lines', () => {
    expect(routeLines([], [])).toEqual([]);
  });
});

describe('layout', () => {
  const legs = [leg('a', 'b', 300), leg('b', 'c', 100)];

  test('a wide strip runs across, a phone from top to bottom', () => {
    expect(routeOrientation(900, 3)).toBe('across');
    expect(routeOrientation(320, 3)).toBe('down');
    expect(layOutRoute(stops, legs, 320).orientation).toBe('down');
  });

  test('across, out lies above back and a longer leg is wider', () => {
    const { legs: placed } = layOutRoute(stops, legs, 900);
    const [long, short] = placed;
    expect(long?.out.from[1]).toBeLessThan(long?.back.from[1] ?? 0);
    expect(long?.out.target.width).toBeGreaterThan(short?.out.target.width ?? Infinity);
  });

  test('out runs towards the next stop and back against it', () => {
    const [first] = layOutRoute(stops, legs, 900).legs;
    expect(first?.out.from[0]).toBeLessThan(first?.out.to[0] ?? 0);
    expect(first?.back.from[0]).toBeGreaterThan(first?.back.to[0] ?? 0);
  });

  test('the arrows of a leg against the walking order turn round', () => {
    for (const width of [900, 320]) {
      const [first] = layOutRoute(stops, [leg('b', 'a')], width).legs;
      const along = width === 900 ? 0 : 1;
      expect(first?.out.from[along]).toBeGreaterThan(first?.out.to[along] ?? Infinity);
    }
  });

  test.each([320, 620, 900])(
    'at %i px all stays inside, in targets of 24 px that do not overlap',
    (width) => {
      const layout = layOutRoute(stops, legs, width);
      const targets = layout.legs.flatMap(({ out, back, whole }) => [
        out.target,
        whole.target,
        back.target,
      ]);
      for (const { x, y, width: w, height } of targets) {
        expect(Math.min(w, height)).toBeGreaterThanOrEqual(24);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(width);
        expect(y + height).toBeLessThanOrEqual(layout.height);
      }
      for (const [i, a] of targets.entries())
        for (const b of targets.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
    },
  );

  test('the thickest lanes of a leg do not touch', () => {
    for (const width of [900, 320]) {
      const [first] = layOutRoute(stops, legs, width).legs;
      const across = width === 900 ? 1 : 0;
      const gap = Math.abs((first?.out.from[across] ?? 0) - (first?.back.from[across] ?? 0));
      expect(gap).toBeGreaterThan(MAX_LANE);
    }
  });

  test('a second path stands below the main line', () => {
    const layout = layOutRoute(stops, [...legs, leg('a', 'c', 90, 'shortcut')], 900);
    const shortcut = layout.legs.find((placed) => placed.leg.id === 'shortcut');
    const main = layout.legs.find((placed) => placed.leg.id === 'a-b');
    expect(shortcut?.out.from[1]).toBeGreaterThan(main?.back.from[1] ?? Infinity);
    expect(new Set(layout.stops.map(({ key }) => key)).size).toBe(layout.stops.length);
  });

  test('an area without a route has nothing to draw', () => {
    expect(layOutRoute([], [], 900)).toMatchObject({ height: 0, stops: [], legs: [] });
  });

  test('one stop without legs is drawn', () => {
    expect(layOutRoute([stop('a')], [], 400).stops).toHaveLength(1);
  });
});

test('a name is cut where its room ends', () => {
  expect(fitText('Langs De Kameleon', 60)).toBe('Langs De…');
  expect(fitText('Kort', 60)).toBe('Kort');
  expect(fitText('Kort', -5)).toBe('…');
});
