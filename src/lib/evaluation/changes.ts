import type { AreaPack } from '../domain/area-pack.ts';
import type { PlaceChoice, TypeChoice } from '../domain/filter.ts';
import type { Night } from '../domain/night-calendar.ts';
import type { TimeZone } from '../domain/time-zone.ts';
import {
  compareSamples,
  nightsWhere,
  type Comparison,
  type NightSample,
} from '../hotspots/comparison.ts';
import type { Observations } from '../hotspots/observations.ts';
import { placeSeries } from '../hotspots/place-series.ts';
import type { RoundRow } from '../hotspots/rounds.ts';
import { coachHourSample } from './walked.ts';

/** What walks and signals are compared by. */
export interface Season {
  readonly area: AreaPack;
  readonly seen: Observations;
  readonly rounds: readonly RoundRow[];
  readonly zone: TimeZone;
}

/** Two stretches of nights, by a test each. */
export interface Stretches {
  readonly before: (night: Night) => boolean;
  readonly after: (night: Night) => boolean;
}

export interface PlaceChange {
  readonly place: PlaceChoice;
  /** Signals per pass. */
  readonly comparison: Comparison;
}
export interface TypeChange {
  readonly type: TypeChoice;
  /** Signals per coach hour. */
  readonly comparison: Comparison;
}

/** What got less, more or cannot be told, each against its own effort. */
export interface Changes {
  /** All signals per coach hour. */
  readonly all: Comparison;
  readonly towers: readonly PlaceChange[];
  readonly legs: readonly PlaceChange[];
  readonly mains: readonly TypeChange[];
  /** Sub types that were noted at all, commonest first. */
  readonly subs: readonly TypeChange[];
}

export function changesBetween(season: Season, stretches: Stretches): Changes {
  const { area, seen, rounds, zone } = season;
  const compare = (sample: NightSample) =>
    compareSamples(nightsWhere(sample, stretches.before), nightsWhere(sample, stretches.after));
  const ofPlace = (place: PlaceChoice): PlaceChange => ({
    place,
    comparison: compare({ nights: seen.nights, ...placeSeries(seen, place, []) }),
  });
  const ofType = (type: TypeChoice): TypeChange => ({
    type,
    comparison: compare(coachHourSample(rounds, seen.signals, [type], zone)),
  });
  return {
    all: compare(coachHourSample(rounds, seen.signals, [], zone)),
    towers: area.towers.map(({ id }) => ofPlace(wholeTower(id))),
    legs: area.legs.map(({ id }) => ofPlace({ kind: 'leg', leg: id, direction: null })),
    mains: area.taxonomy.mainTypes.map(({ id }) => ofType({ main: id, sub: null })),
    subs: area.taxonomy.subTypes
      .map(({ id, main }) => ofType({ main, sub: id }))
      .filter(({ comparison }) => seenIn(comparison) > 0)
      .sort((a, b) => seenIn(b.comparison) - seenIn(a.comparison)),
  };
}

export function wholeTower(tower: string): PlaceChoice {
  return { kind: 'tower', tower, level: null, unit: null };
}

/** Signals in both stretches together. */
export function seenIn({ before, after }: Comparison): number {
  return before.count + after.count;
}

/** The first night of the second half of the nights on which somebody walked; null without two. */
export function halfway(nights: readonly Night[]): Night | null {
  return nights.length < 2 ? null : (nights[Math.ceil(nights.length / 2)] ?? null);
}

export function splitAt(night: Night): Stretches {
  return { before: (one) => one < night, after: (one) => one >= night };
}

/** @param before null: there is no month to compare with. */
export function monthAgainst(month: string, before: string | null): Stretches {
  return {
    before: (night) => before !== null && night.startsWith(before),
    after: (night) => night.startsWith(month),
  };
}
