import {
  differenceInRateRatios,
  type DifferenceInRateRatios,
} from '../analysis/difference-in-rate-ratios.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import { addNights, type Night } from '../domain/night-calendar.ts';
import { comparePeriods, outlookOf, type Comparison, type Outlook } from './comparison.ts';
import type { Observations } from './observations.ts';
import { otherPlaces, placeSeries, type NightSeries } from './place-series.ts';

/** A measure as a table holds it. */
export interface Measure {
  readonly id: string;
  /** In the words of the table: `verlichting`, `training`. */
  readonly kind: string;
  readonly night: Night;
  readonly label: string;
  readonly tower: string | null;
  readonly level: number | null;
  readonly unit: string | null;
  readonly leg: string | null;
  /** Main types or `main/sub`; empty means all. */
  readonly types: readonly string[];
}

export interface InterventionEffect {
  readonly measure: Measure;
  readonly place: PlaceChoice;
  readonly types: readonly TypeChoice[];
  /** At the place itself. */
  readonly here: Comparison;
  /** At all other places inside (or outside) over the same nights. */
  readonly elsewhere: Comparison;
  /** The place against the others: season, weather and eagerness move both and cancel. */
  readonly difference: DifferenceInRateRatios;
  readonly outlook: Outlook;
}

/** Before and after a measure at its place against the other places; null when it has no place. */
export function interventionEffect(
  seen: Observations,
  measure: Measure,
): InterventionEffect | null {
  const place = placeOfMeasure(measure);
  const [first, last] = [seen.nights[0], seen.nights.at(-1)];
  if (!place || first === undefined || last === undefined) return null;
  const types = measure.types.map(typeOfWord);
  const periods = [
    [first, addNights(measure.night, -1)],
    [measure.night, last],
  ] as const;
  const own = placeSeries(seen, place, types);
  const others = otherPlaces(seen, place, types);
  const here = comparePeriods(seen.nights, own, periods);
  const split = ({ counts, exposures }: NightSeries) => ({
    counts,
    exposures,
    after: seen.nights.map((night) => night >= measure.night),
  });
  const difference = differenceInRateRatios(split(own), split(others));
  return {
    measure,
    place,
    types,
    here,
    elsewhere: comparePeriods(seen.nights, others, periods),
    difference,
    outlook: outlookOf(here.before, here.after, difference.dispersion),
  };
}

export function placeOfMeasure({ tower, level, unit, leg }: Measure): PlaceChoice | null {
  if (tower !== null) return { kind: 'tower', tower, level, unit };
  return leg === null ? null : { kind: 'leg', leg, direction: null };
}

export function typeOfWord(word: string): TypeChoice {
  const [main = '', sub = null] = word.split('/');
  return { main, sub };
}
