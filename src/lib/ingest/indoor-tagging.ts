import type { Position } from '../domain/area-pack.ts';
import { FileError } from './file-error.ts';
import { areaOfPlans, type PlanBuilding, type PlanUnit, type UnitCategory } from './floor-plan.ts';
import type { OpenedPlan } from './imdf-reader.ts';
import { at, textOf, type Json } from './json-records.ts';
import { contains, extentOf, outerRing } from './plan-geometry.ts';
import type { PlainRow } from './table-source.ts';

/** True of GeoJSON from OpenStreetMap that bears the tags of Simple Indoor Tagging. */
export function isIndoorTagging(features: readonly Json[]): boolean {
  const rooms = features.filter(
    (feature) => tag(feature, 'indoor') !== '' && tag(feature, 'level') !== '',
  );
  return rooms.length > 0 && rooms.length * 4 > features.length;
}

/**
 * Rooms and corridors by their `level`, under the building in which they lie. What has no outline (a
 * door, a lift as a point, a wall) is looked at and left out.
 */
export function openIndoorTagging(file: string, features: readonly Json[]): OpenedPlan {
  const rows: PlainRow[] = [];
  const units: { ordinals: number[]; unit: PlanUnit }[] = [];
  const outlines: { name: string | null; ring: Position[] }[] = [];
  const storeys: typeof outlines = [];
  features.forEach((feature, i) => {
    const ring = outerRing(at(feature, 'geometry'));
    const ordinals = levelsOf(tag(feature, 'level') || tag(feature, 'repeat_on'));
    const building = tag(feature, 'building') || tag(feature, 'building:part');
    const category = categoryOf(feature);
    const isStorey = tag(feature, 'indoor') === 'level';
    const used =
      ring !== null && (isStorey || building !== '' || (category !== null && ordinals.length > 0));
    const fault = {
      reason: 'geometry-unfit',
      column: -1,
      value: textOf(at(feature, 'id')),
    } as const;
    rows.push({ line: i + 1, cells: [], fault: used ? null : fault });
    if (!used) return;
    const name = tag(feature, 'name') || tag(feature, 'ref') || null;
    if (category !== null && ordinals.length > 0)
      units.push({ ordinals, unit: { category, name, ring } });
    else (building === '' ? storeys : outlines).push({ name, ring });
  });
  const area = areaOfPlans(
    file.replace(/\.[^.]*$/, ''),
    buildingsOf([...outlines, ...storeys], units),
    ['© OpenStreetMap-bijdragers (ODbL)'],
  );
  if (!area) throw new FileError(file, 'nothing-readable');
  return { area, rows };
}

function buildingsOf(
  outlines: readonly { name: string | null; ring: Position[] }[],
  units: readonly { ordinals: number[]; unit: PlanUnit }[],
): PlanBuilding[] {
  const homes = new Map<
    (typeof outlines)[number] | null,
    { ordinals: number[]; unit: PlanUnit }[]
  >();
  for (const unit of units) {
    const middle = middleOfRing(unit.unit.ring);
    const home = outlines.find(({ ring }) => contains(ring, middle)) ?? null;
    homes.set(home, [...(homes.get(home) ?? []), unit]);
  }
  return [...homes].map(([home, own]) => ({
    name: home?.name ?? null,
    outline: home?.ring ?? boxAround(own.flatMap(({ unit }) => unit.ring)),
    levels: [...new Set(own.flatMap(({ ordinals }) => ordinals))].map((ordinal) => ({
      ordinal,
      name: null,
      shortName: null,
      units: own.filter(({ ordinals }) => ordinals.includes(ordinal)).map(({ unit }) => unit),
    })),
  }));
}

/** `-1;0`, `0-2` and `1.5`: half levels stand on the one below. */
export function levelsOf(text: string): number[] {
  const levels = new Set<number>();
  for (const part of text.split(';')) {
    const range = /^\s*(-?\d+)\s*-\s*(-?\d+)\s*$/.exec(part);
    if (range) {
      const from = Number(range[1]);
      const to = Math.min(Number(range[2]), from + 200);
      for (let level = from; level <= to; level++) levels.add(level);
    } else if (/^\s*-?\d+(?:\.\d+)?\s*$/.test(part)) levels.add(Math.floor(Number(part)));
  }
  return [...levels];
}

function categoryOf(feature: Json): UnitCategory | null {
  const indoor = tag(feature, 'indoor');
  const room = tag(feature, 'room');
  const highway = tag(feature, 'highway');
  if (tag(feature, 'stairs') === 'yes' || room === 'stairs' || highway === 'steps') return 'stairs';
  if (room === 'elevator' || highway === 'elevator') return 'elevator';
  if (room === 'toilets' || tag(feature, 'amenity') === 'toilets') return 'restroom';
  if (room === 'storage') return 'storage';
  if (room === 'entrance' || room === 'lobby') return 'lobby';
  if (room === 'technical') return 'utilities';
  if (indoor === 'corridor') return 'walkway';
  if (indoor === 'room') return 'room';
  return indoor === 'area' ? 'unspecified' : null;
}

function tag(feature: Json, name: string): string {
  return textOf(at(feature, 'properties', name)) || textOf(at(feature, 'properties', 'tags', name));
}

function middleOfRing(ring: readonly Position[]): Position {
  const [west, south, east, north] = extentOf(ring);
  return [(west + east) / 2, (south + north) / 2];
}

function boxAround(positions: readonly Position[]): Position[] {
  const [west, south, east, north] = extentOf(positions);
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
