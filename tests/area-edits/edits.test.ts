import { describe, expect, it } from 'vitest';
import { checkArea } from '$lib/area-edits/check-area.ts';
import { freshId } from '$lib/area-edits/fresh-id.ts';
import { addBend, addLeg, lineMetres, moveBend, removeBend } from '$lib/area-edits/legs.ts';
import { moveStop, removeStop, reorderStop } from '$lib/area-edits/stops.ts';
import { floorCount, slabLevels, withFloors } from '$lib/area-edits/storeys.ts';
import {
  cornersOf,
  moveCorner,
  moveTower,
  removeCorner,
  removeTower,
  renameTower,
  setFloors,
  splitSide,
  turnTower,
} from '$lib/area-edits/towers.ts';
import { levelGroups, removeUnit, splitUnit } from '$lib/area-edits/units.ts';
import { areaPackSchema, type AreaPack } from '$lib/domain/area-pack.ts';
import { toMetres } from '$lib/domain/local-plane.ts';
import { at, the, twoTowers } from './area.ts';

const metres = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(...toMetres(a, b));

describe('a tower', () => {
  it('moves with its outline, its stop and the leg that ends there', () => {
    const area = moveTower(twoTowers(), 'een', at(-50, 80));
    const tower = the(area.towers[0]);
    for (const corner of cornersOf(tower))
      expect(metres(tower.centre, corner)).toBeCloseTo(Math.hypot(20, 7), 1);
    expect(the(area.legs[0]).line[0]).toEqual(the(area.stops[0]).point);
    expect(metres(at(-50, 80), the(area.stops[0]).point)).toBeCloseTo(13, 1);
    expect(the(area.legs[0]).lengthMetres).toBe(Math.round(lineMetres(the(area.legs[0]).line)));
    expect(checkArea(area)).toEqual([]);
  });

  it('keeps its form when it is turned, and comes back when it is turned back', () => {
    const before = twoTowers();
    const turned = turnTower(before, 'een', 90);
    const { centre, outline } = the(turned.towers[0]);
    const [x, y] = toMetres(centre, the(outline[0]));
    expect(x).toBeCloseTo(7, 1);
    expect(y).toBeCloseTo(-20, 1);
    the(turnTower(turned, 'een', 0).towers[0]).outline.forEach((corner, i) => {
      expect(metres(corner, the(the(before.towers[0]).outline[i]))).toBeLessThan(0.05);
    });
  });

  it('gets corners more and less, its ring closed all the while, and never fewer than three', () => {
    const more = moveCorner(splitSide(twoTowers(), 'een', 3), 'een', 4, at(-90, 0));
    expect(cornersOf(the(more.towers[0]))).toHaveLength(5);
    expect(areaPackSchema.safeParse(more).success).toBe(true);
    let less = more;
    for (let i = 0; i < 5; i++) less = removeCorner(less, 'een', 0);
    expect(cornersOf(the(less.towers[0]))).toHaveLength(3);
    expect(() => moveCorner(more, 'een', 9, at(0, 0))).toThrow(RangeError);
  });

  it('gets the floors asked for between its ground floor and its roof', () => {
    const { levels } = the(setFloors(twoTowers(), 'een', 12).towers[0]);
    expect(levels.map(({ ordinal }) => ordinal)).toEqual([...Array(14).keys()]);
    expect(the(levels[12]).units.map(({ id }) => id)).toEqual(
      the(levels[1]).units.map(({ id }) => id),
    );
    expect(levels.at(-1)?.shortName).toBe('dak');
    expect(floorCount(withFloors(levels, 2))).toBe(2);
    expect(() => withFloors(levels, 0)).toThrow(RangeError);
    expect(() => slabLevels(3, 5, 5)).toThrow(RangeError);
  });

  it('gives its new name to the stop that bore the old one', () => {
    const area = renameTower(twoTowers(), 'een', 'Noord');
    expect(area.towers.map(({ name }) => name)).toEqual(['Noord', 'Twee']);
    expect(area.stops.map(({ name }) => name)).toEqual(['Noord', 'Twee']);
  });

  it('takes its stop and legs with it when it goes', () => {
    const area = removeTower(twoTowers(), 'een');
    expect(area.towers).toHaveLength(1);
    expect(area.stops.map(({ id }) => id)).toEqual(['twee']);
    expect(area.legs).toEqual([]);
  });
});

