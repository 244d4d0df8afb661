import type { AreaPack, Level, Unit } from '../domain/area-pack.ts';
import { freshId } from './fresh-id.ts';
import { changeTower } from './towers.ts';

/** The levels that are alike: the same places by id, from the lowest up. */
export interface LevelGroup {
  readonly first: Level;
  readonly ordinals: readonly number[];
}

export function levelGroups(levels: readonly Level[]): LevelGroup[] {
  const groups = new Map<string, LevelGroup>();
  for (const level of levels) {
    const key = JSON.stringify(level.units.map(({ id, outline }) => [id, outline]));
    const group = groups.get(key);
    groups.set(key, {
      first: group?.first ?? level,
      ordinals: [...(group?.ordinals ?? []), level.ordinal],
    });
  }
  return [...groups.values()];
}

/** Renames a place, or says what kind of place it is, on the levels given. */
export function changeUnit(
  area: AreaPack,
  tower: string,
  ordinals: readonly number[],
  unit: string,
  change: Partial<Pick<Unit, 'name' | 'category' | 'veraPlace'>>,
): AreaPack {
  return changeUnits(area, tower, ordinals, (units) =>
    units.map((one) => (one.id === unit ? { ...one, ...change } : one)),
  );
}

/** Halves a place across its longer side; the new half bears `name`. */
export function splitUnit(
  area: AreaPack,
  tower: string,
  ordinals: readonly number[],
  unit: string,
  name: Unit['name'],
): AreaPack {
  return changeUnits(area, tower, ordinals, (units) => {
    const at = units.findIndex((one) => one.id === unit);
    const whole = units[at];
    if (!whole) return units;
    const [first, second] = halves(whole.outline);
    const id = freshId(
      name.en,
      units.map((one) => one.id),
    );
    const aliases = [...new Set([name.nl.toLowerCase(), name.en.toLowerCase()])];
    return units.toSpliced(
      at,
      1,
      { ...whole, outline: first },
      { ...whole, id, name, aliases, outline: second },
    );
  });
}

export function removeUnit(
  area: AreaPack,
  tower: string,
  ordinals: readonly number[],
  unit: string,
): AreaPack {
  return changeUnits(area, tower, ordinals, (units) => units.filter((one) => one.id !== unit));
}

function changeUnits(
  area: AreaPack,
  tower: string,
  ordinals: readonly number[],
  change: (units: Unit[]) => Unit[],
): AreaPack {
  const levels = area.towers.find((one) => one.id === tower)?.levels ?? [];
  return changeTower(area, tower, {
    levels: levels.map((level) =>
      ordinals.includes(level.ordinal) ? { ...level, units: change(level.units) } : level,
    ),
  });
}

/** The two halves of the box around an outline, metres in the frame of the tower. */
function halves(outline: Unit['outline']): [Unit['outline'], Unit['outline']] {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const box = (x0: number, y0: number, x1: number, y1: number): Unit['outline'] => [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  if (right - left >= top - bottom) {
    const middle = (left + right) / 2;
    return [box(left, bottom, middle, top), box(middle, bottom, right, top)];
  }
  const middle = (bottom + top) / 2;
  return [box(left, bottom, right, middle), box(left, middle, right, top)];
}
