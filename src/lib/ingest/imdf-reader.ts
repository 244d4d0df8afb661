import type { AreaPack } from '../domain/area-pack.ts';
import { FileError } from './file-error.ts';
import {
  areaOfPlans,
  type PlanBuilding,
  type PlanLevel,
  type PlanUnit,
  type UnitCategory,
} from './floor-plan.ts';
import { parseJson } from './json-reader.ts';
import { at, isRecord, textOf, type Json } from './json-records.ts';
import { outerRing } from './plan-geometry.ts';
import type { PlainRow } from './table-source.ts';
import type { ZipEntry } from './zip-reader.ts';

export interface OpenedPlan {
  readonly area: AreaPack;
  /** Every feature looked at, with its fault where it could not be used. */
  readonly rows: readonly PlainRow[];
}

export function isImdf(entries: readonly ZipEntry[]): boolean {
  const has = (name: string) =>
    entries.some((entry) => /^(.*)\.(geo)?json$/i.exec(entry.name)?.[1] === name);
  // Units are optional, as is all but the levels; a manifest or a venue tells IMDF from other maps.
  return has('level') && (has('unit') || has('venue') || has('manifest'));
}

/** An IMDF archive (OGC 20-094): buildings, their levels and the units on them. @throws FileError */
export async function openImdf(file: string, entries: readonly ZipEntry[]): Promise<OpenedPlan> {
  const read = async (name: string) => {
    const entry = entries.find((one) => new RegExp(`^${name}\\.(?:geo)?json$`, 'i').test(one.name));
    if (!entry) return [];
    const features = at(
      parseJson(file, new TextDecoder().decode(await entry.unpack())),
      'features',
    );
    return Array.isArray(features) ? features : [];
  };
  const rows: PlainRow[] = [];
  const look = (features: readonly Json[]) =>
    features.flatMap((feature) => {
      const ring = isRecord(feature) ? outerRing(feature['geometry']) : null;
      const fault = {
        reason: 'geometry-unfit',
        column: -1,
        value: textOf(at(feature, 'id')),
      } as const;
      rows.push({ line: rows.length + 1, cells: [], fault: ring ? null : fault });
      return ring ? [{ feature, ring }] : [];
    });
  const levels = look(await read('level'));
  const units = look(await read('unit'));
  const footprints = await read('footprint');
  const buildings = await read('building');
  const unitsOf = (level: string): PlanUnit[] =>
    units
      .filter(({ feature }) => property(feature, 'level_id') === level)
      .map(({ feature, ring }) => ({
        category: categoryOf(property(feature, 'category')),
        name: nameOf(feature, 'name'),
        ring,
      }));
  const byBuilding = new Map<string, typeof levels>();
  for (const level of levels) {
    const ids = at(level.feature, 'properties', 'building_ids');
    const id = Array.isArray(ids) ? textOf(ids[0]) : '';
    byBuilding.set(id, [...(byBuilding.get(id) ?? []), level]);
  }
  const plans = [...byBuilding].map(([id, own]): PlanBuilding => {
    const building = buildings.find((feature) => textOf(at(feature, 'id')) === id);
    const footprint = footprints.find((feature) => {
      const ids = at(feature, 'properties', 'building_ids');
      return Array.isArray(ids) && ids.some((one) => textOf(one) === id);
    });
    const largest = [...own].sort((a, b) => b.ring.length - a.ring.length)[0];
    const outline = outerRing(at(footprint, 'geometry')) ?? largest?.ring ?? [];
    return {
      name:
        nameOf(building, 'name') ?? (textOf(at(building, 'properties', 'tags', 'name')) || null),
      outline,
      levels: mergedLevels(
        own.map(({ feature }) => ({
          ordinal: Math.round(Number(property(feature, 'ordinal'))) || 0,
          name: nameOf(feature, 'name'),
          shortName: nameOf(feature, 'short_name'),
          units: unitsOf(textOf(at(feature, 'id'))),
        })),
      ),
    };
  });
  const venue = nameOf((await read('venue'))[0], 'name');
  const area = areaOfPlans(venue ?? plans[0]?.name ?? '', plans, []);
  if (!area) throw new FileError(file, 'nothing-readable');
  return { area, rows };
}

/** Several outlines of one storey are one level. */
export function mergedLevels(levels: readonly PlanLevel[]): PlanLevel[] {
  const byOrdinal = new Map<number, PlanLevel>();
  for (const level of levels) {
    const known = byOrdinal.get(level.ordinal);
    byOrdinal.set(
      level.ordinal,
      known
        ? { ...known, name: known.name ?? level.name, units: [...known.units, ...level.units] }
        : level,
    );
  }
  return [...byOrdinal.values()];
}

function property(feature: Json, name: string): string {
  return textOf(at(feature, 'properties', name));
}

/** A label of IMDF: a text by language. Dutch, English, or whatever there is. */
function nameOf(feature: Json | undefined, key: string): string | null {
  const label = at(feature, 'properties', key);
  if (typeof label === 'string') return label || null;
  if (!isRecord(label)) return null;
  return textOf(label['nl']) || textOf(label['en']) || textOf(Object.values(label)[0]) || null;
}

function categoryOf(category: string): UnitCategory {
  const known = categories[category.split('.')[0] ?? ''];
  return known ?? 'room';
}

const categories: Readonly<Record<string, UnitCategory>> = {
  walkway: 'walkway',
  movingwalkway: 'walkway',
  footbridge: 'walkway',
  lobby: 'lobby',
  foyer: 'lobby',
  vestibule: 'lobby',
  elevator: 'elevator',
  stairs: 'stairs',
  steps: 'stairs',
  escalator: 'stairs',
  ramp: 'stairs',
  storage: 'storage',
  parking: 'parking',
  mailroom: 'mailroom',
  utilities: 'utilities',
  serverroom: 'utilities',
  restroom: 'restroom',
  shower: 'restroom',
  nonpublic: 'nonpublic',
  structure: 'nonpublic',
  opentobelow: 'nonpublic',
  unspecified: 'unspecified',
  unenclosedarea: 'unspecified',
};
