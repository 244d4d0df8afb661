import type { AreaPack } from '../../domain/area-pack.ts';
import { clockOfMinute } from '../../domain/night-calendar.ts';
import { mainCategoryName, subCategoryName } from '../../domain/signalen-categories.ts';
import { veraName } from '../../domain/vera-codes.ts';
import { i18n } from '../../i18n/locale.svelte.ts';
import { alongLine } from '../../problems/ground.ts';
import { usualHours } from '../../problems/hours-of-problem.ts';
import { nearBy } from '../../problems/near-by.ts';
import type { Problem } from '../../problems/problem.ts';
import { levelName, placeName, typeName, unitName } from '../names.ts';
import { readerWords } from '../reader-words.ts';

/** What it is: its types, the commonest first. */
export function whatWords(area: AreaPack, { types }: Problem): string {
  const names = types.map((type) => typeName(area.taxonomy, type, readerWords().localized));
  const [first = '', ...others] = names;
  return [first, ...others.map((name) => name.toLowerCase())].join(', ');
}

/** Where it is: leg and what is near, or tower, floor and unit. */
export function whereWords(area: AreaPack, problem: Problem): string {
  const { place, points, centre } = problem;
  const t = i18n.t.publicSpace;
  const near = points.length > 0 && centre ? nearBy(area, centre) : null;
  if (place.kind === 'open') return near === null ? t.offRoute : t.offRouteNear(near);
  if (place.kind === 'unit') return placeName(area, { ...place, kind: 'tower' }, readerWords());
  const leg = placeName(area, { kind: 'leg', leg: place.leg, direction: null }, readerWords());
  return `${leg}, ${spotWords(area, problem)}`;
}

/** Where on its leg, or in its tower, without the name of that. */
export function spotWords(area: AreaPack, problem: Problem): string {
  const t = i18n.t.publicSpace;
  const { place, centre, points } = problem;
  if (place.kind === 'open') return whereWords(area, problem);
  if (place.kind === 'unit') {
    const unit = unitName(area, place, readerWords());
    if (place.level === null) return unit;
    return `${levelName(area, place.tower, place.level, readerWords())}, ${unit}`;
  }
  if (!place.isSpot) return t.spread;
  const near = points.length > 0 && centre ? nearBy(area, centre) : null;
  const metres = metresOn(area, place.leg, centre);
  if (near === null) return metres === '' ? t.atStop : metres;
  return metres === '' ? t.near(near) : `${metres}, ${t.near(near)}`;
}

/** How far along the leg, from the stop where it begins; to ten metres, for nothing is surveyed. */
function metresOn(area: AreaPack, id: string, centre: Problem['centre']): string {
  const leg = area.legs.find((one) => one.id === id);
  const from = area.stops.find((stop) => stop.id === leg?.from);
  if (!leg || !from || !centre) return '';
  const metres = alongLine(leg.line, centre).share * leg.lengthMetres;
  return i18n.t.publicSpace.metresFrom(i18n.integer(Math.round(metres / 10) * 10), from.name);
}

export function ownerWords(area: AreaPack, { owner }: Problem): string {
  const known = area.owners.find(({ id }) => id === owner);
  return known ? i18n.localized(known.name) : (owner ?? i18n.t.publicSpace.unknownOwner);
}

/** Short names of the floors it was seen on: `bg, 3, 5`. */
export function floorsWords(area: AreaPack, { place, levels }: Problem): string {
  if (place.kind !== 'unit') return '';
  const tower = area.towers.find(({ id }) => id === place.tower);
  const short = (level: number) =>
    tower?.levels.find(({ ordinal }) => ordinal === level)?.shortName ??
    levelName(area, place.tower, level, readerWords());
  return levels.map(short).join(', ');
}

/** `21:00` and `23:00`; null where no signal tells its time. */
export function hoursWords(problem: Problem): [string, string] | null {
  const hours = usualHours(problem);
  return hours && [clockOfMinute(hours[0] * 60), clockOfMinute(hours[1] * 60)];
}

/** The code under which its owner gets it, and the name of that code; null where there is none. */
export function codeWords({ family }: Problem): { code: string; name: string } | null {
  if (family.signalen) {
    const { main, sub } = family.signalen;
    const name = `${mainCategoryName(main)}, ${subCategoryName(family.signalen)}`;
    return { code: `${main} / ${sub}`, name };
  }
  return family.vera === null ? null : { code: family.vera, name: veraName(family.vera) };
}

export function dayWords(night: string): string {
  return i18n.date(night, { day: 'numeric', month: 'short', year: 'numeric' });
}
