import { dayOfNight } from '../../domain/night-calendar.ts';
import type { Direction } from '../../domain/signal.ts';
import type { ClockShift } from '../../engine/questions/effort-nights.ts';
import type { Passes } from '../../engine/questions/passes.ts';
import type { VisitedPlaces } from '../../engine/questions/visited-places.ts';
import {
  minutesWithin,
  noEffort,
  piecesOf,
  sumOf,
  touches,
  type Effort,
  type MinuteRange,
} from './effort.ts';

export interface PlaceEffort {
  /** False where no visits are known at all: then no place has a denominator. */
  readonly isKnown: boolean;
  readonly tower: (tower: string) => Effort;
  readonly floor: (tower: string, level: number) => Effort;
  /** Direction null: both together. */
  readonly leg: (leg: string, direction: Direction | null) => Effort;
  /** Of all towers, and of all legs: what the views of places say under their titles. */
  readonly allTowers: Effort;
  readonly allLegs: Effort;
}

const DAY = 86_400_000;

/** Passes and coach minutes by place, each visit clipped to the chosen minutes of the night. */
export function placeEffort(
  places: VisitedPlaces,
  visits: Passes,
  shifts: readonly ClockShift[],
  minutes: MinuteRange | null,
): PlaceEffort {
  const efforts = effortByPlace(places.length, visits, shifts, minutes);
  const rows = places.map((place, i) => ({ ...place, effort: efforts[i] ?? noEffort }));
  const matching = (keep: (row: (typeof rows)[number]) => boolean) =>
    sumOf(rows.filter(keep).map(({ effort }) => effort));

  const tower = (id: string): Effort => {
    const own = rows.filter((row) => row.tower === id);
    const whole = own.find(({ level }) => level === null);
    if (whole) return whole.effort;
    // Known by its floors only: the tower was passed as often as its most passed floor.
    const { minutes, coachMinutes } = sumOf(own.map(({ effort }) => effort));
    return {
      passes: Math.max(0, ...own.map(({ effort }) => effort.passes)),
      minutes,
      coachMinutes,
    };
  };
  const floor = (id: string, level: number): Effort => {
    if (rows.some((row) => row.tower === id && row.level !== null))
      return matching((row) => row.tower === id && row.level === level);
    // A visit of the tower alone covers its floors; for how long each, nobody knows.
    return { passes: tower(id).passes, minutes: 0, coachMinutes: 0 };
  };
  const leg = (id: string, direction: Direction | null): Effort =>
    matching((row) => row.leg === id && (direction === null || row.direction === direction));
  const towerIds = [...new Set(rows.flatMap((row) => row.tower ?? []))];

  return {
    isKnown: places.length > 0,
    tower: remembered(tower, (id) => id),
    floor: remembered(floor, (id, level) => `${level} ${id}`),
    leg: remembered(leg, (id, direction) => `${direction ?? ''} ${id}`),
    allTowers: sumOf(towerIds.map(tower)),
    allLegs: matching((row) => row.leg !== null),
  };
}

function effortByPlace(
  count: number,
  { place, day, from, to, coaches }: Passes,
  shifts: readonly ClockShift[],
  minutes: MinuteRange | null,
): Effort[] {
  const shiftOn = new Map(shifts.map((shift) => [dayOfNight(shift.night) / DAY, shift]));
  const sums = Array.from({ length: count }, () => ({ passes: 0, minutes: 0, coachMinutes: 0 }));
  place.forEach((index, i) => {
    const sum = sums[index];
    const [start, end] = [from[i] ?? 0, to[i] ?? 0];
    if (!sum || !touches({ from: start, to: end }, minutes)) return;
    const pieces = piecesOf(start, end, shiftOn.get(day[i] ?? 0));
    const within = minutesWithin(pieces, minutes ?? undefined);
    sum.passes += 1;
    sum.minutes += within;
    sum.coachMinutes += within * (coaches[i] ?? 0);
  });
  return sums;
}

function remembered<Args extends unknown[]>(
  effortOf: (...args: Args) => Effort,
  keyOf: (...args: Args) => string,
): (...args: Args) => Effort {
  const known = new Map<string, Effort>();
  return (...args) => {
    const key = keyOf(...args);
    const found = known.get(key) ?? effortOf(...args);
    known.set(key, found);
    return found;
  };
}
