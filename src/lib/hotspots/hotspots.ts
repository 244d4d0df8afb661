import { benjaminiHochberg } from '../analysis/benjamini-hochberg.ts';
import { hotSpotBin } from '../analysis/hot-spot-bins.ts';
import type { TypeChoice } from '../domain/filter.ts';
import type { CellFinding } from './cell-finding.ts';
import type { CellGraph } from './cell-graph.ts';
import { hotspotGroups, type Hotspot } from './hotspot-groups.ts';
import { overNights, type CellNights } from './observations.ts';
import { expectedByStratum, stratifiedRates, type WindowRates } from './stratified-rate.ts';
import { strataOf, windowsOf, type CompareWith, type Scale } from './windows.ts';

export interface HotspotOptions {
  readonly scale: Scale;
  readonly compareWith: CompareWith;
}

/** Which signals are looked at: those of these types (empty: all), by cell and night. */
export interface Scope {
  readonly types: readonly TypeChoice[];
  readonly data: CellNights;
}

export interface Findings {
  readonly scope: Scope;
  /** One a cell of the graph. */
  readonly cells: readonly CellFinding[];
  /** Hot ones in the order in which they were found, then cold ones. */
  readonly hotspots: readonly Hotspot[];
}

/** More hot places than this are no list of exceptions any more. */
const MOST_ROUNDS = 24;

/**
 * Hot and cold places per pass in each scope; places not walked have no finding. The tests of all
 * scopes, inside and outside, are one family. A hot place also makes its neighbours look hot and all
 * others look cold, so the strongest is taken out of the comparison and the rest is tested again,
 * until nothing hot is left.
 *
 * @returns the findings by scope, and the number of tests of the family.
 * @see Zhang, Assunção & Kulldorff 2010, J. Probability and Statistics (taking clusters out in turn).
 */
export function findHotspots(
  graph: CellGraph,
  scopes: readonly Scope[],
  options: HotspotOptions,
): { findings: Findings[]; family: number } {
  const searches = scopes.map((scope) => new Search(graph, scope, options));
  let family = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const adjusted = benjaminiHochberg(searches.flatMap(({ tested }) => [...tested()]));
    if (round === 0) family = adjusted.filter((p) => !Number.isNaN(p)).length;
    const size = adjusted.length / searches.length;
    const went = searches.map((search, i) =>
      search.takeOut(adjusted.subarray(i * size, (i + 1) * size)),
    );
    if (!went.includes(true)) break;
  }
  return { findings: searches.map((search) => search.findings()), family };
}

/** The search in one scope. */
class Search {
  readonly #graph: CellGraph;
  readonly #scope: Scope;
  readonly #options: HotspotOptions;
  readonly #counts: Float64Array;
  readonly #passes: Float64Array;
  readonly #takenOut = new Map<number, CellFinding>();
  readonly #hot: Hotspot[] = [];
  #rates: ReturnType<typeof ratesOf>;
  #cells: CellFinding[] = [];

  constructor(graph: CellGraph, scope: Scope, options: HotspotOptions) {
    this.#graph = graph;
    this.#scope = scope;
    this.#options = options;
    this.#counts = overNights(scope.data.counts, scope.data.nights);
    this.#passes = overNights(scope.data.passes, scope.data.nights);
    this.#rates = this.#test();
  }

  readonly tested = (): Float64Array => this.#rates.rates.pTwoSided;

  /** Notes what the test says, and takes the strongest hot place out; false when there is none. */
  takeOut(adjusted: Float64Array): boolean {
    this.#cells = this.#graph.cells.map((_, i) => this.#takenOut.get(i) ?? this.#say(i, adjusted));
    const open = this.#cells.map((cell, i) => (this.#takenOut.has(i) ? { ...cell, bin: 0 } : cell));
    const strongest = hotspotGroups(this.#graph, open as CellFinding[]).find(
      ({ side }) => side === 'hot',
    );
    if (!strongest) return false;
    this.#hot.push(strongest);
    for (const i of strongest.heart) this.#takenOut.set(i, this.#cells[i] as CellFinding);
    this.#rates = this.#test();
    return true;
  }

  findings(): Findings {
    const cold = hotspotGroups(this.#graph, this.#cells).filter(({ side }) => side === 'cold');
    return { scope: this.#scope, cells: this.#cells, hotspots: [...this.#hot, ...cold] };
  }

  #test(): ReturnType<typeof ratesOf> {
    const left = (values: Float64Array) =>
      values.map((value, i) => (this.#takenOut.has(i) ? 0 : value));
    return ratesOf(this.#graph, left(this.#counts), left(this.#passes), this.#options);
  }

  #say(i: number, adjusted: Float64Array): CellFinding {
    const { rates, own, windowOf } = this.#rates;
    const w = windowOf[i] as number;
    const walked = (this.#passes[i] as number) > 0;
    const at = (values: Float64Array, of: number) => (walked ? (values[of] as number) : NaN);
    return {
      count: this.#counts[i] as number,
      passes: this.#passes[i] as number,
      expected: at(own, i),
      z: at(rates.z, w),
      adjustedP: at(adjusted, w),
      bin: hotSpotBin(at(rates.z, w), at(adjusted, w)),
    };
  }
}

/** The test over all windows of a scale, and what each cell alone would be expected to have. */
export function ratesOf(
  graph: CellGraph,
  counts: Float64Array,
  passes: Float64Array,
  { scale, compareWith }: HotspotOptions,
): { rates: WindowRates; own: Float64Array; windowOf: Int32Array } {
  const exposures = passes.map((times, i) => times * (graph.passWeights[i] as number));
  const strata = strataOf(graph, compareWith);
  const { lists, windowOf } = windowsOf(graph, scale);
  return {
    rates: stratifiedRates(counts, exposures, strata, lists),
    own: expectedByStratum(counts, exposures, strata),
    windowOf,
  };
}
