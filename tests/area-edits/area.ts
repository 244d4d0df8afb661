import { addLeg } from '$lib/area-edits/legs.ts';
import { newArea } from '$lib/area-edits/new-area.ts';
import { addTower } from '$lib/area-edits/towers.ts';
import type { AreaPack, Position } from '$lib/domain/area-pack.ts';
import { toDegrees } from '$lib/domain/local-plane.ts';

export const centre: Position = [6.1932, 52.2698];

/** A position by metres east and north of the centre. */
export const at = (x: number, y: number): Position => toDegrees(centre, [x, y]);

const empty = newArea('test', 'Test', 'Europe/Amsterdam', centre, { mainTypes: [], subTypes: [] });

/** Two towers a hundred metres apart and the leg between their stops. */
export function twoTowers(): AreaPack {
  const towers = addTower(addTower(empty, 'Een', at(-50, 0)), 'Twee', at(50, 0));
  return addLeg(towers, 'een', 'twee');
}

/** What has to be there. @throws RangeError where it is not */
export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('not there');
  return value;
}
