import type { Level, Tower, Unit } from '$lib/domain/area-pack.ts';
import type { TowerValue } from './tower-values.ts';

export interface FacadeCell {
  unit: Unit;
  count: number;
}

export interface FacadeRow {
  level: Level;
  /** From the west (low x) to the east of the tower. */
  cells: FacadeCell[];
  /** Known to this floor, not to a place on it. */
  placeless: number;
}

export interface Facade {
  tower: Tower;
  /** The top floor first. */
  rows: FacadeRow[];
  /** Known to the tower, on no floor of it; by unit where that is known, most first. */
  floorless: { unit: Unit | null; count: number }[];
  floorlessTotal: number;
  total: number;
}

/**
 * The section of a tower: floor by floor, place by place. A value is never spread: one whose floor or
 * place the pack does not know falls back to what it does know, so the parts add up to the total.
 */
export function facadeLayout(tower: Tower, values: readonly TowerValue[]): Facade {
  const own = values.filter((value) => value.tower === tower.id);
  const levels = new Map(tower.levels.map((level) => [level.ordinal, level]));
  const units = new Map(
    tower.levels.flatMap((level) => level.units.map((unit) => [unit.id, unit])),
  );

  const byPlace = new Map<string, number>();
  const byLevel = new Map<number, number>();
  const floorless = new Map<string | null, number>();
  for (const { level, unit, count } of own) {
    const known = level === null ? undefined : levels.get(level);
    if (!known) {
      add(floorless, unit !== null && units.has(unit) ? unit : null, count);
    } else if (unit !== null && known.units.some(({ id }) => id === unit)) {
      add(byPlace, `${known.ordinal} ${unit}`, count);
    } else {
      add(byLevel, known.ordinal, count);
    }
  }

  const rows = [...tower.levels]
    .sort((a, b) => b.ordinal - a.ordinal)
    .map((level) => ({
      level,
      cells: level.units
        .map((unit) => ({ unit, count: byPlace.get(`${level.ordinal} ${unit.id}`) ?? 0 }))
        .filter(({ unit, count }) => unit.category !== 'nonpublic' || count > 0)
        .sort((a, b) => middleX(a.unit) - middleX(b.unit)),
      placeless: byLevel.get(level.ordinal) ?? 0,
    }));
  return {
    tower,
    rows,
    floorless: [...floorless]
      .map(([unit, count]) => ({ unit: unit === null ? null : (units.get(unit) ?? null), count }))
      .sort((a, b) => b.count - a.count),
    floorlessTotal: sum(floorless.values()),
    total: sum(own.map((value) => value.count)),
  };
}

/** The middle of a unit's outline along the tower, in metres. */
export function middleX(unit: Unit): number {
  const along = unit.outline.map(([x]) => x);
  return (Math.min(...along) + Math.max(...along)) / 2;
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
