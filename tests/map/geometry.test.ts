import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '$lib/map/label-placement.ts';
import { pointAlong } from '$lib/map/line-geometry.ts';
import { fitView, project, unproject } from '$lib/map/mercator-view.ts';
import { scaleBar } from '$lib/scales/scale-bar.ts';
import {
  legCount,
  legDirections,
  legFeatures,
  stopFeatures,
  towerFeatures,
} from '$lib/map/signal-features.ts';
import { dotPaths, offsetLine } from '$lib/map/svg-paths.ts';
import { smallPack } from './pack.ts';

describe('still Mercator view', () => {
  const padding = { top: 10, right: 50, bottom: 10, left: 10 };
  const view = fitView([4.97, 52.3, 4.99, 52.32], 560, 420, padding);

  it('takes pixels back to the degrees they came from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 4.9, max: 5.1, noNaN: true }),
        fc.double({ min: 52.2, max: 52.4, noNaN: true }),
        (longitude, latitude) => {
          const [x, y] = unproject(view, project(view, [longitude, latitude]));
          expect(x).toBeCloseTo(longitude, 9);
          expect(y).toBeCloseTo(latitude, 9);
        },
      ),
    );
  });

  it('fits the box between its padding, touching it on one axis', () => {
    const [left, bottom] = project(view, [4.97, 52.3]);
    const [right, top] = project(view, [4.99, 52.32]);
    expect(Math.min(left, top)).toBeCloseTo(10, 6);
    expect(left + right).toBeCloseTo(560 - 40, 6);
    expect(top + bottom).toBeCloseTo(420, 6);
  });
});

describe('lines', () => {
  it('find a point by its share of the length, and the heading there', () => {
    const { point, heading } = pointAlong(
      [
        [0, 0],
        [0.001, 0],
        [0.001, 0.001],
      ],
      0.75,
    );
    expect(point[0]).toBeCloseTo(0.001, 9);
    expect(point[1]).toBeCloseTo(0.0005, 6);
    expect(heading).toBeCloseTo(Math.PI / 2, 6);
  });

  it('move to the right of their direction, mitred at a corner', () => {
    const moved = offsetLine(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      2,
    );
    expect(moved).toEqual([
      [0, 2],
      [8, 2],
      [8, 10],
    ]);
  });

  it('draw dots of a type on the same pixel once, and none outside the view', () => {
    const view = fitView([0, 0, 1, 1], 100, 100, { top: 0, right: 0, bottom: 0, left: 0 });
    const points = {
      longitude: Float64Array.of(0.5, 0.5, 0.5, 9, NaN),
      latitude: Float64Array.of(0.5, 0.5, 0.5, 9, 0),
      typeIndex: Uint8Array.of(0, 0, 1, 0, 0),
    };
    expect(dotPaths(view, points, 2).map((path) => path.split('M').length - 1)).toEqual([1, 1]);
  });
});

describe('labels', () => {
  it('take their first free candidate and stay away rather than cover another', () => {
    const one = { width: 20, height: 10 };
    const placed = placeLabels(
      [
        { item: 'first', ...one, candidates: [[50, 50]] },
        {
          item: 'second',
          ...one,
          candidates: [
            [55, 52],
            [50, 70],
          ],
        },
        { item: 'third', ...one, candidates: [[50, 71]] },
        { item: 'outside', ...one, candidates: [[2, 2]] },
      ],
      { width: 100, height: 100 },
    );
    expect(placed).toEqual([
      { item: 'first', x: 50, y: 50 },
      { item: 'second', x: 50, y: 70 },
    ]);
  });
});

describe('scale bar', () => {
  it('is the longest of 1, 2 and 5 that fits', () => {
    expect(scaleBar(1, 96)).toEqual({ metres: 50, pixels: 50 });
    expect(scaleBar(30, 96)).toEqual({ metres: 2000, pixels: 2000 / 30 });
    expect(scaleBar(NaN, 96)).toEqual({ metres: 0, pixels: 0 });
  });
});

const look = { count: String, notWalked: 'not walked' };

