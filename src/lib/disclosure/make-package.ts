import type { AreaPack } from '../domain/area-pack.ts';
import type {
  DimensionName,
  PackageNode,
  PackageTable,
  Reader,
  SharedPackage,
} from '../domain/package.ts';
import type { Localized } from '../domain/taxonomy.ts';
import { coarser, whatIsCoarser } from './coarser.ts';
import { words } from './heading-words.ts';
import { headingsOf, type PeriodGrain } from './headings.ts';
import { countsOf, sumsOf, told, type Layer } from './layer.ts';
import { placesOf } from './places.ts';
import { codeOf, placeCode, type SharedRecord } from './records.ts';
import { suppress } from './suppress.ts';
import { leavesEveningsAlone, type Walk } from './walks.ts';

export interface PackageChoice {
  readonly reader: Reader;
  readonly threshold: number;
  readonly rounding: 1 | 3 | 5;
  readonly grain: PeriodGrain;
}

export interface PackageSource {
  readonly area: AreaPack;
  readonly name: Localized;
  readonly caution: Localized | null;
  readonly records: readonly SharedRecord[];
  readonly walks: readonly Walk[];
  /** By place code, how often it was passed. */
  readonly passes: ReadonlyMap<string, number>;
}

/** Why no package can be made: a code that the pages have a sentence for. */
export type Refusal = 'too-few' | 'other-threshold' | 'other-data' | 'nothing-left';

export type MadePackage =
  | { readonly package: SharedPackage; readonly refused: null }
  | { readonly package: null; readonly refused: Refusal };

/** Tables by place and code, whatever their dimension: their link is the totals of places. */
export type Pairs = readonly { place: string; code: string; count: number }[];

/**
 * Makes what one reader may have, such that neither it alone nor it together with the packages made
 * earlier of the same data lets anybody narrow a small count. Tables for which that cannot be had
 * become coarser, or are left out, and the package says so.
 */
export function makePackage(
  source: PackageSource,
  choice: PackageChoice,
  earlier: readonly SharedPackage[],
  stamp: { readonly id: string; readonly madeAt: string },
): MadePackage {
  const { records } = source;
  const { threshold, rounding, reader } = choice;
  const all = records.reduce((sum, record) => sum + record.count, 0);
  if (all < threshold * 2) return refuse('too-few');
  if (earlier.some((one) => one.threshold !== threshold)) return refuse('other-threshold');
  if (earlier.some((one) => !isOf(one, records))) return refuse('other-data');
  const places = placesOf({ ...source, reader, threshold });
  const headings = headingsOf({ ...source, ...choice });
  const coarsened: SharedPackage['coarsened'] = [];
  const tables: PackageTable[] = [];
  for (const [dimension, nodes] of headings) {
    const layer = { places, threshold, rounding };
    const layers = layersOf(earlier, dimension);
    const taken = headingsInKeeping(source, dimension, nodes, layers);
    if (taken !== nodes) coarsened.push({ dimension, what: words.asBefore });
    const made = tableOf(records, dimension, taken, layer, layers);
    tables.push(...made.table);
    coarsened.push(...made.coarsened);
  }
  if (!tables.length) return refuse('nothing-left');
  const nights = records.flatMap(({ night }) => night ?? []).sort();
  const { id, name: areaName } = source.area;
  return {
    refused: null,
    package: {
      format: 'signaalkaart-package',
      version: 1,
      ...stamp,
      reader,
      name: source.name,
      caution: source.caution,
      area: { id, name: areaName },
      nights: [nights[0] ?? '1970-01-01', nights.at(-1) ?? '1970-01-01'],
      threshold,
      rounding,
      places,
      tables,
      coarsened,
    },
  };
}

function refuse(refused: Refusal): MadePackage {
  return { package: null, refused };
}

export function pairsOf(records: readonly SharedRecord[], dimension: DimensionName): Pairs {
  const code = codeOf[dimension];
  return records.map((record) => ({
    place: placeCode(record),
    code: code(record),
    count: record.count,
  }));
}

function layersOf(earlier: readonly SharedPackage[], dimension: DimensionName): Layer[] {
  return earlier.flatMap(({ places, threshold, rounding, tables }) =>
    tables
      .filter((table) => table.dimension === dimension)
      .map(({ nodes, cells }) => ({ places, nodes, threshold, rounding, cells })),
  );
}

/** Whether a package tells of these very records: else nothing is known of what both give away. */
function isOf(
  { places, tables, threshold, rounding }: SharedPackage,
  records: readonly SharedRecord[],
) {
  return tables.every(({ dimension, nodes, cells }) => {
    const layer = { places, nodes, threshold, rounding };
    const sums = sumsOf(countsOf(pairsOf(records, dimension), [layer]), layer);
    return sums.every((row, p) =>
      row.every((sum, x) => {
        const cell = cells[p]?.[x] as number;
        return cell === -2 ? sum >= threshold : told(sum, layer) === cell;
      }),
    );
  });
}

/** The headings of an earlier package where our own would set single evenings apart beside them. */
function headingsInKeeping(
  { records, walks }: PackageSource,
  dimension: DimensionName,
  nodes: PackageNode[],
  [first, ...others]: readonly Layer[],
): PackageNode[] {
  if (!first || (dimension !== 'period' && dimension !== 'weekday')) return nodes;
  const known = [...records.map(({ night }) => night), ...walks.map(({ night }) => night)];
  const nights = [...new Set(known.filter((night) => night !== null))];
  const headings = [nodes, first.nodes, ...others.map((layer) => layer.nodes)];
  return leavesEveningsAlone(nights, headings, walks) ? [...first.nodes] : nodes;
}

interface MadeTable {
  readonly table: readonly PackageTable[];
  readonly coarsened: SharedPackage['coarsened'];
}

function tableOf(
  records: readonly SharedRecord[],
  dimension: DimensionName,
  wanted: PackageNode[],
  fixed: Omit<Layer, 'nodes' | 'cells'>,
  earlier: readonly Layer[],
): MadeTable {
  const pairs = pairsOf(records, dimension);
  let nodes: PackageNode[] | null = wanted;
  while (nodes) {
    const headed = { ...fixed, nodes };
    const counts = countsOf(pairs, [headed, ...earlier]);
    const sums = sumsOf(counts, headed);
    const cells = sums.map((row) => row.map((sum) => told(sum, headed)));
    const done = suppress(counts, earlier, { ...headed, cells });
    if (!done.unprotected) return finished(dimension, wanted, nodes, done.cells);
    const { layer, node } = done.unprotected;
    const at = layer === 0 ? (nodes[node]?.id ?? null) : null;
    const everywhere = sums.at(-1) ?? [];
    nodes = coarser(nodes, at, (one) => everywhere[headed.nodes.indexOf(one)] ?? 0);
  }
  return finished(dimension, wanted, null, []);
}

function finished(
  dimension: DimensionName,
  wanted: readonly PackageNode[],
  nodes: PackageNode[] | null,
  cells: readonly (readonly number[])[],
): MadeTable {
  const coarsened = whatIsCoarser(wanted, nodes).map((what) => ({ dimension, what }));
  if (!nodes) return { table: [], coarsened };
  return { table: [{ dimension, nodes, cells: cells.map((row) => [...row]) }], coarsened };
}
