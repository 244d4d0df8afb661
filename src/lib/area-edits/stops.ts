import type { AreaPack, Position } from '../domain/area-pack.ts';
import { freshId } from './fresh-id.ts';
import { changeLeg } from './legs.ts';

/** A stop in public space, last in the walking order. */
export function addStop(area: AreaPack, name: string, point: Position): AreaPack {
  const id = freshId(
    name,
    area.stops.map((stop) => stop.id),
  );
  return { ...area, stops: [...area.stops, { id, name, tower: null, point }] };
}

/** The legs that begin or end at the stop go along. */
export function moveStop(area: AreaPack, id: string, point: Position): AreaPack {
  const moved = {
    ...area,
    stops: area.stops.map((stop) => (stop.id === id ? { ...stop, point } : stop)),
  };
  return area.legs.reduce((changed, leg) => {
    const starts = leg.from === id;
    const ends = leg.to === id;
    if (!starts && !ends) return changed;
    const line = leg.line.map((position, i) => {
      const isEnd = (starts && i === 0) || (ends && i === leg.line.length - 1);
      return isEnd ? point : position;
    });
    return changeLeg(changed, leg.id, { line });
  }, moved);
}

export function renameStop(area: AreaPack, id: string, name: string): AreaPack {
  return { ...area, stops: area.stops.map((stop) => (stop.id === id ? { ...stop, name } : stop)) };
}

/** With the legs that begin or end there. */
export function removeStop(area: AreaPack, id: string): AreaPack {
  return {
    ...area,
    stops: area.stops.filter((stop) => stop.id !== id),
    legs: area.legs.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** One place earlier (-1) or later (1) in the walking order. */
export function reorderStop(area: AreaPack, id: string, by: -1 | 1): AreaPack {
  const at = area.stops.findIndex((stop) => stop.id === id);
  const stop = area.stops[at];
  const to = at + by;
  if (!stop || to < 0 || to >= area.stops.length) return area;
  return { ...area, stops: area.stops.toSpliced(at, 1).toSpliced(to, 0, stop) };
}
