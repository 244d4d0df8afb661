import type { TypeChoice } from '../domain/filter.ts';
import { emergingOf } from './emerging.ts';
import { hotspotCard, type Hours, type HotspotCard } from './hotspot-card.ts';
import type { CellFinding } from './cell-finding.ts';
import { findHotspots, type HotspotOptions, type Scope } from './hotspots.ts';
import { cellNights, cellPasses, type Observations } from './observations.ts';
import { timeSteps, type StepKind } from './time-steps.ts';

export interface HotspotListOptions extends HotspotOptions {
  readonly step: StepKind;
  /** What is chosen; nothing chosen looks at all types together and at each main type. */
  readonly types: readonly TypeChoice[];
  readonly mainTypes: readonly string[];
}

export interface HotspotList {
  /** Hot ones first, in the order in which they stand out. */
  readonly cards: readonly HotspotCard[];
  /** One a cell of the graph, of all types that are chosen together. */
  readonly cells: readonly CellFinding[];
  readonly family: number;
  readonly tooCoarse: number;
  readonly notWalked: number;
  /** Signals the tests saw, of all types that are chosen. */
  readonly tested: number;
}

/** Hot and cold places with their cards; a place hot in all types and in one of them has one card. */
export function hotspotList(
  seen: Observations,
  hours: Hours,
  options: HotspotListOptions,
): HotspotList {
  const { graph, nights } = seen;
  const passes = cellPasses(seen);
  const scopes = scopesOf(options).map((types): Scope => ({
    types,
    data: cellNights(seen, types, passes),
  }));
  const { findings, family } = findHotspots(graph, scopes, options);
  const steps = timeSteps(nights, options.step);
  const known = new Set<string>();
  const cards = findings.flatMap(({ scope, hotspots }) => {
    const fresh = hotspots.filter(({ side, heart }) => !known.has(`${side} ${heart[0]}`));
    if (fresh.length === 0) return [];
    const emerging = emergingOf(graph, scope.data, steps, options);
    return fresh.map((hotspot) => {
      for (const cell of hotspot.heart) known.add(`${hotspot.side} ${cell}`);
      return hotspotCard(hotspot, { seen, hours, steps, emerging, ...scope });
    });
  });
  const [all] = findings;
  return {
    cards: [...cards].sort((a, b) => Number(a.side === 'cold') - Number(b.side === 'cold')),
    cells: all?.cells ?? [],
    family,
    tooCoarse: all?.scope.data.tooCoarse ?? 0,
    notWalked: all?.scope.data.notWalked ?? 0,
    tested: all?.scope.data.counts.reduce((sum, count) => sum + count, 0) ?? 0,
  };
}

/** The types that are looked at, each list of them by itself. */
export function scopesOf({
  types,
  mainTypes,
}: Pick<HotspotListOptions, 'types' | 'mainTypes'>): (readonly TypeChoice[])[] {
  if (types.length > 0) return [types];
  return [[], ...mainTypes.map((main) => [{ main, sub: null }])];
}
