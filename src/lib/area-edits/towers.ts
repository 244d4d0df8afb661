import type { AreaPack, Position, Tower } from '../domain/area-pack.ts';
import { toDegrees, toMetres, type Metres } from '../domain/local-plane.ts';
import { freshId } from './fresh-id.ts';
import { moveStop } from './stops.ts';
import { floorCount, slabLevels, withFloors } from './storeys.ts';

const lengthMetres = 40;
const depthMetres = 14;
const floors = 4;

/** A slab with four floors, to be moved, turned and reshaped, and a stop of the route in front of it. */
export function addTower(area: AreaPack, name: string, centre: Position): AreaPack {
  const id = freshId(
    name,
    [...area.towers, ...area.stops].map((one) => one.id),
  );
  const [x, y] = [lengthMetres / 2, depthMetres / 2];
  const corners: Metres[] = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
  const tower: Tower = {
    id,
    name,
    aliases: [name.toLowerCase()],
    centre,
    uncertaintyMetres: 25,
    bearing: 0,
    outline: ring(corners.map((corner) => toDegrees(centre, corner))),
    owner: area.owners[0]?.id ?? '',
    dwellings: null,
    levels: slabLevels(floors, lengthMetres, depthMetres),
    estimated: true,
  };
  const stop = { id, name, tower: id, point: toDegrees(centre, [0, y + 6]) };
  return { ...area, towers: [...area.towers, tower], stops: [...area.stops, stop] };
}

/** The tower with its stops, and the legs that begin or end there. */
export function moveTower(area: AreaPack, id: string, centre: Position): AreaPack {
  const tower = towerOf(area, id);
  const by = toMetres(tower.centre, centre);
  const moved = changeTower(area, id, {
    centre,
    outline: tower.outline.map((corner) => shifted(corner, by)),
  });
  return area.stops
    .filter((stop) => stop.tower === id)
    .reduce((changed, stop) => moveStop(changed, stop.id, shifted(stop.point, by)), moved);
}

/** @param bearing degrees counter-clockwise from east of the tower's x axis */
export function turnTower(area: AreaPack, id: string, bearing: number): AreaPack {
  const { centre, outline, bearing: before } = towerOf(area, id);
  const turn = ((bearing - before) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return changeTower(area, id, {
    bearing,
    outline: outline.map((corner) => {
      const [x, y] = toMetres(centre, corner);
      return toDegrees(centre, [x * cos - y * sin, x * sin + y * cos]);
    }),
  });
}

/** Puts one corner elsewhere. @throws RangeError when there is no such corner. */
export function moveCorner(area: AreaPack, id: string, corner: number, to: Position): AreaPack {
  const corners = cornersOf(towerOf(area, id));
  if (!(corner in corners)) throw new RangeError(`no corner ${corner}`);
  return changeTower(area, id, { outline: ring(corners.with(corner, to)) });
}

/** A corner more, halfway the side that begins at `corner`. */
export function splitSide(area: AreaPack, id: string, corner: number): AreaPack {
  const corners = cornersOf(towerOf(area, id));
  const [from, to] = [corners[corner], corners[(corner + 1) % corners.length]];
  if (!from || !to) throw new RangeError(`no corner ${corner}`);
  const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return changeTower(area, id, { outline: ring(corners.toSpliced(corner + 1, 0, middle)) });
}

/** A corner less; three stay at least. */
export function removeCorner(area: AreaPack, id: string, corner: number): AreaPack {
  const corners = cornersOf(towerOf(area, id));
  if (corners.length <= 3) return area;
  return changeTower(area, id, { outline: ring(corners.toSpliced(corner, 1)) });
}

export function setFloors(area: AreaPack, id: string, count: number): AreaPack {
  const { levels } = towerOf(area, id);
  if (count === floorCount(levels)) return area;
  return changeTower(area, id, { levels: withFloors(levels, count) });
}

export function changeTower(area: AreaPack, id: string, change: Partial<Tower>): AreaPack {
  return {
    ...area,
    towers: area.towers.map((tower) => (tower.id === id ? { ...tower, ...change } : tower)),
  };
}

/** The stops that bear the tower's name go along with it. */
export function renameTower(area: AreaPack, id: string, name: string): AreaPack {
  const before = towerOf(area, id).name;
  const renamed = changeTower(area, id, { name });
  const isNamesake = (stop: AreaPack['stops'][number]) => stop.tower === id && stop.name === before;
  return {
    ...renamed,
    stops: area.stops.map((stop) => (isNamesake(stop) ? { ...stop, name } : stop)),
  };
}

/** With its stops, and the legs that begin or end there. */
export function removeTower(area: AreaPack, id: string): AreaPack {
  const stops = new Set(area.stops.filter((stop) => stop.tower === id).map((stop) => stop.id));
  return {
    ...area,
    towers: area.towers.filter((tower) => tower.id !== id),
    stops: area.stops.filter((stop) => !stops.has(stop.id)),
    legs: area.legs.filter((leg) => !stops.has(leg.from) && !stops.has(leg.to)),
  };
}

/** The outline without its first position standing again at the end. */
export function cornersOf({ outline }: Pick<Tower, 'outline'>): Position[] {
  return outline.slice(0, -1);
}

function ring(corners: readonly Position[]): Position[] {
  const [first] = corners;
  return first ? [...corners, first] : [];
}

function shifted(position: Position, by: Metres): Position {
  return toDegrees(position, by);
}

function towerOf(area: AreaPack, id: string): Tower {
  const tower = area.towers.find((one) => one.id === id);
  if (!tower) throw new RangeError(`no tower ${id}`);
  return tower;
}
