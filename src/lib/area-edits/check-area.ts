import { kinks, polygon } from '@turf/turf';
import type { AreaFault } from '../domain/area-fault.ts';
import { areaPackSchema, type AreaPack, type Position } from '../domain/area-pack.ts';
import { toMetres } from '../domain/local-plane.ts';
import { lineMetres } from './legs.ts';

/** How far the end of a leg may lie from its stop. */
const joinMetres = 5;
/** How far a stated length may be off the measured one. */
const lengthShare = 0.05;

/**
 * Every stop has a place and a leg, legs join at their stops, lengths agree with the lines, the stops
 * in walking order are joined one by one, outlines do not cross themselves.
 */
export function checkArea(area: AreaPack): AreaFault[] {
  return [...inTowers(area), ...inStops(area), ...inLegs(area), ...inIds(area), ...asPack(area)];
}

function inTowers({ towers }: AreaPack): AreaFault[] {
  if (towers.length === 0) return [{ code: 'no-tower', where: '' }];
  return towers.flatMap(({ id, outline, levels }): AreaFault[] => {
    const ordinals = levels.map(({ ordinal }) => ordinal);
    return [
      ...when(kinks(polygon([outline])).features.length > 0, 'outline-crosses', id),
      ...when(new Set(ordinals).size < ordinals.length, 'same-level', id),
      ...when(
        levels.some(({ units }) => units.length === 0),
        'no-unit',
        id,
      ),
    ];
  });
}

function inStops({ stops, legs, bounds }: AreaPack): AreaFault[] {
  const [west, south, east, north] = bounds;
  const alone = stops.flatMap(({ id, point: [x, y] }): AreaFault[] => [
    ...when(!legs.some(({ from, to }) => from === id || to === id), 'stop-without-leg', id),
    ...when(x < west || x > east || y < south || y > north, 'stop-outside', id),
  ]);
  const apart = stops.slice(1).flatMap(({ id }, i): AreaFault[] => {
    const before = stops[i]?.id;
    const isJoined = legs.some(
      ({ from, to }) => (from === before && to === id) || (from === id && to === before),
    );
    return when(!isJoined, 'order-broken', id);
  });
  return [...alone, ...apart];
}

function inLegs({ legs, stops }: AreaPack): AreaFault[] {
  return legs.flatMap(({ id, from, to, line, lengthMetres }): AreaFault[] => {
    const ends: [string, Position | undefined][] = [
      [from, line[0]],
      [to, line.at(-1)],
    ];
    const isApart = ends.some(([stop, end]) => {
      const point = stops.find((one) => one.id === stop)?.point;
      return !point || !end || Math.hypot(...toMetres(point, end)) > joinMetres;
    });
    const drawn = lineMetres(line);
    return [
      ...when(isApart, 'leg-apart', id),
      ...when(Math.abs(drawn - lengthMetres) > Math.max(2, lengthShare * drawn), 'leg-length', id),
    ];
  });
}

function inIds({ towers, stops, legs }: AreaPack): AreaFault[] {
  return [towers, stops, legs].flatMap((list) => {
    const ids = list.map(({ id }) => id);
    return ids
      .filter((id, i) => ids.indexOf(id) !== i)
      .map((where): AreaFault => ({ code: 'same-id', where }));
  });
}

function asPack(area: AreaPack): AreaFault[] {
  const checked = areaPackSchema.safeParse(area);
  if (checked.success) return [];
  return checked.error.issues.map(({ path }) => ({ code: 'not-a-pack', where: path.join('.') }));
}

function when(isFault: boolean, code: AreaFault['code'], where: string): AreaFault[] {
  return isFault ? [{ code, where }] : [];
}
