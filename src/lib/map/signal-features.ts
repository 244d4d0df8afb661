import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { PlaceChoice } from '$lib/domain/filter.ts';
import type { Direction } from '$lib/domain/signal.ts';
import { countScale, rateScale, type CountScale } from '../scales/count-scale.ts';
import type { Heat } from './heat-cells.ts';
import type { HexagonGrid } from '$lib/domain/hexagons.ts';
import { hexagonRing } from './hexagon-grid.ts';
import { pointAlong } from './line-geometry.ts';
import {
  heatMark,
  heatSide,
  type Box,
  type Heated,
  type HeatSide,
  type HexagonCount,
  type LegTotal,
  type PlaceFigures,
  type PlaceHeat,
  type PlaceWalks,
  type TowerTotals,
} from './map-data.ts';

export interface CountProperties {
  count: number;
  /** Class of the count scale, 0 to 5. */
  shade: number;
  chosen: boolean;
  heat: HeatSide;
  /** 0 to 3: how sure. */
  strength: number;
  mark: string;
}
export interface PlaceProperties extends CountProperties {
  /** False where nobody passed, by what is known. */
  walked: boolean;
}
export interface TowerProperties extends PlaceProperties {
  tower: string;
  name: string;
  label: string;
  estimated: boolean;
}
export interface LegProperties extends PlaceProperties {
  leg: string;
  direction: Direction | 'both';
  label: string;
  widthPixels: number;
  /** Ems off the line for its figure: to the right of the walking direction. */
  labelOffset: [number, number];
}

/** Size of a leg's figure, by which offsets in ems are pixels. */
export const LABEL_PIXELS = 12;

/** How places are shown; all but `figures.short` may be left out. */
export interface PlaceLook {
  readonly figures?: PlaceFigures | undefined;
  readonly walks?: PlaceWalks | undefined;
  readonly heat?: PlaceHeat | undefined;
  readonly count: (count: number) => string;
  readonly notWalked: string;
}

function heatProperties(heat: Heated | undefined) {
  return { heat: heatSide(heat), strength: Math.abs(heat ?? 0), mark: heatMark(heat ?? 0) };
}

/** Counts are told apart by square roots, rates by classes of their own. */
function scaleOf(values: readonly (number | null)[], look: PlaceLook): CountScale {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return look.figures ? rateScale(most) : countScale(most);
}

/** The figure of a place with its mark; `count` where nothing says otherwise. */
function labelOf(value: number | null, walked: boolean, mark: string, look: PlaceLook): string {
  const figure = !walked
    ? look.notWalked
    : value === null
      ? ''
      : (look.figures?.short ?? look.count)(value);
  return [figure, mark].filter(Boolean).join(' ');
}

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
        ...heatProperties(cell.heat),
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
  look: PlaceLook,
): FeatureCollection<Polygon | Point, TowerProperties> {
  const valueOf = (tower: string) => {
    const count = totals.get(tower) ?? 0;
    return look.figures ? look.figures.tower(tower, count) : count;
  };
  const scale = scaleOf(
    area.towers.map(({ id }) => valueOf(id)),
    look,
  );
  return collection(
    area.towers.flatMap((tower): Feature<Polygon | Point, TowerProperties>[] => {
      const value = valueOf(tower.id);
      const walked = look.walks?.tower(tower.id) ?? true;
      const heat = heatProperties(look.heat?.tower(tower.id));
      const properties: TowerProperties = {
        tower: tower.id,
        name: tower.name,
        count: totals.get(tower.id) ?? 0,
        label: labelOf(value, walked, heat.mark, look),
        shade: walked ? scale.classOf(value ?? 0) : 0,
        walked,
        ...heat,
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
  look: PlaceLook,
): FeatureCollection<LineString | Point, LegProperties> {
  const valueOf = (leg: string, direction: Direction | 'both') => {
    const count = legCount(totals, leg, direction);
    return look.figures ? look.figures.leg(leg, wayOf(direction), count) : count;
  };
  const ways = area.legs.flatMap((leg) =>
    legDirections(leg.id, totals).map((direction) => ({ leg, direction })),
  );
  const scale = scaleOf(
    ways.map(({ leg, direction }) => valueOf(leg.id, direction)),
    look,
  );
  return collection(
    ways.flatMap(({ leg, direction }): Feature<LineString | Point, LegProperties>[] => {
      const value = valueOf(leg.id, direction);
      const walked = look.walks?.leg(leg.id, wayOf(direction)) ?? true;
      const heat = heatProperties(look.heat?.leg(leg.id, wayOf(direction)));
      const count = legCount(totals, leg.id, direction);
      const line = direction === 'back' ? [...leg.line].reverse() : leg.line;
      const { point, heading } = pointAlong(line, 0.5);
      const shade = walked ? scale.classOf(value ?? 0) : 0;
      const widthPixels = 1.5 + shade;
      const ems = (widthPixels + 11) / LABEL_PIXELS;
      const properties: LegProperties = {
        leg: leg.id,
        direction,
        count,
        label: walked && count === 0 ? heat.mark : labelOf(value, walked, heat.mark, look),
        shade,
        walked,
        ...heat,
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
    }),
  );
}

export interface StopProperties {
  stop: string;
  heat: HeatSide;
  strength: number;
  mark: string;
}

/** Stops in the open air where more, or less, was found than expected; the others have no mark. */
export function stopFeatures(
  area: AreaPack,
  heat: PlaceHeat | undefined,
): FeatureCollection<Point, StopProperties> {
  return collection(
    area.stops.flatMap((stop): Feature<Point, StopProperties>[] => {
      const bin = stop.tower === null ? (heat?.stop(stop.id) ?? 0) : 0;
      if (bin === 0) return [];
      return [
        {
          type: 'Feature',
          properties: { stop: stop.id, ...heatProperties(bin) },
          geometry: { type: 'Point', coordinates: stop.point },
        },
      ];
    }),
  );
}

function wayOf(direction: Direction | 'both'): Direction | null {
  return direction === 'both' ? null : direction;
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
