import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { PlaceChoice } from '$lib/domain/filter.ts';
import type { Direction } from '$lib/domain/signal.ts';
import { countScale, type CountScale } from '../scales/count-scale.ts';
import type { Heat } from './heat-cells.ts';
import type { HexagonGrid } from '$lib/domain/hexagons.ts';
import { hexagonRing } from './hexagon-grid.ts';
import { pointAlong } from './line-geometry.ts';
import type { Box, HexagonCount, LegTotal, TowerTotals } from './map-data.ts';

export interface CountProperties {
  count: number;
  /** Class of the count scale, 0 to 5. */
  shade: number;
  chosen: boolean;
}
export interface TowerProperties extends CountProperties {
  tower: string;
  name: string;
  label: string;
  estimated: boolean;
}
export interface LegProperties extends CountProperties {
  leg: string;
  direction: Direction | 'both';
  label: string;
  widthPixels: number;
  /** Ems off the line for its figure: to the right of the walking direction. */
  labelOffset: [number, number];
}

/** Size of a leg's figure, by which offsets in ems are pixels. */
export const LABEL_PIXELS = 12;

type Write = (count: number) => string;

export function hexagonFeatures(
  grid: HexagonGrid,
  cells: readonly HexagonCount[],
): FeatureCollection<Polygon, CountProperties> {
  const scale = countScale(cells.reduce((most, cell) => Math.max(most, cell.count), 0));
  return collection(
    cells.map((cell) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [hexagonRing(grid, cell)] },
      properties: {
        count: cell.count,
        shade: scale.classOf(cell.count),
        chosen: cell.chosen ?? false,
      },
    })),
  );
}

export function heatFeatures(heat: Heat): FeatureCollection<Point, { count: number }> {
  return collection(
    heat.cells.map(({ longitude, latitude, count }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { count },
    })),
  );
}

/** A tower's outline, and its centre to hang its figure on. */
export function towerFeatures(
  area: AreaPack,
  totals: TowerTotals,
  chosen: readonly PlaceChoice[],
  write: Write,
): FeatureCollection<Polygon | Point, TowerProperties> {
  const scale = countScale(Math.max(0, ...totals.values()));
  return collection(
    area.towers.flatMap((tower): Feature<Polygon | Point, TowerProperties>[] => {
      const count = totals.get(tower.id) ?? 0;
      const properties: TowerProperties = {
        tower: tower.id,
        name: tower.name,
        count,
        label: write(count),
        shade: scale.classOf(count),
        chosen: chosen.some((place) => place.kind === 'tower' && place.tower === tower.id),
        estimated: tower.estimated || tower.uncertaintyMetres !== null,
      };
      return [
        {
          type: 'Feature',
          properties,
          geometry: { type: 'Polygon', coordinates: [tower.outline] },
        },
        { type: 'Feature', properties, geometry: { type: 'Point', coordinates: tower.centre } },
      ];
    }),
  );
}

/**
 * One line a leg and direction, drawn in the direction it is walked, so that both lie to the right of
 * the middle, and a point halfway for its figure.
 */
export function legFeatures(
  area: AreaPack,
  totals: readonly LegTotal[],
  chosen: readonly PlaceChoice[],
  write: Write,
): FeatureCollection<LineString | Point, LegProperties> {
  const scale = legScale(totals);
  return collection(
    area.legs.flatMap((leg) =>
      legDirections(leg.id, totals).flatMap(
        (direction): Feature<LineString | Point, LegProperties>[] => {
          const count = legCount(totals, leg.id, direction);
          const line = direction === 'back' ? [...leg.line].reverse() : leg.line;
          const { point, heading } = pointAlong(line, 0.5);
          const widthPixels = 1.5 + scale.classOf(count);
          const ems = (widthPixels + 11) / LABEL_PIXELS;
          const properties: LegProperties = {
            leg: leg.id,
            direction,
            count,
            label: write(count),
            shade: scale.classOf(count),
            widthPixels,
            labelOffset: [ems * Math.sin(heading), ems * Math.cos(heading)],
            chosen: chosen.some(
              (place) =>
                place.kind === 'leg' &&
                place.leg === leg.id &&
                (place.direction === null || direction === 'both' || place.direction === direction),
            ),
          };
          return [
            { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line } },
            { type: 'Feature', properties, geometry: { type: 'Point', coordinates: point } },
          ];
        },
      ),
    ),
  );
}

/** Out and back apart; one line where the source never tells the direction. */
export function legDirections(leg: string, totals: readonly LegTotal[]): (Direction | 'both')[] {
  const known = totals.filter((total) => total.leg === leg);
  return known.length > 0 && known.every((total) => total.direction === null)
    ? ['both']
    : known.some((total) => total.direction === null && total.count > 0)
      ? ['out', 'back', 'both']
      : ['out', 'back'];
}

export function legCount(
  totals: readonly LegTotal[],
  leg: string,
  direction: Direction | 'both',
): number {
  const wanted = direction === 'both' ? null : direction;
  return totals
    .filter((total) => total.leg === leg && total.direction === wanted)
    .reduce((sum, total) => sum + total.count, 0);
}

function legScale(totals: readonly LegTotal[]): CountScale {
  return countScale(Math.max(0, ...totals.map((total) => total.count)));
}

export function boxFeature(box: Box | null): FeatureCollection<Polygon> {
  if (!box) return collection([]);
  const [west, south, east, north] = box;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  ]);
}

function collection<G extends Point | LineString | Polygon, P>(
  features: Feature<G, P>[],
): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features };
}
