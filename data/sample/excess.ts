import {
  type Night,
  dayOfNight,
  weekOfNight,
  weekdayOfNight,
} from '../../src/lib/domain/night-calendar.ts';
import type { FloorPass } from './passes.ts';
import { patterns } from './patterns.ts';

const DAY = 86_400_000;

export function isLift({ tower }: FloorPass, unit: string): boolean {
  return unit === patterns.weekendLift.unit && tower.id === patterns.weekendLift.tower;
}

export function isInLiftHours({ team, entry, exit }: FloorPass): boolean {
  const { weekdays, minutes } = patterns.weekendLift;
  const weekday = weekdayOfNight(team.night);
  return weekdays.some((each) => each === weekday) && entry >= minutes[0] && exit <= minutes[1];
}

export function isStorage({ tower, level }: FloorPass, unit: string): boolean {
  const { storageYouths } = patterns;
  return (
    unit === storageYouths.unit &&
    tower.id === storageYouths.tower &&
    level.ordinal === storageYouths.level
  );
}

/** The share of the youths that is still there: halved every so many nights from the measure on. */
export function lingering(night: Night): number {
  const { fadesFrom, halfLifeNights } = patterns.storageYouths;
  const nights = (dayOfNight(night) - dayOfNight(fadesFrom)) / DAY;
  return nights <= 0 ? 1 : 0.5 ** (nights / halfLifeNights);
}

export function isLampOut(night: Night): boolean {
  return night >= patterns.viaductLamp.first && night < patterns.viaductLamp.mended;
}

/** How many times its first week's rate the leg has come to. */
export function growth(night: Night): number {
  const { firstWeek, factorPerWeek } = patterns.growingLeg;
  const weeks = (dayOfNight(weekOfNight(night)) - dayOfNight(firstWeek)) / (7 * DAY);
  return factorPerWeek ** weeks;
}

/** How many times as much as two ordinary coaches these note together. */
export function keenness(coaches: readonly string[]): number {
  return coaches.reduce((sum, coach) => sum + eagerness(coach), 0) / coaches.length;
}

export function eagerness(coach: string): number {
  return coach === patterns.keenCoach.coach ? patterns.keenCoach.factor : 1;
}
