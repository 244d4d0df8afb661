import { hourOfMinute } from '../../src/lib/domain/night-calendar.ts';
import {
  growth,
  isInLiftHours,
  isLampOut,
  isStorage,
  isLift,
  keenness,
  lingering,
} from './excess.ts';
import type { FloorPass, LegPass, Pass } from './passes.ts';
import { type PatternName, type TypeMix, patterns } from './patterns.ts';
import { typesAt, typesOnRoute } from './place-types.ts';

/** Signals expected each time two coaches pass one place of a floor. */
export const SIGNALS_PER_UNIT_PASS = 0.064;
/** On a leg, each 100 m: at walking pace as many a minute as inside. */
export const SIGNALS_PER_100_METRES = 0.28;

/** Signals expected on one pass of one place, from one source. */
export interface Expectation {
  /** Null for the rate that holds everywhere. */
  readonly pattern: PatternName | null;
  readonly mean: number;
  readonly types: TypeMix;
}

export type Planted = ReadonlySet<PatternName>;

export function expectedOnUnit(pass: FloorPass, unit: string, planted: Planted): Expectation[] {
  const noted = planted.has('keenCoach') ? keenness(pass.team.coaches) : 1;
  const natural = planted.has('natural')
    ? factor(patterns.natural.unitFactor, unit) * hourFactor(pass)
    : 1;
  const mean = SIGNALS_PER_UNIT_PASS * natural * noted;
  const expected: Expectation[] = [{ pattern: null, mean, types: typesAt(unit) }];
  const { weekendLift, storageYouths } = patterns;
  if (planted.has('weekendLift') && isLift(pass, unit) && isInLiftHours(pass))
    expected.push({
      pattern: 'weekendLift',
      mean: mean * (weekendLift.factor - 1),
      types: weekendLift.types,
    });
  if (planted.has('storageYouths') && isStorage(pass, unit))
    expected.push({
      pattern: 'storageYouths',
      mean: storageYouths.signalsPerPass * lingering(pass.team.night) * noted,
      types: storageYouths.types,
    });
  return expected;
}

export function expectedOnLeg(pass: LegPass, planted: Planted): Expectation[] {
  const noted = planted.has('keenCoach') ? keenness(pass.team.coaches) : 1;
  const natural = planted.has('natural')
    ? factor(patterns.natural.legFactor, pass.leg.id) * hourFactor(pass)
    : 1;
  const mean = SIGNALS_PER_100_METRES * (pass.leg.lengthMetres / 100) * natural * noted;
  const expected: Expectation[] = [{ pattern: null, mean, types: typesOnRoute }];
  const { growingLeg, viaductLamp } = patterns;
  if (planted.has('growingLeg') && pass.leg.id === growingLeg.leg)
    expected.push({
      pattern: 'growingLeg',
      mean: mean * (growth(pass.team.night) - 1),
      types: growingLeg.types,
    });
  if (planted.has('viaductLamp') && pass.leg.id === viaductLamp.leg && isLampOut(pass.team.night))
    expected.push({
      pattern: 'viaductLamp',
      mean: viaductLamp.signalsPerPass,
      types: viaductLamp.types,
    });
  return expected;
}

function hourFactor(pass: Pass): number {
  return factor(patterns.natural.hourFactor, `${hourOfMinute(pass.entry)}`);
}

function factor(factors: Readonly<Record<string, number>>, key: string): number {
  return factors[key] ?? 1;
}
