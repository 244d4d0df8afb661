import type { PackageNode } from '../domain/package.ts';
import type { Localized } from '../domain/taxonomy.ts';
import { words } from './heading-words.ts';

/**
 * The headings of a table made one step coarser, at the heading that would give something away (null
 * where it is not one of ours): a part of a group joins its smallest sibling, or the group's parts go
 * where there are but two; a heading of a scale joins its neighbour. Null: there is nothing coarser.
 * @param total signals under a heading, everywhere
 */
export function coarser(
  nodes: readonly PackageNode[],
  at: string | null,
  total: (node: PackageNode) => number,
): PackageNode[] | null {
  const partsOf = (id: string) => nodes.filter(({ parent }) => parent === id);
  const found = nodes.find(({ id }) => id === at);
  if (found?.parent && partsOf(found.parent).length > 2) {
    const others = partsOf(found.parent).filter((node) => node !== found);
    const [smallest] = others.sort((a, b) => total(a) - total(b)) as [PackageNode];
    return join(nodes, found, smallest, words.other);
  }
  const isGroup = ({ id }: PackageNode) => partsOf(id).length > 0;
  const group = found
    ? nodes.find((node) => isGroup(node) && (node === found || node.id === found.parent))
    : nodes.find(isGroup);
  if (group) return nodes.filter(({ parent }) => parent !== group.id);
  const tops = nodes.filter(({ parent, covers }) => parent === null && covers.length > 0);
  if (tops.length <= 2) return null;
  const i = Math.max(
    0,
    tops.findIndex(({ id }) => id === at),
  );
  const [one, two] = tops.slice(Math.min(i, tops.length - 2)) as [PackageNode, PackageNode];
  const label = {
    nl: `${one.label.nl} + ${two.label.nl}`,
    en: `${one.label.en} + ${two.label.en}`,
  };
  const whole = nodes.filter(({ parent }) => parent !== one.id && parent !== two.id);
  return join(whole, one, two, label);
}

function join(
  nodes: readonly PackageNode[],
  one: PackageNode,
  two: PackageNode,
  label: Localized,
): PackageNode[] {
  const joined = {
    ...one,
    id: `${one.id}+`,
    label,
    covers: [...one.covers, ...two.covers],
    effort: addUp(one.effort, two.effort),
  };
  return nodes.flatMap((node) => (node === one ? [joined] : node === two ? [] : [node]));
}

/** A round may span two hour bands and would count twice: only what adds up stays. */
function addUp(one: PackageNode['effort'], two: PackageNode['effort']): PackageNode['effort'] {
  if (!one || !two) return null;
  return { coachHours: (one.coachHours ?? 0) + (two.coachHours ?? 0) };
}

/** What became coarser between two sets of headings, in words. */
export function whatIsCoarser(
  wanted: readonly PackageNode[],
  nodes: readonly PackageNode[] | null,
): Localized[] {
  if (!nodes) return [{ nl: 'weggelaten', en: 'left out' }];
  const ids = new Set(wanted.map(({ id }) => id));
  const joined = nodes
    .filter(({ id }) => !ids.has(id))
    .map(({ label, parent }) => {
      const group = wanted.find(({ id }) => id === parent);
      if (!group) return { nl: `${label.nl} samen genomen`, en: `${label.en} taken together` };
      return {
        nl: `${group.label.nl}: zeldzame soorten samen genomen`,
        en: `${group.label.en}: rare kinds taken together`,
      };
    });
  const whole = nodes
    .filter(
      ({ id }) =>
        wanted.some(({ parent }) => parent === id) && !nodes.some(({ parent }) => parent === id),
    )
    .map(({ label }) => ({
      nl: `${label.nl}: niet verder verdeeld`,
      en: `${label.en}: not split`,
    }));
  return [...joined, ...whole];
}