describe('legs and towers', () => {
  const totals = [
    { leg: 'leg', direction: 'out' as const, count: 7 },
    { leg: 'leg', direction: 'back' as const, count: 2 },
  ];
  const lines = (given = totals as Parameters<typeof legFeatures>[1]) =>
    legFeatures(smallPack, given, [], look).features.filter(
      ({ geometry }) => geometry.type === 'LineString',
    );

  it('draw out and back apart, the way back reversed', () => {
    const [out, back] = lines();
    expect(out?.properties).toMatchObject({ direction: 'out', count: 7, label: '7' });
    expect(back?.properties).toMatchObject({ direction: 'back', count: 2 });
    expect(out?.geometry.coordinates).toEqual([...(back?.geometry.coordinates ?? [])].reverse());
    expect(out?.properties.widthPixels).toBeGreaterThan(back?.properties.widthPixels ?? Infinity);
  });

  it('draw one line where the source never tells the direction, and lose no count', () => {
    const unknown = [{ leg: 'leg', direction: null, count: 4 }];
    expect(lines(unknown).map(({ properties }) => properties.direction)).toEqual(['both']);
    expect(legDirections('leg', [...totals, ...unknown])).toEqual(['out', 'back', 'both']);
    expect(legCount([...totals, ...unknown], 'leg', 'both')).toBe(4);
  });

  it('mark what is chosen: a leg in its direction, a tower by any of its floors', () => {
    const chosen = [
      { kind: 'leg' as const, leg: 'leg', direction: 'back' as const },
      { kind: 'tower' as const, tower: 'a', level: 3, unit: null },
    ];
    const marked = legFeatures(smallPack, totals, chosen, look).features.map(
      ({ properties }) => properties.chosen,
    );
    expect(marked).toEqual([false, false, true, true]);
    const [tower] = towerFeatures(smallPack, new Map([['a', 9]]), chosen, look).features;
    expect(tower?.properties).toMatchObject({ chosen: true, count: 9, estimated: true });
  });

  it('show rates where figures are asked for: label and class are those of the rate', () => {
    const figures = {
      tower: (_: string, count: number) => count / 4,
      leg: (_: string, direction: string | null, count: number) =>
        direction === 'out' ? count / 70 : count / 2,
      short: (value: number) => value.toFixed(1),
      words: String,
    };
    const [out, , back] = legFeatures(smallPack, totals, [], { ...look, figures }).features;
    expect([out?.properties.label, back?.properties.label]).toEqual(['0.1', '1.0']);
    // More signals, but fewer a pass: the thinner line.
    expect(out?.properties.widthPixels).toBeLessThan(back?.properties.widthPixels ?? 0);
    const [tower] = towerFeatures(smallPack, new Map([['a', 10]]), [], {
      ...look,
      figures,
    }).features;
    expect(tower?.properties.label).toBe('2.5');
  });

  it('tell a place that nobody passed from a place where nothing was found', () => {
    const walks = { tower: () => false, leg: (_: string, way: string | null) => way === 'out' };
    const [tower] = towerFeatures(smallPack, new Map(), [], { ...look, walks }).features;
    expect(tower?.properties).toMatchObject({ walked: false, label: 'not walked', shade: 0 });
    const legs = legFeatures(smallPack, totals, [], { ...look, walks }).features;
    expect(legs.map(({ properties }) => properties.walked)).toEqual([true, true, false, false]);
  });

  it('mark hot and cold by sign and number, not by colour alone', () => {
    const heat = {
      tower: () => 3 as const,
      leg: (_: string, way: string | null) => (way === 'out' ? (-2 as const) : (0 as const)),
      stop: () => 1 as const,
    };
    const [tower] = towerFeatures(smallPack, new Map([['a', 9]]), [], { ...look, heat }).features;
    expect(tower?.properties).toMatchObject({ heat: 'hot', strength: 3, label: '9 ▲▲▲' });
    const [out, , back] = legFeatures(smallPack, totals, [], { ...look, heat }).features;
    expect(out?.properties).toMatchObject({ heat: 'cold', label: '7 ▼▼' });
    expect(back?.properties).toMatchObject({ heat: 'neither', strength: 0, label: '2' });
    const open = smallPack.stops.filter(({ tower: inside }) => inside === null);
    expect(stopFeatures(smallPack, heat).features.map(({ properties }) => properties.mark)).toEqual(
      open.map(() => '▲'),
    );
  });
});