describe('the places of a floor', () => {
  it('are shown once for floors that are alike', () => {
    const groups = levelGroups(the(twoTowers().towers[0]).levels);
    expect(groups.map(({ ordinals }) => ordinals)).toEqual([[0], [1, 2, 3, 4], [5]]);
  });

  it('can be split and removed on all floors that are alike', () => {
    const floors = [1, 2, 3, 4];
    const name = { nl: 'Galerij midden', en: 'Gallery middle' };
    const split = splitUnit(twoTowers(), 'een', floors, 'gallery-west', name);
    const { units } = the(the(split.towers[0]).levels[2]);
    const width = (id: string) => {
      const xs = the(units.find((unit) => unit.id === id)).outline.map(([x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(width('gallery-west')).toBeCloseTo(width('gallery-middle'), 6);
    const removed = the(
      the(removeUnit(split, 'een', floors, 'gallery-middle').towers[0]).levels[2],
    ).units;
    expect(removed).toHaveLength(units.length - 1);
  });
});

describe('the route', () => {
  it('measures what is drawn, bends included', () => {
    const bent = moveBend(addBend(twoTowers(), 'een-twee', 0), 'een-twee', 1, at(0, 100));
    const { line, lengthMetres } = the(bent.legs[0]);
    expect(line).toHaveLength(3);
    expect(lengthMetres).toBe(Math.round(2 * Math.hypot(50, 87)));
    expect(the(removeBend(bent, 'een-twee', 1).legs[0]).lengthMetres).toBe(100);
    expect(moveBend(bent, 'een-twee', 0, at(0, 0))).toBe(bent);
  });

  it('goes along with a stop that is moved, and loses the legs of one that goes', () => {
    const moved = moveStop(twoTowers(), 'twee', at(60, 10));
    expect(the(moved.legs[0]).line.at(-1)).toEqual(at(60, 10));
    expect(removeStop(moved, 'twee').legs).toEqual([]);
    expect(reorderStop(moved, 'twee', -1).stops.map(({ id }) => id)).toEqual(['twee', 'een']);
    expect(reorderStop(moved, 'een', -1)).toBe(moved);
    expect(() => addLeg(moved, 'een', 'een')).toThrow(RangeError);
  });
});

describe('the check', () => {
  const codes = (area: AreaPack) => checkArea(area).map(({ code }) => code);

  it('finds nothing in an area that is right', () => {
    expect(checkArea(twoTowers())).toEqual([]);
  });

  it('finds each thing that is not', () => {
    const area = twoTowers();
    const leg = the(area.legs[0]);
    const tower = the(area.towers[0]);
    expect(codes({ ...area, legs: [] })).toEqual([
      'stop-without-leg',
      'stop-without-leg',
      'order-broken',
    ]);
    expect(codes({ ...area, legs: [{ ...leg, lengthMetres: 150 }] })).toEqual(['leg-length']);
    const apart = { ...leg, line: [at(-40, 13), the(leg.line[1])], lengthMetres: 90 };
    expect(codes({ ...area, legs: [apart] })).toEqual(['leg-apart']);
    expect(codes({ ...area, bounds: [0, 0, 1, 1] })).toEqual(['stop-outside', 'stop-outside']);
    expect(codes({ ...area, towers: [] })).toContain('no-tower');
    expect(codes(moveCorner(area, 'een', 0, at(-50, 20)))).toEqual(['outline-crosses']);
    const doubled = { ...tower, levels: [...tower.levels, the(tower.levels[0])] };
    expect(codes({ ...area, towers: [doubled, the(area.towers[1])] })).toEqual(['same-level']);
    expect(codes({ ...area, towers: [...area.towers, tower] })).toContain('same-id');
    expect(codes({ ...area, owners: [] })).toContain('not-a-pack');
  });
});

it('makes ids of names, each of its own', () => {
  expect(freshId('Flat De Brug 2', [])).toBe('flat-de-brug-2');
  expect(freshId('Café Élan!', [])).toBe('cafe-elan');
  expect(freshId('toren', ['toren', 'toren-2'])).toBe('toren-3');
  expect(freshId('…', [])).toBe('x');
});
