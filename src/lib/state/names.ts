import type { AreaPack } from '../domain/area-pack.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import type { Localized, Taxonomy } from '../domain/taxonomy.ts';

export interface Words {
  readonly localized: (text: Localized) => string;
  readonly out: string;
  readonly back: string;
}

/** Ids that the area does not know are shown as they stand. */
export function typeName(
  taxonomy: Taxonomy,
  { main, sub }: TypeChoice,
  localized: Words['localized'],
): string {
  if (sub === null) return mainTypeName(taxonomy, main, localized);
  const known = taxonomy.subTypes.find((type) => type.main === main && type.id === sub);
  return known ? localized(known.label) : sub;
}

export function mainTypeName(
  taxonomy: Taxonomy,
  main: string,
  localized: Words['localized'],
): string {
  const known = taxonomy.mainTypes.find((type) => type.id === main);
  return known ? localized(known.label) : main;
}

/** Tower, floor and unit, or leg and direction, in the words of the area. */
export function placeName(area: AreaPack, place: PlaceChoice, words: Words): string {
  if (place.kind === 'leg') {
    const direction = place.direction && words[place.direction];
    return join([legName(area, place.leg, words), direction]);
  }
  return join([
    towerName(area, place.tower),
    place.level === null ? null : levelName(area, place.tower, place.level, words),
    place.unit === null ? null : unitName(area, place, words),
  ]);
}

export function towerName(area: AreaPack, tower: string): string {
  return area.towers.find(({ id }) => id === tower)?.name ?? tower;
}

export function legName(area: AreaPack, leg: string, { localized }: Words): string {
  const known = area.legs.find(({ id }) => id === leg);
  if (known) return localized(known.name);
  return area.stops.find(({ id }) => id === leg)?.name ?? leg;
}

export function levelName(
  area: AreaPack,
  tower: string,
  level: number,
  { localized }: Words,
): string {
  const known = area.towers.find(({ id }) => id === tower);
  const found = known?.levels.find(({ ordinal }) => ordinal === level);
  return found ? localized(found.name) : String(level);
}

export function unitName(
  area: AreaPack,
  place: { readonly tower: string; readonly level: number | null; readonly unit: string | null },
  { localized }: Words,
): string {
  const tower = area.towers.find(({ id }) => id === place.tower);
  const levels = tower?.levels.filter(
    ({ ordinal }) => place.level === null || ordinal === place.level,
  );
  const found = levels?.flatMap(({ units }) => units).find(({ id }) => id === place.unit);
  return found ? localized(found.name) : (place.unit ?? '');
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
