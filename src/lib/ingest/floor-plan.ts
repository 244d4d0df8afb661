import {
  areaPackSchema,
  type AreaPack,
  type Level,
  type Position,
  type Tower,
  type Unit,
} from '../domain/area-pack.ts';
import { plainName } from './names.ts';
import { extentOf, middleOf, TowerFrame, type LocalPoint } from './plan-geometry.ts';

export type UnitCategory = Unit['category'];

export interface PlanUnit {
  readonly category: UnitCategory;
  /** Null where the plan gives it none. */
  readonly name: string | null;
  readonly ring: readonly Position[];
}

export interface PlanLevel {
  readonly ordinal: number;
  readonly name: string | null;
  readonly shortName: string | null;
  readonly units: readonly PlanUnit[];
}

export interface PlanBuilding {
  readonly name: string | null;
  readonly outline: readonly Position[];
  readonly levels: readonly PlanLevel[];
}

/** Two units of one category this near to one another, on two levels, are the same place. */
const SAME_METRES = 2;
const OWNER = 'eigenaar';

const places: Record<UnitCategory, { nl: string; en: string; vera: string | null }> = {
  walkway: { nl: 'Gang', en: 'Walkway', vera: 'GAL' },
  lobby: { nl: 'Hal', en: 'Lobby', vera: 'ENT' },
  elevator: { nl: 'Lift', en: 'Lift', vera: 'LIF' },
  stairs: { nl: 'Trap', en: 'Stairs', vera: 'POR' },
  room: { nl: 'Ruimte', en: 'Room', vera: null },
  storage: { nl: 'Berging', en: 'Storage', vera: 'BER' },
  parking: { nl: 'Parkeerplaats', en: 'Parking', vera: 'PAR' },
  mailroom: { nl: 'Brievenbussen', en: 'Mailroom', vera: 'ENT' },
  utilities: { nl: 'Techniek', en: 'Utilities', vera: 'OVE' },
  restroom: { nl: 'Toilet', en: 'Toilet', vera: 'OVE' },
  nonpublic: { nl: 'Niet openbaar', en: 'Not public', vera: null },
  unspecified: { nl: 'Overig', en: 'Other', vera: null },
};

/** Floor plans as an area pack: towers with levels and units, and nothing around them. */
export function areaOfPlans(
  name: string,
  buildings: readonly PlanBuilding[],
  attribution: readonly string[],
): AreaPack | null {
  const taken = new Set<string>();
  const towers = buildings
    .filter((building) => building.levels.length > 0)
    .map((building, i) => towerOf(building, i, taken));
  if (towers.length === 0) return null;
  const [west, south, east, north] = extentOf(towers.flatMap((tower) => tower.outline));
  const hours = Math.round((west + east) / 30);
  const inEurope = west > -2 && east < 24 && south > 36 && north < 72;
  const sign = hours > 0 ? '-' : '+';
  const pack: AreaPack = {
    format: 'signaalkaart-area',
    version: 1,
    id: slugOf(name, 'plattegrond', new Set()),
    name: name || 'Plattegrond',
    timeZone: inEurope ? 'Europe/Amsterdam' : `Etc/GMT${hours === 0 ? '' : sign + Math.abs(hours)}`,
    caution: null,
    attribution: [...attribution],
    bounds: [west - 0.001, south - 0.001, east + 0.001, north + 0.001],
    nightWindow: [360, 1080],
    owners: [{ id: OWNER, name: { nl: 'Eigenaar', en: 'Owner' } }],
    administrativeAreas: [],
    streets: [],
    landmarks: [],
    transitStops: [],
    towers,
    stops: [],
    legs: [],
    taxonomy: { mainTypes: [], subTypes: [] },
  };
  return areaPackSchema.parse(pack);
}

function towerOf(building: PlanBuilding, index: number, taken: Set<string>): Tower {
  const frame = new TowerFrame(building.outline);
  const name = building.name ?? `Gebouw ${index + 1}`;
  const numbering = new UnitNumbering();
  const levels = [...building.levels].sort((a, b) => a.ordinal - b.ordinal);
  return {
    id: slugOf(name, `gebouw-${index + 1}`, taken),
    name,
    aliases: [],
    centre: frame.centre,
    uncertaintyMetres: null,
    bearing: frame.bearing,
    outline: building.outline.map(([x, y]) => [x, y]),
    owner: OWNER,
    dwellings: null,
    levels: levels.map((level) => levelOf(level, frame, numbering)),
    estimated: false,
  };
}

function levelOf(level: PlanLevel, frame: TowerFrame, numbering: UnitNumbering): Level {
  const { ordinal } = level;
  const ground = ordinal === 0;
  const name = level.name ?? (ground ? 'Begane grond' : `Verdieping ${ordinal}`);
  const english = level.name ?? (ground ? 'Ground floor' : `Floor ${ordinal}`);
  const units = level.units.map((unit) => ({
    unit,
    outline: unit.ring.slice(0, -1).map((position) => frame.local(position)),
  }));
  const used = new Set<string>();
  return {
    ordinal,
    shortName: level.shortName ?? (ground ? 'bg' : String(ordinal)),
    name: { nl: name, en: english },
    aliases: ground ? ['bg', 'begane grond'] : [String(ordinal)],
    units: units.map(({ unit, outline }) => unitOf(unit, outline, numbering, used)),
  };
}

function unitOf(
  { category, name }: PlanUnit,
  outline: LocalPoint[],
  numbering: UnitNumbering,
  used: Set<string>,
): Unit {
  const { nl, en, vera } = places[category];
  const { id, number } = numbering.of(category, middleOf(outline), used);
  used.add(id);
  return {
    id,
    name: { nl: name ?? `${nl} ${number}`, en: name ?? `${en} ${number}` },
    category,
    veraPlace: vera,
    aliases: name === null ? [] : [name.toLowerCase()],
    outline,
  };
}

/** Gives the same number to what stands above one another on several levels. */
class UnitNumbering {
  readonly #known = new Map<UnitCategory, LocalPoint[]>();

  of(
    category: UnitCategory,
    [x, y]: LocalPoint,
    used: ReadonlySet<string>,
  ): { id: string; number: number } {
    const known = this.#known.get(category) ?? [];
    this.#known.set(category, known);
    const idOf = (index: number) => `${category}-${index + 1}`;
    const same = known.findIndex(
      ([a, b], i) => Math.hypot(a - x, b - y) <= SAME_METRES && !used.has(idOf(i)),
    );
    const index = same < 0 ? known.push([x, y]) - 1 : same;
    return { id: idOf(index), number: index + 1 };
  }
}

function slugOf(name: string, otherwise: string, taken: Set<string>): string {
  const plain = plainName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70);
  let slug = plain || otherwise;
  for (let n = 2; taken.has(slug); n++) slug = `${plain || otherwise}-${n}`;
  taken.add(slug);
  return slug;
}
