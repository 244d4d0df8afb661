import type { Level, Unit } from '../domain/area-pack.ts';

type Outline = Unit['outline'];

function box([left, bottom]: readonly number[], [right, top]: readonly number[]): Outline {
  return [
    [left ?? 0, bottom ?? 0],
    [right ?? 0, bottom ?? 0],
    [right ?? 0, top ?? 0],
    [left ?? 0, top ?? 0],
  ];
}

function unit(
  id: string,
  nl: string,
  en: string,
  category: Unit['category'],
  veraPlace: string | null,
  outline: Outline,
): Unit {
  return {
    id,
    name: { nl, en },
    category,
    veraPlace,
    aliases: [...new Set([nl.toLowerCase(), en.toLowerCase()])],
    outline,
  };
}

/**
 * The storeys of a slab with one stairwell and lift in its middle: ground floor, `floors` storeys
 * with galleries, and a roof. To begin with; a person changes the places afterwards.
 *
 * @param lengthMetres along the tower's x axis
 * @param depthMetres across it
 * @throws RangeError for less than one floor or a slab too small for a stairwell.
 */
export function slabLevels(floors: number, lengthMetres: number, depthMetres: number): Level[] {
  if (!Number.isInteger(floors) || floors < 1 || floors > 60)
    throw new RangeError(`floors: a whole number from 1 to 60, not ${floors}`);
  if (lengthMetres < 10 || depthMetres < 6)
    throw new RangeError('a slab is at least 10 by 6 metres');
  const [x, y] = [lengthMetres / 2, depthMetres / 2];
  const core = Math.min(6, x / 2);
  const lift = unit('lift', 'Lift', 'Lift', 'elevator', 'LIF', box([-core, -y], [0, 0]));
  const stairs = unit(
    'stairs',
    'Trappenhuis',
    'Stairwell',
    'stairs',
    'POR',
    box([0, -y], [core, 0]),
  );
  const ground = [
    unit('storage', 'Bergingen', 'Storage rooms', 'storage', 'BER', box([-x, -y], [-core, y])),
    unit('entrance-hall', 'Entreehal', 'Entrance hall', 'lobby', 'ENT', box([-core, 0], [core, y])),
    lift,
    stairs,
    unit(
      'bicycle-store',
      'Fietsenstalling',
      'Bicycle store',
      'parking',
      'FIE',
      box([core, -y], [x, y]),
    ),
  ];
  const floor = [
    unit(
      'gallery-west',
      'Galerij west',
      'Gallery west',
      'walkway',
      'GAL',
      box([-x, y / 2], [-core, y]),
    ),
    unit('lift-hall', 'Lifthal', 'Lift lobby', 'lobby', 'OVE', box([-core, 0], [core, y])),
    lift,
    stairs,
    unit(
      'gallery-east',
      'Galerij oost',
      'Gallery east',
      'walkway',
      'GAL',
      box([core, y / 2], [x, y]),
    ),
  ];
  const roof = [unit('roof', 'Dak', 'Roof', 'unspecified', 'DAK', box([-x, -y], [x, y]))];
  return [
    groundLevel(ground),
    ...Array.from({ length: floors }, (_, i) => floorLevel(i + 1, floor)),
    roofLevel(floors + 1, roof),
  ];
}

/**
 * As many floors as asked for, between what stands below and above them: new ones are like the
 * highest there is, and what is above them moves.
 * @throws RangeError when the tower has no floor to go by.
 */
export function withFloors(levels: readonly Level[], floors: number): Level[] {
  const below = levels.filter(({ ordinal }) => ordinal <= 0);
  const above = levels.filter(isRoof);
  const between = levels.filter((level) => level.ordinal > 0 && !isRoof(level));
  const highest = between.at(-1);
  if (!highest) throw new RangeError('no floor to make others like');
  if (!Number.isInteger(floors) || floors < 1 || floors > 60)
    throw new RangeError(`floors: a whole number from 1 to 60, not ${floors}`);
  const added = Array.from({ length: Math.max(0, floors - between.length) }, (_, i) =>
    floorLevel(between.length + i + 1, highest.units),
  );
  return [
    ...below,
    ...between.slice(0, floors),
    ...added,
    ...above.map((level, i) => ({ ...level, ordinal: floors + 1 + i })),
  ];
}

/** Floors above the ground, the roof aside. */
export function floorCount(levels: readonly Level[]): number {
  return levels.filter((level) => level.ordinal > 0 && !isRoof(level)).length;
}

function isRoof({ units }: Level): boolean {
  return units.some(({ veraPlace }) => veraPlace === 'DAK');
}

function groundLevel(units: Unit[]): Level {
  return {
    ordinal: 0,
    shortName: 'bg',
    name: { nl: 'Begane grond', en: 'Ground floor' },
    aliases: ['begane grond', 'bg', 'ground floor'],
    units,
  };
}

function floorLevel(ordinal: number, units: readonly Unit[]): Level {
  return {
    ordinal,
    shortName: `${ordinal}`,
    name: { nl: `${ordinal}e verdieping`, en: `Floor ${ordinal}` },
    aliases: [`${ordinal}e`, `${ordinal}e verdieping`, `verdieping ${ordinal}`, `${ordinal} hoog`],
    units: [...units],
  };
}

function roofLevel(ordinal: number, units: Unit[]): Level {
  return {
    ordinal,
    shortName: 'dak',
    name: { nl: 'Dak', en: 'Roof' },
    aliases: ['dak', 'roof'],
    units,
  };
}
