import type { Night } from '../../src/lib/domain/night-calendar.ts';

/** A type as `main/sub`, with its weight in the mix. */
export type TypeMix = readonly (readonly [type: string, weight: number])[];

export const STORAGE_LIT: Night = '2022-01-24';
export const LAMP_MENDED: Night = '2022-02-10';

/**
 * What is planted in the signals of a season, on top of a rate that is the same everywhere; README.md
 * lists them as the truth. What is planted in the schedule (nights off, a tower walked twice) stands
 * in seasons.ts.
 */
export const patterns = {
  /** Rates that differ by kind of place and hour of the night, in all towers alike. */
  natural: {
    unitFactor: {
      'entrance-hall': 2.2,
      mailboxes: 1,
      storage: 1.3,
      'bicycle-store': 1.2,
      'container-room': 2,
      lift: 1,
      stairs: 1.4,
      'lift-hall': 0.8,
      'gallery-west': 0.6,
      'gallery-east': 0.6,
      roof: 0.7,
    },
    legFactor: { 'kralenbeek-metro': 1.4 },
    /** Factor by clock hour; the hours in between are 1. */
    hourFactor: { 18: 0.85, 19: 0.9, 20: 0.95, 22: 1.1, 23: 1.15, 0: 1.1, 1: 0.95 },
  },
  /** The Klieverink lift on the nights of Friday and Saturday, 23:00 to 01:00. */
  weekendLift: {
    tower: 'klieverink',
    unit: 'lift',
    weekdays: [5, 6],
    /** Minutes of the night, from (included) to (excluded). */
    minutes: [660, 780],
    factor: 7,
    types: [
      ['schoon/urine-ontlasting', 4],
      ['veilig/drugs', 2],
      ['veilig/ongewenst-bezoek', 2],
      ['veilig/lachgas', 1],
      ['heel/lift-defect', 1],
    ],
  },
  /** Youths at the storage rooms of Kralenbeek, fading once the place is lit. */
  storageYouths: {
    tower: 'kralenbeek',
    level: 0,
    unit: 'storage',
    signalsPerPass: 2.2,
    fadesFrom: STORAGE_LIT,
    halfLifeNights: 7,
    types: [
      ['veilig/hangen', 6],
      ['veilig/drugs', 2],
      ['veilig/geluid', 1],
      ['veilig/lachgas', 1],
    ],
  },
  /** A street lamp under the metro viaduct, reported on pass after pass until it is mended. */
  viaductLamp: {
    leg: 'metro-kempering',
    point: [4.9797, 52.31625],
    first: '2021-12-08',
    mended: LAMP_MENDED,
    signalsPerPass: 0.5,
    types: [['heel/verlichting-defect', 1]],
  },
  /** A leg whose signals grow by the same factor each week. */
  growingLeg: {
    leg: 'klieverink-kouwenoord',
    firstWeek: '2021-11-29',
    factorPerWeek: 1.1,
    types: [
      ['veilig/hangen', 3],
      ['veilig/lachgas', 3],
      ['schoon/zwerfvuil', 3],
      ['veilig/geluid', 1],
    ],
  },
  /** A coach who notes twice as much as each of the others sees in the same places. */
  keenCoach: { coach: 'coach 4', factor: 2 },
} as const;

export type PatternName = keyof typeof patterns;
export const patternNames = Object.keys(patterns) as PatternName[];
