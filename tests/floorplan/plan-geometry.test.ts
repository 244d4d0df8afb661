import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, planOf, type PlanPoint } from '$lib/floorplan/plan-geometry.ts';
import { dotPlaces, textPlace } from '$lib/floorplan/room-layout.ts';
import { tower } from './tower.ts';

const level = tower.levels[1];
if (!level) throw new Error('no level');

describe('plan of a level', () => {
  it('lies on its longer side at the width asked for, y turned down', () => {
    const plan = planOf(level, 30, 444);
    expect(plan.pixelsPerMetre).toBe(20);
    expect(plan.height).toBe(104);
    const lift = plan.units.find(({ unit }) => unit.id === 'lift');
    expect(lift?.ring[0]).toEqual([202, 102]);
  });

  it('turns a standing level, and its north with it', () => {
    const standing = {
      ...level,
      units: level.units.map((unit) => ({
        ...unit,
        outline: unit.outline.map(([x, y]): [number, number] => [-y, x]),
      })),
    };
    const plan = planOf(standing, 30, 444);
    expect(plan.height).toBe(104);
    // The building itself stands as before only if its x axis points 90 degrees further.
    expect(planOf(standing, 30 - 90, 444).north).toBe(planOf(level, 30, 444).north);
  });

  it('points north up for a building along the parallel', () => {
    expect(planOf(level, 0, 400).north).toBe(0);
    expect(planOf(level, 30, 400).north).toBe(30);
  });

  it('draws closed rooms first, under the walkways', () => {
    expect(planOf(level, 0, 400).units[0]?.unit.id).toBe('dwellings');
  });

  it('is empty for a level without places', () => {
    expect(planOf({ ...level, units: [] }, 0, 400)).toMatchObject({ units: [], height: 0 });
  });
});

describe('a room', () => {
  const ell: PlanPoint[] = [
    [0, 60],
    [60, 60],
    [60, 0],
    [120, 0],
    [120, 120],
    [0, 120],
  ];

  it('has its text wholly inside, the highest place first', () => {
    expect(textPlace(ell, 50, 14)).toMatchObject({ y: 1 });
    const wide = textPlace(ell, 100, 14);
    expect(wide?.y).toBeGreaterThanOrEqual(60);
    expect(textPlace(ell, 130, 14)).toBeNull();
  });

  it('has every dot inside, apart from the others and off the text; the rest is counted', () => {
    fc.assert(
      fc.property(fc.nat(900), (count) => {
        const text = textPlace(ell, 100, 14);
        const { dots, hidden, radius } = dotPlaces(ell, count, text);
        expect(dots.length + hidden).toBe(count);
        for (const dot of dots) {
          expect(contains(ell, dot)).toBe(true);
          if (text)
            expect(dot[1] < text.y || dot[1] > text.y + text.height || dot[0] > 102).toBe(true);
        }
        if (dots.length < 200) {
          dots.forEach(([x1, y1], i) =>
            dots.slice(i + 1).forEach(([x2, y2]) => {
              expect(Math.hypot(x1 - x2, y1 - y2)).toBeGreaterThan(2 * radius);
            }),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same places again', () => {
    expect(dotPlaces(ell, 20, null)).toEqual(dotPlaces(ell, 20, null));
  });

  it('hides all where nothing fits', () => {
    const slit: PlanPoint[] = [
      [0, 0],
      [50, 0],
      [50, 2],
      [0, 2],
    ];
    expect(dotPlaces(slit, 3, null)).toMatchObject({ dots: [], hidden: 3 });
  });
});
