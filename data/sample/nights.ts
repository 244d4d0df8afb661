import { type Night, nightsBetween, weekdayOfNight } from '../../src/lib/domain/night-calendar.ts';
import type { Random } from './random.ts';
import type { SeasonPlan } from './season-plan.ts';

/** All open Fridays and Saturdays, and other nights by lot, until there are enough. */
export function chooseNights(plan: SeasonPlan, random: Random): Night[] {
  const open = nightsBetween(plan.firstNight, plan.lastNight).filter(
    (night) => !plan.closedNights.includes(night),
  );
  const weekend = open.filter(isWeekend);
  const others = open.filter((night) => !isWeekend(night));
  return [...weekend, ...random.shuffled(others)].slice(0, plan.walkedNights).sort();
}

/** Friday and Saturday: the nights on which rounds go on until two. */
export function isWeekend(night: Night): boolean {
  const weekday = weekdayOfNight(night);
  return weekday === 5 || weekday === 6;
}
