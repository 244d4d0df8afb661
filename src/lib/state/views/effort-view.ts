import { addNights, weekOfNight, type Night } from '../../domain/night-calendar.ts';
import { TimeZone } from '../../domain/time-zone.ts';
import type { LinkedAnswers } from '../linked-answers.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { clockShifts } from '../patterns/clock-shifts.ts';
import {
  effortWithin,
  roundStays,
  staysDuring,
  type Effort,
  type MinuteRange,
  type RoundStay,
} from './effort.ts';
import { placeEffort, type PlaceEffort } from './place-effort.ts';

/**
 * The effort under the filter that was answered, as each view divides by it: a view leaves out the
 * dimension it owns, and what was chosen of types and places changes no effort at all.
 */
export interface EffortView {
  /** Under nights, weekdays and minutes. */
  readonly total: Effort;
  /** Under nights and weekdays: of the minutes asked for, or of the whole night. */
  readonly within: (minutes: MinuteRange | null) => Effort;
  /** Under nights; weekday null is all of them. */
  readonly weekly: (weekday: number | null, minutes: MinuteRange | null) => Effort;
  /** Under weekdays and minutes, of one night. */
  readonly night: (night: Night) => Effort;
  /** Under weekdays and minutes, of all nights. */
  readonly nights: Effort;
  /** Under nights, weekdays and minutes, of the week that begins on this Monday. */
  readonly week: (monday: Night) => Effort;
  readonly places: PlaceEffort;
}

type Answered = Pick<LinkedAnswers, 'filter' | 'presence' | 'visitedPlaces' | 'passes'>;

const known = new WeakMap<Answered, EffortView>();
/** Where no round is known no choice changes that: charts draw anew what is new to them. */
let ofNoRounds: EffortView | null = null;

/** Worked out once for an answer; all panels ask. */
export function effortOf(answers: Answered, dataset: OpenDataset): EffortView {
  const { presence, visitedPlaces, passes } = answers;
  if (presence.length + visitedPlaces.length + passes.place.length === 0)
    return (ofNoRounds ??= effortUnder(answers, TimeZone.named(dataset.area.timeZone)));
  const found = known.get(answers) ?? effortUnder(answers, TimeZone.named(dataset.area.timeZone));
  known.set(answers, found);
  return found;
}

export function effortUnder(
  { filter, presence, visitedPlaces, passes }: Answered,
  zone: TimeZone,
): EffortView {
  const shifts = clockShifts([...new Set(presence.map(({ night }) => night))], zone);
  const all = roundStays(presence, shifts);
  const { nights, weekdays, minutes } = filter;
  const chosen = staysDuring(all, { nights, weekdays });
  const ofNights = staysDuring(all, { nights });
  const ofWeekdays = staysDuring(all, { weekdays });
  const byNight = grouped(ofWeekdays, ({ night }) => night);
  const byWeek = grouped(chosen, ({ night }) => weekOfNight(night));
  const byWeekday = grouped(ofNights, ({ weekday }) => weekday);
  return {
    total: effortWithin(chosen, minutes),
    within: (range) => effortWithin(chosen, range),
    weekly: (weekday, range) =>
      effortWithin(weekday === null ? ofNights : (byWeekday.get(weekday) ?? []), range),
    night: (night) => effortWithin(byNight.get(night) ?? [], minutes),
    nights: effortWithin(ofWeekdays, minutes),
    week: (monday) => effortWithin(byWeek.get(monday) ?? [], minutes),
    places: placeEffort(visitedPlaces, passes, shifts, minutes),
  };
}

/** The Mondays of the weeks of a period. */
export function weeksOf(nights: readonly [Night, Night] | null): Night[] {
  if (!nights) return [];
  const weeks: Night[] = [];
  const last = weekOfNight(nights[1]);
  for (let week = weekOfNight(nights[0]); week <= last; week = addNights(week, 7)) weeks.push(week);
  return weeks;
}

function grouped<Key>(
  stays: readonly RoundStay[],
  keyOf: (stay: RoundStay) => Key,
): Map<Key, RoundStay[]> {
  const groups = new Map<Key, RoundStay[]>();
  for (const stay of stays) {
    const group = groups.get(keyOf(stay));
    if (group) group.push(stay);
    else groups.set(keyOf(stay), [stay]);
  }
  return groups;
}
