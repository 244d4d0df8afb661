import type { AreaPack } from '../domain/area-pack.ts';
import type { PackageNode, Reader } from '../domain/package.ts';
import { words } from './heading-words.ts';
import { node } from './headings.ts';
import { placeCode, type SharedRecord } from './records.ts';

export interface PlaceSource {
  readonly area: Pick<AreaPack, 'towers' | 'legs'>;
  readonly records: readonly SharedRecord[];
  /** By place code, how often it was passed. */
  readonly passes: ReadonlyMap<string, number>;
  readonly reader: Reader;
  readonly threshold: number;
}

/**
 * The places of a package: towers as a whole and legs of the route, each with enough signals for
 * its total to be told; the rest together. The broker, whose question is public space, gets the
 * towers as one.
 */
export function placesOf(source: PlaceSource): PackageNode[] {
  const { area, records, passes, reader, threshold } = source;
  const totals = new Map<string, number>();
  for (const record of records) {
    const code = placeCode(record);
    totals.set(code, (totals.get(code) ?? 0) + record.count);
  }
  const isTold = (codes: readonly string[]) =>
    codes.reduce((sum, code) => sum + (totals.get(code) ?? 0), 0) >= threshold;
  const passed = (codes: readonly string[]) => {
    const times = codes.reduce((sum, code) => sum + (passes.get(code) ?? 0), 0);
    return times > 0 ? { passes: times } : null;
  };
  const place = (code: string, name: { nl: string; en: string }) =>
    node(code, name, [code], passed([code]));
  const towers = area.towers.map(({ id, name }) => place(`tower:${id}`, { nl: name, en: name }));
  const legs = area.legs.map(({ id, name }) => place(`leg:${id}`, name));
  const together = (id: string, label: { nl: string; en: string }, of: readonly PackageNode[]) =>
    node(
      id,
      label,
      of.flatMap(({ covers }) => covers),
      passed(of.flatMap(({ covers }) => covers)),
    );

  const told = (of: readonly PackageNode[]) => of.filter(({ covers }) => isTold(covers));
  const groups: PackageNode[][] = [];
  const toldTowers = told(towers);
  const allTowers = together('towers', words.towers, toldTowers);
  if (reader === 'broker' && isTold(allTowers.covers)) groups.push([allTowers]);
  else if (reader !== 'broker') groups.push(grouped(allTowers, toldTowers));
  const toldLegs = told(legs);
  groups.push(grouped(together('route', words.route, toldLegs), toldLegs));

  const held = new Set(groups.flat().flatMap(({ covers }) => covers));
  const rest = [...totals.keys()].filter((code) => !held.has(code));
  if (rest.length && isTold(rest)) groups.push([node('elsewhere', words.elsewhere, rest)]);
  else if (rest.length) return joinRest(groups.flat(), rest);
  return [...groups.flat(), node('all', words.all, [])];
}

/** Too few to stand alone: the rest goes with the smallest group, which then no longer splits up. */
function joinRest(nodes: readonly PackageNode[], rest: readonly string[]): PackageNode[] {
  const tops = nodes.filter(({ parent }) => parent === null);
  const last = tops.at(-1);
  if (!last) return [node('all', words.all, [])];
  const kept = nodes.filter((one) => one !== last && one.parent !== last.id);
  const label = {
    nl: `${last.label.nl}, en ${words.elsewhere.nl.toLowerCase()}`,
    en: `${last.label.en}, and ${words.elsewhere.en.toLowerCase()}`,
  };
  return [
    ...kept,
    { ...last, id: `${last.id}+`, label, covers: [...last.covers, ...rest] },
    node('all', words.all, []),
  ];
}

function grouped(group: PackageNode, of: readonly PackageNode[]): PackageNode[] {
  return of.length > 1 ? [group, ...of.map((one) => ({ ...one, parent: group.id }))] : [...of];
}
