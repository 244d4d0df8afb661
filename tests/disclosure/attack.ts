import { solve, type Constraint } from 'yalps';
import {
  SMALL,
  WITHHELD,
  type DimensionName,
  type PackageNode,
  type SharedPackage,
} from '$lib/domain/package.ts';

/** What an attacker works out of a count: it lies between these, and may be either. */
export interface Narrowed {
  readonly where: string;
  readonly cell: number;
  readonly threshold: number;
  readonly least: number;
  readonly most: number;
}

interface Fine {
  readonly places: readonly string[];
  readonly codes: readonly string[];
}

interface Known {
  readonly where: string;
  readonly place: PackageNode;
  readonly node: PackageNode;
  readonly cell: number;
  readonly threshold: number;
  readonly rounding: number;
}

const holds = ({ covers }: PackageNode, code: string) =>
  covers.length === 0 || covers.includes(code);

/** Codes that no heading tells apart are one unknown. */
function atoms(headings: readonly PackageNode[]): string[] {
  const codes = [...new Set(headings.flatMap(({ covers }) => covers))];
  const first = new Map<string, string>();
  for (const code of codes) {
    const key = headings.map((node) => (holds(node, code) ? 1 : 0)).join('');
    if (!first.has(key)) first.set(key, code);
  }
  return [...first.values()];
}

function knownOf(packages: readonly SharedPackage[], dimension: DimensionName): Known[] {
  return packages.flatMap(({ id, places, tables, threshold, rounding }) =>
    tables
      .filter((table) => table.dimension === dimension)
      .flatMap(({ nodes, cells }) =>
        places.flatMap((place, p) =>
          nodes.map((node, x) => ({
            where: `${id} ${dimension} ${place.id} ${node.id}`,
            place,
            node,
            cell: cells[p]?.[x] as number,
            threshold,
            rounding,
          })),
        ),
      ),
  );
}

/** What a cell says of the count behind it: whole numbers from `min` to `max`. */
export function boundsOf({
  cell,
  threshold,
  rounding,
}: Omit<Known, 'where' | 'place' | 'node'>): Constraint {
  if (cell === SMALL) return { min: 1, max: threshold - 1 };
  if (cell === WITHHELD) return { min: threshold };
  if (cell === 0) return { equal: 0 };
  if (rounding === 1) return { equal: cell };
  const half = Math.floor(rounding / 2);
  return { min: Math.max(threshold, cell - half), max: cell + half };
}

/**
 * Attacks every table of the packages together, from what stands in the files alone: every cell is an
 * inequality over the finest counts that any of them tells apart, and every count that is not told,
 * in a cell or by the difference of two packages, is made as small and as large as they allow.
 *
 * One dimension at a time is all there is to know: the tables are tied by the totals of places, and
 * these are told. Any counts of one table and any of another with the same totals of places are those
 * of some season (Fréchet); tests/disclosure/attack.test.ts tries that on all dimensions at once.
 */
export function attack(packages: readonly SharedPackage[]): Narrowed[] {
  const dimensions = [...new Set(packages.flatMap(({ tables }) => tables.map((t) => t.dimension)))];
  return dimensions.flatMap((dimension) => attackOne(packages, dimension));
}

