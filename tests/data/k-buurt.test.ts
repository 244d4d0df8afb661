import { booleanIntersects, length, lineString, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import type { Level, Position, Unit } from '../../src/lib/domain/area-pack.ts';
import { areaPackSchema } from '../../src/lib/domain/area-pack.ts';
import { pack } from './sample.ts';

test('the pack passes its schema and says that it is not surveyed', () => {
  expect(areaPackSchema.parse(pack)).toEqual(pack);
  expect(pack.caution?.nl).toMatch(/schematisch, niet opgemeten/i);
  expect(pack.towers.every((tower) => tower.estimated && tower.uncertaintyMetres)).toBe(true);
});

test('identifiers are unique', () => {
  for (const list of [
    pack.administrativeAreas,
    pack.streets,
    pack.landmarks,
    pack.transitStops,
    pack.towers,
    pack.stops,
    pack.legs,
    pack.taxonomy.subTypes,
  ]) {
    const ids = list.map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('everything lies within the bounds, the through roads apart', () => {
  const [west, south, east, north] = pack.bounds;
  const positions: Position[] = [
    ...pack.administrativeAreas.flatMap((area) => area.ring),
    ...pack.towers.flatMap((tower) => tower.outline),
    ...pack.legs.flatMap((leg) => leg.line),
    ...pack.landmarks.map((landmark) => landmark.point),
  ];
  for (const [x, y] of positions)
    expect(x > west && x < east && y > south && y < north, `${x},${y}`).toBe(true);
});

describe.each(pack.towers)('$name', (tower) => {
  const area = areaOf(rectangle(44, 16));

  test('has a ground floor, thirteen floors above it and a roof, from low to high', () => {
    expect(tower.levels.map((level) => level.ordinal)).toEqual([...Array(15).keys()]);
    expect(tower.levels.map((level) => level.shortName)).toEqual([
      'bg',
      ...Array.from({ length: 13 }, (_, index) => `${index + 1}`),
      'dak',
    ]);
  });

  test.each(tower.levels)(
    'its units tile level $shortName without a gap or overlap',
    ({ units }) => {
      const total = units.reduce((sum, unit) => sum + areaOf(unit.outline), 0);
      expect(total).toBe(area);
      for (let x = -21.75; x < 22; x += 0.5)
        for (let y = -7.75; y < 8; y += 0.5)
          expect(units.filter((unit) => holds(unit, x, y)).length, `${x},${y}`).toBe(1);
    },
  );

  test('a place has one id, and the same category, on all levels', () => {
    const kinds = new Map<string, string>();
    for (const unit of tower.levels.flatMap((level) => level.units))
      expect(kinds.get(unit.id) ?? unit.category).toBe(
        kinds.set(unit.id, unit.category).get(unit.id),
      );
  });

  test('no word names two floors, or two places', () => {
    expectUnambiguous(tower.levels.map((level) => words(level, level.shortName)));
    const places = new Map<string, Set<string>>();
    for (const unit of tower.levels.flatMap((level) => level.units)) {
      const known = places.get(unit.id) ?? new Set<string>();
      for (const word of unit.aliases) known.add(word);
      places.set(unit.id, known);
    }
    expectUnambiguous([...places.values()]);
  });

  test('dwellings are one closed block a wing', () => {
    const closed = tower.levels.flatMap((level) =>
      level.units.filter((unit) => unit.id.startsWith('dwellings')),
    );
    expect(closed).toHaveLength(26);
    for (const unit of closed) expect(unit.category).toBe('nonpublic');
  });
});

describe.each(pack.legs)('$id', (leg) => {
  test('joins its stops, and is as long as its line', () => {
    const stop = (id: string) => pack.stops.find((candidate) => candidate.id === id)?.point;
    expect(leg.line[0]).toEqual(stop(leg.from));
    expect(leg.line.at(-1)).toEqual(stop(leg.to));
    const metres = length(lineString(leg.line), { units: 'meters' });
    expect(Math.abs(leg.lengthMetres / metres - 1)).toBeLessThan(0.02);
  });

  test('keeps outside the towers', () => {
    for (const tower of pack.towers)
      expect(booleanIntersects(lineString(leg.line), polygon([tower.outline]))).toBe(false);
  });
});

test('the legs chain the stops in walking order', () => {
  expect(pack.legs.map((leg) => leg.from)).toEqual(pack.stops.slice(0, -1).map((stop) => stop.id));
  expect(pack.legs.map((leg) => leg.to)).toEqual(pack.stops.slice(1).map((stop) => stop.id));
});

test('inside is the corporation’s, the route the municipality’s', () => {
  expect(new Set(pack.towers.map((tower) => tower.owner))).toEqual(new Set(['corporatie']));
  expect(new Set(pack.legs.map((leg) => leg.owner))).toEqual(new Set(['gemeente']));
});

test('each sub type has words of its own to be known by', () => {
  expect(pack.taxonomy.subTypes).toHaveLength(27);
  expectUnambiguous(pack.taxonomy.subTypes.map((type) => new Set(type.keywords)));
  expectUnambiguous(pack.taxonomy.subTypes.map((type) => new Set(type.aliases)));
  for (const type of pack.taxonomy.subTypes) {
    expect(type.keywords.length).toBeGreaterThan(4);
    for (const word of [...type.keywords, ...type.aliases]) expect(word).toBe(word.toLowerCase());
  }
});

function words(level: Level, shortName: string): Set<string> {
  return new Set([...level.aliases, shortName]);
}

function expectUnambiguous(sets: readonly Set<string>[]): void {
  const seen = new Set<string>();
  for (const set of sets)
    for (const word of set) {
      expect(seen.has(word), word).toBe(false);
      seen.add(word);
    }
}

function rectangle(width: number, depth: number): Unit['outline'] {
  return [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ];
}

/** Square metres, by the shoelace. */
function areaOf(outline: Unit['outline']): number {
  return Math.abs(
    outline.reduce((sum, [x1, y1], index) => {
      const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
      return sum + (x1 * y2 - x2 * y1) / 2;
    }, 0),
  );
}

function holds({ outline }: Unit, x: number, y: number): boolean {
  return outline.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
    const crosses = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    return crosses ? !inside : inside;
  }, false);
}
