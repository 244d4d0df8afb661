import { nightPositionOfWall } from '$lib/domain/night-calendar.ts';
import type { FollowUp, Intervention } from '$lib/domain/follow-up.ts';
import type { Round, Visit } from '$lib/domain/round.ts';
import type { Signal, TimePrecision } from '$lib/domain/signal.ts';
import type { DatasetRows } from '$lib/domain/tables.ts';
import { TimeZone } from '$lib/domain/time-zone.ts';

const zone = TimeZone.named('Europe/Amsterdam');
const HOUR = 3_600_000;
/** The clock changes in the night of Saturday 30 October 2021 and of Saturday 26 March 2022. */
const start = Date.UTC(2021, 9, 25, 12);
const NIGHTS = 160;

const types = ['dirt', 'broken', 'safe', 'social'];
const subs = ['litter', 'lamp', 'door', 'noise', 'glass', null, 'café', 'o’clock'];
const towers = ['east', 'west', 'north', 'south-é', 'It\'s "5" ? \\ t'];
const units = ['lift', 'stairs', 'gallery', 'roof', null];
const legs = ['park', 'square', 'under, the bridge'];
const notes = [
  'plain',
  '',
  null,
  'a "quoted", note',
  'two\nlines',
  'tab\there',
  'back\\slash',
  '🔦',
];
const precisions: readonly TimePrecision[] = ['minute', 'minute', 'minute', 'hour', 'day', 'none'];

/** Rows of every shape that occurs, the same ones every time. */
export function parityRows(count: number): DatasetRows {
  const random = numbers(20_221_122);
  const pick = <Value>(values: readonly Value[]) =>
    values[Math.floor(random() * values.length)] as Value;
  const rounds = Array.from({ length: NIGHTS }, (_, i) => aRound(i));
  const signals = Array.from({ length: count }, (_, i): Signal => {
    const precision = pick(precisions);
    const isFine = precision === 'minute' || precision === 'hour';
    const wall = wallAt(Math.floor(random() * NIGHTS), 6 * 60 + Math.floor(random() * 720));
    const { night, minuteOfNight } = nightPositionOfWall(wall);
    const isInside = random() < 0.7;
    const isNowhere = random() < 0.05;
    const hasPoint = random() < 0.6;
    return {
      id: `signal ${i}`,
      wallTime: precision === 'none' ? null : iso(wall),
      instant: isFine ? zone.instantsOfWall(wall).compatible : null,
      timePrecision: precision,
      night: isFine ? night : null,
      minuteOfNight: isFine ? minuteOfNight : null,
      mainType: pick(types),
      subType: pick(subs),
      placePrecision: isInside ? 'unit' : 'leg',
      tower: isInside && !isNowhere ? pick(towers) : null,
      level: isInside && !isNowhere && random() < 0.9 ? Math.floor(random() * 15) - 1 : null,
      unit: isInside && !isNowhere ? pick(units) : null,
      leg: isInside || isNowhere ? null : pick(legs),
      direction: isInside || isNowhere ? null : pick(['out', 'back', null]),
      longitude: hasPoint ? 4.97 + Math.round(random() * 2e6) / 1e8 : null,
      latitude: hasPoint ? 52.31 + Math.round(random() * 2e6) / 1e8 : null,
      round: pick(rounds).id,
      coach: pick(['coach 1', 'coach 2', 'coach 3', null]),
      note: pick(notes),
      sourceLine: 2 + i,
    };
  });
  return {
    signals,
    rounds,
    visits: rounds.flatMap((round, i) => visitsOf(round, i)),
    followUps: signals.slice(0, count / 10).flatMap((signal, i) => followUpsOf(signal, i)),
    interventions: Array.from({ length: 12 }, (_, i) => anIntervention(i)),
  };
}

function aRound(index: number): Round {
  const wall = wallAt(index, 7 * 60 + (index % 5) * 30);
  return {
    id: `round ${index}`,
    night: nightPositionOfWall(wall).night,
    start: iso(wall),
    end: iso(wall + 8 * HOUR),
    coaches: ['coach 1', 'coach 2', 'coach 3'].slice(0, 1 + (index % 3)),
  };
}

/** A visit on the route and one in a tower each quarter of an hour; some of a round nobody knows. */
function visitsOf(round: Round, index: number): Visit[] {
  return Array.from({ length: 32 }, (_, i): Visit => {
    const entry = Date.parse(`${round.start}Z`) + i * 15 * 60_000;
    const isLeg = i % 3 === 0;
    return {
      round: i % 11 === 0 ? `unknown ${index}` : round.id,
      night: round.night,
      tower: isLeg ? null : (towers[i % towers.length] ?? null),
      level: isLeg || i % 3 === 1 ? null : i % 14,
      leg: isLeg ? (legs[i % legs.length] ?? null) : null,
      direction: isLeg ? (i % 2 ? 'out' : 'back') : null,
      entry: iso(entry),
      exit: iso(entry + 15 * 60_000),
    };
  });
}

function followUpsOf({ id }: Signal, index: number): FollowUp[] {
  const steps = ['reported', 'in-progress', 'closed', 'reopened'] as const;
  return steps.slice(0, 1 + (index % 4)).map((status, step) => ({
    signal: id,
    wallTime: iso(wallAt(index % NIGHTS, step * 600 + (index % 97))),
    status,
    party: ['caretaker', 'municipality', 'police'][index % 3] ?? 'care',
    note: notes[index % notes.length] ?? null,
  }));
}

function anIntervention(index: number): Intervention {
  return {
    id: `measure ${index}`,
    night: nightPositionOfWall(wallAt(index * 12, 0)).night,
    kind: 'light',
    label: `Measure ${index}`,
    tower: index % 2 ? null : (towers[index % towers.length] ?? null),
    level: index % 4 ? null : 0,
    unit: index % 4 ? null : 'lift',
    leg: index % 2 ? (legs[index % legs.length] ?? null) : null,
    types: index % 3 ? ['dirt', 'safe/noise'] : [],
  };
}

/** Wall time in epoch milliseconds as if UTC, so many minutes after the noon of a night. */
function wallAt(night: number, minute: number): number {
  return start + night * 24 * HOUR + minute * 60_000;
}

function iso(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/** Multiplicative congruential generator of Park and Miller (1988), 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
