import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWindow } from '$lib/floorplan/facade-keys.ts';
import { facadeLayout } from '$lib/floorplan/facade-layout.ts';
import { tower } from './tower.ts';

describe('façade', () => {
  it('has the top floor first and its places from west to east, closed rooms left out', () => {
    const { rows } = facadeLayout(tower, []);
    expect(rows.map((row) => row.level.ordinal)).toEqual([2, 1, 0]);
    expect(rows[0]?.cells.map(({ unit }) => unit.id)).toEqual(['west', 'lift', 'east']);
  });

  it('shows a closed room once something is known there', () => {
    const { rows } = facadeLayout(tower, [{ tower: 'a', level: 1, unit: 'dwellings', count: 1 }]);
    expect(rows[1]?.cells.some(({ unit }) => unit.id === 'dwellings')).toBe(true);
    expect(rows[0]?.cells.some(({ unit }) => unit.id === 'dwellings')).toBe(false);
  });

  it('never spreads what is known to the floor or the tower only', () => {
    const facade = facadeLayout(tower, [
      { tower: 'a', level: 1, unit: 'lift', count: 2 },
      { tower: 'a', level: 1, unit: null, count: 3 },
      { tower: 'a', level: null, unit: 'lift', count: 5 },
      { tower: 'a', level: null, unit: null, count: 7 },
      { tower: 'other', level: 1, unit: 'lift', count: 11 },
    ]);
    expect(facade.rows[1]?.cells.map(({ count }) => count)).toEqual([0, 2, 0]);
    expect(facade.rows[1]?.placeless).toBe(3);
    expect(facade.floorless.map(({ unit, count }) => [unit?.id ?? null, count])).toEqual([
      [null, 7],
      ['lift', 5],
    ]);
    expect([facade.floorlessTotal, facade.total]).toEqual([12, 17]);
  });

  it('adds up to the total for any values, also of floors and places the pack lacks', () => {
    const value = fc.record({
      tower: fc.constant('a'),
      level: fc.constantFrom(null, -3, 0, 1, 2, 40),
      unit: fc.constantFrom(null, 'lift', 'hall', 'nowhere'),
      count: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const facade = facadeLayout(tower, values);
        const shown = facade.rows.flatMap((row) => [
          row.placeless,
          ...row.cells.map((cell) => cell.count),
        ]);
        const sum = shown.reduce((total, count) => total + count, 0) + facade.floorlessTotal;
        expect(sum).toBe(values.reduce((total, { count }) => total + count, 0));
        expect(facade.total).toBe(sum);
      }),
    );
  });
});

describe('arrow keys', () => {
  const facades = [facadeLayout(tower, []), facadeLayout({ ...tower, id: 'b' }, [])];

  it('move along the row and on into the next tower at the same level', () => {
    expect(nextWindow(facades, { facade: 0, row: 1, cell: 1 }, 'ArrowRight')).toEqual({
      facade: 0,
      row: 1,
      cell: 2,
    });
    expect(nextWindow(facades, { facade: 0, row: 1, cell: 2 }, 'ArrowRight')).toEqual({
      facade: 1,
      row: 1,
      cell: 0,
    });
    expect(nextWindow(facades, { facade: 1, row: 2, cell: 0 }, 'ArrowLeft')).toEqual({
      facade: 0,
      row: 2,
      cell: 1,
    });
  });

  it('keep to their side of the tower going up and down', () => {
    expect(nextWindow(facades, { facade: 0, row: 1, cell: 2 }, 'ArrowDown')).toEqual({
      facade: 0,
      row: 2,
      cell: 1,
    });
    expect(nextWindow(facades, { facade: 0, row: 2, cell: 1 }, 'PageUp')).toEqual({
      facade: 0,
      row: 0,
      cell: 2,
    });
  });

  it('stop at the edges and leave other keys alone', () => {
    expect(nextWindow(facades, { facade: 0, row: 0, cell: 0 }, 'ArrowUp')).toBeNull();
    expect(nextWindow(facades, { facade: 0, row: 0, cell: 0 }, 'ArrowLeft')).toBeNull();
    expect(nextWindow(facades, { facade: 0, row: 0, cell: 0 }, 'x')).toBeNull();
  });
});
