import { differenceInRateRatios } from '../analysis/difference-in-rate-ratios.ts';
import type { Verdict } from '../analysis/verdict.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import { neighboursOf } from '../analysis/neighbour-lists.ts';
import { isInside, type Cell } from './cell-graph.ts';
import type { HotspotCard } from './hotspot-card.ts';
import { placeOfMeasure, typeOfWord, type Measure } from './intervention-effect.ts';
import { cellNights, cellPasses, type Observations } from './observations.ts';
import { liesIn, type NightSeries } from './place-series.ts';
import { unrolled } from './unrolled.ts';

/** A place that cooled from a night on: after a measure, or by itself. */
export interface Cooling {
  readonly place: PlaceChoice;
  readonly types: readonly TypeChoice[];
  /** First night of the time after. */
  readonly from: Night;
  /** The measure's words; null where it cooled by itself. */
  readonly label: string | null;
}

/** What nearby places did, held against places further away, once a place cooled. */
export interface Displacement {
  readonly cooling: Cooling;
  /** Signals at the place after, and how many its far places would have led one to expect. */
  readonly here: Moved;
  readonly near: Moved;
  readonly nearCells: number;
  readonly farCells: number;
  /** Rate after over before nearby, over the same far away, with its interval of 95 %. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: DisplacementVerdict;
}

export interface Moved {
  readonly before: number;
  readonly after: number;
  /** Signals after, had the place gone the way of the far ones; null where that cannot be said. */
  readonly expected: number | null;
}

/**
 * `not-cooled`: the place itself did not clearly become less, so that there is nothing to move.
 * `moved`: clearly more nearby. `spread`: clearly less nearby too, the good spread. `none`: a doubling
 * nearby would have shown and did not.
 */
export type DisplacementVerdict = 'not-cooled' | 'moved' | 'spread' | 'none' | 'too-few-data';

/** Walking metres within which a place inside a tower counts as near. */
export const NEAR_METRES = 60;
/** On the route: legs and stops at most this many steps away. */
const NEAR_STEPS = 2;

/**
 * Where it moves when a place cools: before and after at the near places of the same side (inside,
 * outside) against the far ones, whose change stands for season, weather and eagerness. The interval is
 * widened by how much nights differ. A place chosen because it cooled also falls by chance, so its own
 * fall is told with the same test.
 *
 * @see Bowers & Johnson 2003, J. Quantitative Criminology 19 (near buffer, far control); Guerette &
 *   Bowers 2009, Criminology 47.
 */
export function displacement(area: AreaPack, seen: Observations, cooling: Cooling): Displacement {
  const { place, types, from } = cooling;
  const zones = zonesOf(area, seen, place);
  const data = cellNights(seen, types, cellPasses(seen));
  const after = seen.nights.map((night) => night >= from);
  const series = (cells: readonly number[]) => ({ ...seriesOf(seen, data, cells), after });
  const [here, near, far] = [series(zones.here), series(zones.near), series(zones.far)];
  const own = differenceInRateRatios(here, far);
  const around = differenceInRateRatios(near, far);
  return {
    cooling,
    here: movedOf(here, far),
    near: movedOf(near, far),
    nearCells: zones.near.length,
    farCells: zones.far.length,
    ratio: around.ratio,
    lower: around.lower,
    upper: around.upper,
    verdict: own.verdict === 'less' ? verdictOf(around.verdict) : 'not-cooled',
  };
}

function verdictOf(verdict: Verdict): DisplacementVerdict {
  if (verdict === 'more') return 'moved';
  if (verdict === 'less') return 'spread';
  return verdict === 'no-clear-difference' ? 'none' : 'too-few-data';
}

/** The measures with a place, and the hotspots that fell without one. */
export function coolings(measures: readonly Measure[], cards: readonly HotspotCard[]): Cooling[] {
  const measured = measures.flatMap((measure): Cooling[] => {
    const place = placeOfMeasure(measure);
    if (!place) return [];
    const types = measure.types.map(typeOfWord);
    return [{ place, types, from: measure.night, label: measure.label }];
  });
  const alone = cards.flatMap(({ side, place, types, trend, steps }): Cooling[] => {
    const lastHot = steps.findLastIndex(({ isHot }) => isHot);
    const next = steps[lastHot + 1];
    if (side !== 'hot' || trend !== 'falling' || lastHot < 0 || !next) return [];
    if (measured.some((one) => liesIn(place, one.place))) return [];
    return [{ place, types, from: next.start, label: null }];
  });
  return [...measured, ...alone];
}

function zonesOf(area: AreaPack, seen: Observations, place: PlaceChoice) {
  const { cells, neighbours } = seen.graph;
  const side = cells.flatMap((cell, i) => (isInside(cell) === (place.kind === 'tower') ? [i] : []));
  const here = side.filter((i) => liesIn(cells[i] as Cell, place));
  const isHere = new Set(here);
  const isNear = new Set<number>();
  if (place.kind === 'leg') {
    let edge = here;
    for (let step = 0; step < NEAR_STEPS; step++) {
      edge = edge.flatMap((i) => [...neighboursOf(neighbours, i)]);
      for (const i of edge) isNear.add(i);
    }
  } else {
    const lay = unrolled(area);
    const at = new Map(side.map((i) => [i, lay(cells[i] as Cell, null)]));
    for (const i of side)
      for (const j of here) {
        const [[x, y], [x2, y2]] = [at.get(i) ?? [NaN, NaN], at.get(j) ?? [NaN, NaN]];
        if (Math.hypot(x - x2, y - y2) <= NEAR_METRES) isNear.add(i);
      }
  }
  return {
    here,
    near: side.filter((i) => isNear.has(i) && !isHere.has(i)),
    far: side.filter((i) => !isNear.has(i) && !isHere.has(i)),
  };
}

/** Signals and weighed passes of a set of cells by night. */
function seriesOf(
  { graph, nights }: Observations,
  data: ReturnType<typeof cellNights>,
  cells: readonly number[],
): NightSeries {
  const counts = new Float64Array(nights.length);
  const exposures = new Float64Array(nights.length);
  for (const cell of cells)
    nights.forEach((_, night) => {
      const at = cell * nights.length + night;
      counts[night] = (counts[night] as number) + (data.counts[at] as number);
      exposures[night] =
        (exposures[night] as number) +
        (data.passes[at] as number) * (graph.passWeights[cell] as number);
    });
  return { counts, exposures };
}

type Split = NightSeries & { readonly after: readonly boolean[] };

function movedOf(own: Split, far: Split): Moved {
  const sum = ({ after, ...series }: Split, of: 'counts' | 'exposures', isAfter: boolean) =>
    after.reduce((all, is, i) => (is === isAfter ? all + (series[of][i] as number) : all), 0);
  const rate = (split: Split, isAfter: boolean) =>
    sum(split, 'counts', isAfter) / sum(split, 'exposures', isAfter);
  const expected =
    ((rate(own, false) * rate(far, true)) / rate(far, false)) * sum(own, 'exposures', true);
  return {
    before: sum(own, 'counts', false),
    after: sum(own, 'counts', true),
    expected: Number.isFinite(expected) ? expected : null,
  };
}
