import { poissonVariate } from './random-variates.ts';
import type { Random } from './random.ts';

/** A point of the curve: with so large a share of the exposure, so large a share of the events. */
export interface ShareOfAll {
  readonly exposure: number;
  readonly events: number;
}

export interface Concentration {
  /** From (0, 0) to (1, 1), the places with the highest rate first. */
  readonly curve: readonly ShareOfAll[];
  /** 0: every place its part by exposure; towards 1: all at a place that has next to no exposure. */
  readonly gini: number;
}

/**
 * How unevenly events lie over places, against the exposure of each: the Lorenz curve of events by
 * exposure, and the Gini coefficient, twice the area between it and the diagonal. With exposures all
 * equal it is the concentration of crime at places.
 *
 * @param counts events by place, at least 0.
 * @param exposures passes or hours by place, above 0, in the same order.
 * @returns null where there are no events.
 * @throws RangeError when the two differ in length or a value is out of range.
 * @see Gastwirth 1972, Review of Economics and Statistics 54; Weisburd 2015, Criminology 53.
 */
export function concentration(
  counts: readonly number[],
  exposures: readonly number[],
): Concentration | null {
  if (counts.length !== exposures.length)
    throw new RangeError(`${counts.length} counts, ${exposures.length} exposures`);
  if (counts.some((count) => !(count >= 0)) || exposures.some((exposure) => !(exposure > 0)))
    throw new RangeError('counts must be at least 0, exposures above 0');
  const [events, exposure] = [sum(counts), sum(exposures)];
  if (events === 0) return null;
  const places = counts
    .map((count, i) => ({ count, exposure: exposures[i] as number }))
    .sort((a, b) => b.count / b.exposure - a.count / a.exposure);
  const curve: ShareOfAll[] = [{ exposure: 0, events: 0 }];
  let [seenExposure, seenEvents, area] = [0, 0, 0];
  for (const place of places) {
    area += (place.exposure / exposure) * ((seenEvents + place.count / 2) / events);
    seenExposure += place.exposure;
    seenEvents += place.count;
    curve.push({ exposure: seenExposure / exposure, events: seenEvents / events });
  }
  return { curve, gini: 2 * area - 1 };
}

/**
 * Gini coefficients of counts drawn about what is expected at each place: few events over many places
 * lie unevenly by chance (Bernasco & Steenbeek 2017, Journal of Quantitative Criminology 33).
 *
 * @param expected events by place, at least 0.
 * @returns ascending, at most `draws` of them: a draw without any event says nothing.
 */
export function giniByChance(
  expected: readonly number[],
  exposures: readonly number[],
  draws: number,
  random: Random,
): number[] {
  const drawn = Array.from({ length: draws }, () =>
    concentration(
      expected.map((mean) => poissonVariate(mean, random)),
      exposures,
    ),
  );
  return drawn.flatMap((one) => one?.gini ?? []).sort((a, b) => a - b);
}

/**
 * Least share of the exposure at which `share` of the events lies, read off the curve.
 * @param share from 0 to 1.
 */
export function exposureHolding({ curve }: Concentration, share: number): number {
  const after = curve.findIndex(({ events }) => events >= share);
  const [from, to] = [curve[after - 1], curve[after]];
  if (!from || !to) return to?.exposure ?? 1;
  const part = (share - from.events) / (to.events - from.events);
  return from.exposure + part * (to.exposure - from.exposure);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
