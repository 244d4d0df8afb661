import type { AreaPack } from '../domain/area-pack.ts';
import {
  clockOfMinute,
  nightsBetween,
  weekdayOfNight,
  weekOfNight,
} from '../domain/night-calendar.ts';
import type { DimensionName, PackageNode, Reader } from '../domain/package.ts';
import type { Localized } from '../domain/taxonomy.ts';
import { bothDates, bothWeekdays, words } from './heading-words.ts';
import { codeOf, type SharedRecord } from './records.ts';
import { coachMinutes, enoughWalks, joinThin, leastRounds, type Walk } from './walks.ts';

export type PeriodGrain = 'month' | 'week';

export interface HeadingSource {
  readonly area: AreaPack;
  readonly records: readonly SharedRecord[];
  readonly walks: readonly Walk[];
  readonly reader: Reader;
  readonly grain: PeriodGrain;
  readonly threshold: number;
}

/** The headings of every table a reader gets; the last one holds everything. */
export function headingsOf(source: HeadingSource): ReadonlyMap<DimensionName, PackageNode[]> {
  const all = tablesOf[source.reader].map((dimension) => {
    const leaves = leavesOf[dimension](source);
    const nodes: PackageNode[] = [...leaves, total(source, dimension)];
    return [dimension, nodes] as const;
  });
  return new Map(all.filter(([, nodes]) => nodes.length > 2));
}

const tablesOf: Record<Reader, readonly DimensionName[]> = {
  evaluation: ['period', 'type', 'outcome', 'weekday', 'hour', 'floor'],
  broker: ['period', 'type', 'weekday', 'hour'],
  police: ['period', 'type', 'weekday', 'hour', 'floor'],
};

const leavesOf: Record<DimensionName, (source: HeadingSource) => PackageNode[]> = {
  period: periods,
  type: types,
  weekday: weekdays,
  hour: hours,
  floor: floors,
  outcome: outcomes,
};

function total({ walks }: HeadingSource, dimension: DimensionName): PackageNode {
  const isWalked = dimension !== 'type' && dimension !== 'outcome' && dimension !== 'floor';
  return node('all', words.all, [], isWalked ? effortOf(walks) : null);
}

function periods({ records, walks, grain }: HeadingSource): PackageNode[] {
  const nights = nightsOf(records, walks);
  const first = nights[0];
  const last = nights.at(-1);
  if (!first || !last) return unknownOf(records, 'period');
  const keyOf = grain === 'month' ? (night: string) => night.slice(0, 7) : weekOfNight;
  const parts = new Map<string, string[]>();
  for (const night of nightsBetween(first, last))
    parts.set(keyOf(night), [...(parts.get(keyOf(night)) ?? []), night]);
  const joined = joinThin([...parts.values()], (group) =>
    isWalkedEnough(group.flat(), walks, nights),
  );
  const made = joined.map((group) => {
    const covered = group.flat();
    const [from, to] = [covered[0] as string, covered.at(-1) as string];
    const id = `${from}..${to}`;
    return node(id, bothDates(from, to), covered, effortOf(walksOn(walks, covered)));
  });
  return [...made, ...unknownOf(records, 'period')];
}

function weekdays({ records, walks }: HeadingSource): PackageNode[] {
  const nights = nightsOf(records, walks);
  const onDays = (days: readonly number[]) =>
    nights.filter((night) => days.includes(weekdayOfNight(night)));
  const joined = joinThin([1, 2, 3, 4, 5, 6, 7], (days) =>
    isWalkedEnough(onDays(days), walks, nights),
  );
  const made = joined.map((days) => {
    const covered = onDays(days);
    return node(
      `day-${days.join('-')}`,
      bothWeekdays(days),
      covered,
      effortOf(walksOn(walks, covered)),
    );
  });
  return [...made.filter(({ covers }) => covers.length), ...unknownOf(records, 'weekday')];
}

/** Hours of the night, 0 from noon; borders of the bands of an evening. */
const hourBorders = [0, 6, 8, 10, 12, 18, 24];

function hours({ records, walks }: HeadingSource): PackageNode[] {
  const bands = hourBorders.slice(1).map((to, i) => [hourBorders[i] as number, to] as const);
  const nightsIn = ([from, to]: readonly [number, number]) =>
    records.filter(({ hour }) => hour !== null && hour >= from && hour < to);
  const joined = joinThin(bands, (group) => {
    const [from, to] = [group[0]?.[0] as number, group.at(-1)?.[1] as number];
    if (walks.length) return enoughWalks(walks.filter((w) => w.from < to * 60 && w.to > from * 60));
    return new Set(nightsIn([from, to]).map(({ night }) => night)).size >= leastRounds;
  });
  const made = joined.map((group) => {
    const [from, to] = [group[0]?.[0] as number, group.at(-1)?.[1] as number];
    const label = `${clockOfMinute(from * 60)}–${clockOfMinute(to * 60)}`;
    const covered = Array.from({ length: to - from }, (_, i) => String(from + i));
    const out = walks.filter((walk) => walk.from < to * 60 && walk.to > from * 60);
    const hoursOut = Math.round(coachMinutes(walks, from * 60, to * 60) / 60);
    const effort = walks.length ? { rounds: out.length, coachHours: hoursOut } : null;
    return node(`hours-${from}-${to}`, { nl: label, en: label }, covered, effort);
  });
  return [...made, ...unknownOf(records, 'hour')];
}