function attackOne(packages: readonly SharedPackage[], dimension: DimensionName): Narrowed[] {
  const known = knownOf(packages, dimension);
  const places = atoms(packages.flatMap((one) => one.places));
  const codes = atoms(known.map(({ node }) => node));
  const fine: Fine = { places, codes };
  const constraints = new Map<string, Constraint>();
  const inside = new Map<string, string[]>();
  const add = (place: PackageNode, node: PackageNode, bounds: Constraint) => {
    const held = heldBy(fine, place, node);
    if (!held.length) return;
    const key = held.join(' ');
    inside.set(key, held);
    constraints.set(key, narrower(constraints.get(key), bounds));
  };
  for (const one of known) add(one.place, one.node, boundsOf(one));
  // The totals of places that other tables and packages tell.
  const everything = {
    id: 'all',
    label: { nl: '-', en: '-' },
    parent: null,
    covers: [],
    effort: null,
  };
  for (const { places: nodes, tables, threshold, rounding } of packages)
    for (const table of tables) {
      const all = table.nodes.findIndex(({ covers }) => covers.length === 0);
      nodes.forEach((place, p) => {
        const cell = table.cells[p]?.[all];
        if (cell !== undefined) add(place, everything, boundsOf({ cell, threshold, rounding }));
      });
    }
  const refined = packages.length > 1 ? refinedCells(packages, fine) : [];
  const asked = [...known.filter(({ cell }) => cell < 0), ...refined];
  const answered = new Map<string, { least: number; most: number }>();
  return asked.map(({ where, place, node, cell, threshold }) => {
    const held = heldBy(fine, place, node);
    const key = held.join(' ');
    const found = answered.get(key) ?? {
      least: extreme('minimize', fine, constraints, inside, held),
      most: extreme('maximize', fine, constraints, inside, held),
    };
    answered.set(key, found);
    return { where, cell, threshold, ...found };
  });
}

/** Cells that only the difference of two packages shows; asked after like small ones. */
function refinedCells(packages: readonly SharedPackage[], { places, codes }: Fine): Known[] {
  const node = (code: string): PackageNode => ({
    id: code,
    label: { nl: code, en: code },
    parent: null,
    covers: [code],
    effort: null,
  });
  const { threshold, rounding } = packages[0] as SharedPackage;
  return places.flatMap((place) =>
    codes.map((code) => ({
      where: `difference ${place} ${code}`,
      place: node(place),
      node: node(code),
      cell: 0,
      threshold,
      rounding,
    })),
  );
}

function heldBy({ places, codes }: Fine, place: PackageNode, node: PackageNode): string[] {
  const here = places.filter((code) => holds(place, code));
  const these = codes.filter((code) => holds(node, code));
  return here.flatMap((p) => these.map((x) => `${p}|${x}`.replaceAll(' ', '_')));
}

function narrower(one: Constraint | undefined, other: Constraint): Constraint {
  const low = Math.max(lowOf(one), lowOf(other));
  const high = Math.min(highOf(one), highOf(other));
  return low === high ? { equal: low } : { min: low, ...(high < Infinity && { max: high }) };
}
const lowOf = (one?: Constraint) => one?.equal ?? one?.min ?? 0;
const highOf = (one?: Constraint) => one?.equal ?? one?.max ?? Infinity;

function extreme(
  direction: 'minimize' | 'maximize',
  { places, codes }: Fine,
  constraints: ReadonlyMap<string, Constraint>,
  inside: ReadonlyMap<string, readonly string[]>,
  asked: readonly string[],
): number {
  // What is told to be nothing holds nothing: those unknowns can go.
  const none = new Set<string>();
  for (const [key, bounds] of constraints)
    if (highOf(bounds) === 0) for (const name of inside.get(key) ?? []) none.add(name);
  const variables = new Map<string, Map<string, number>>();
  for (const place of places)
    for (const code of codes) {
      const name = `${place}|${code}`.replaceAll(' ', '_');
      if (!none.has(name)) variables.set(name, new Map());
    }
  const used = new Map<string, Constraint>();
  for (const [key, bounds] of constraints) {
    const held = (inside.get(key) ?? []).filter((name) => !none.has(name));
    if (!held.length) continue;
    used.set(key, bounds);
    for (const name of held) variables.get(name)?.set(key, 1);
  }
  for (const name of asked) variables.get(name)?.set('asked', 1);
  const answer = solve(
    { direction, objective: 'asked', constraints: used, variables },
    { precision: 1e-7 },
  );
  if (answer.status === 'unbounded') return Infinity;
  if (answer.status !== 'optimal') throw new Error(`the attack itself failed: ${answer.status}`);
  return answer.result;
}