/**
 * Storeys with homes in a band, in each tower that has any there, so that no gallery, and so no
 * household, stands alone.
 */
const leastStoreys = 3;

function floors({ area, records }: HeadingSource): PackageNode[] {
  const levels = area.towers.flatMap((tower) => tower.levels);
  const homes = area.towers.map(
    (tower) => new Set(tower.levels.filter(hasHomes).map(({ ordinal }) => ordinal)),
  );
  const isHome = (ordinal: number) => homes.some((storeys) => storeys.has(ordinal));
  const ordinals = [...new Set(levels.map(({ ordinal }) => ordinal))].sort((a, b) => a - b);
  const open = ordinals.filter((ordinal) => ordinal <= 0 && !isHome(ordinal));
  const rest = ordinals.filter((ordinal) => !open.includes(ordinal));
  const bands = joinThin(rest, (group) => {
    const counts = homes.map((storeys) => group.filter((ordinal) => storeys.has(ordinal)).length);
    return Math.max(0, ...counts) >= leastStoreys && counts.every((n) => !n || n >= leastStoreys);
  });
  const made = (open.length ? [open, ...bands] : bands).map((group) => {
    const [from, to] = [group[0] as number, group.at(-1) as number];
    return node(`floor-${from}-${to}`, words.floors(from, to), group.map(String));
  });
  const isOutside = records.some((record) => codeOf.floor(record) === 'outside');
  const outside = isOutside ? [node('outside', words.outside, ['outside'])] : [];
  return [...made, ...unknownOf(records, 'floor'), ...outside];
}

/** Doors of homes open on galleries; where no plan tells, there may be homes. */
function hasHomes({ units }: AreaPack['towers'][number]['levels'][number]): boolean {
  return units.length === 0 || units.some(({ veraPlace }) => veraPlace === 'GAL');
}

function types({ area, records, threshold }: HeadingSource): PackageNode[] {
  // Where the area brings no types of its own, their names come from the file: rare ones are text.
  const isPublic = area.towers.length + area.legs.length > 0;
  const { mainTypes, subTypes } = area.taxonomy;
  const totals = new Map<string, number>();
  for (const record of records)
    for (const key of [record.main, `${record.main}/${record.sub ?? ''}`])
      totals.set(key, (totals.get(key) ?? 0) + record.count);
  const isNamed = (key: string, isKnown: boolean) =>
    isPublic ? isKnown : (totals.get(key) ?? 0) >= threshold;
  const nodes: PackageNode[] = [];
  const named = new Set<string>();
  for (const main of mainTypes) {
    const codes = codesOf(records, main.id);
    if (!codes.length || !isNamed(main.id, true)) continue;
    const subs = subTypes.filter((sub) => sub.main === main.id);
    const known = subs.filter((sub) => isNamed(`${main.id}/${sub.id}`, true));
    const groups = known.map((sub) =>
      node(`${main.id}/${sub.id}`, sub.label, [`${main.id}/${sub.id}`]),
    );
    const held = new Set(groups.flatMap(({ covers }) => covers));
    const other = codes.filter((code) => !held.has(code));
    if (other.length) groups.push(node(`${main.id}/`, words.other, other));
    nodes.push(node(main.id, main.label, [...held, ...other]));
    nodes.push(...groups.map((group) => ({ ...group, parent: main.id })));
    for (const code of [...held, ...other]) named.add(code);
  }
  const rest = [...new Set(records.map(codeOf.type))].filter((code) => !named.has(code));
  return rest.length ? [...nodes, node('other', words.other, rest)] : nodes;
}

function codesOf(records: readonly SharedRecord[], main: string): string[] {
  return [...new Set(records.filter((record) => record.main === main).map(codeOf.type))];
}

function outcomes({ records }: HeadingSource): PackageNode[] {
  if (records.every(({ outcome }) => outcome === 'none')) return [];
  const labels: [SharedRecord['outcome'], Localized][] = [
    ['closed', words.closed],
    ['open', words.open],
    ['none', words.notHandedOver],
  ];
  return labels.map(([id, label]) => node(id, label, [id]));
}

function unknownOf(records: readonly SharedRecord[], dimension: DimensionName): PackageNode[] {
  const isThere = records.some((record) => codeOf[dimension](record) === 'unknown');
  return isThere ? [node('unknown', words.unknown, ['unknown'])] : [];
}

function nightsOf(records: readonly SharedRecord[], walks: readonly Walk[]): string[] {
  const nights = [...records.map(({ night }) => night), ...walks.map(({ night }) => night)];
  return [...new Set(nights.filter((night) => night !== null))].sort();
}

function walksOn(walks: readonly Walk[], nights: readonly string[]): Walk[] {
  const wanted = new Set(nights);
  return walks.filter(({ night }) => wanted.has(night));
}

function isWalkedEnough(
  nights: readonly string[],
  walks: readonly Walk[],
  noted: readonly string[],
): boolean {
  if (walks.length) return enoughWalks(walksOn(walks, nights));
  return nights.filter((night) => noted.includes(night)).length >= leastRounds;
}

function effortOf(walks: readonly Walk[]): PackageNode['effort'] {
  if (!walks.length) return null;
  return { rounds: walks.length, coachHours: Math.round(coachMinutes(walks) / 60) };
}

export function node(
  id: string,
  label: Localized,
  covers: string[],
  effort: PackageNode['effort'] = null,
): PackageNode {
  return { id: id.slice(0, 120), label, parent: null, covers, effort };
}
