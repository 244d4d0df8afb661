import { nightPositionOfWall } from '$lib/domain/night-calendar.ts';
import type { Round, Visit } from '$lib/domain/round.ts';
import type { Signal } from '$lib/domain/signal.ts';

/** A plain signal to vary; night and minute follow from its wall time and precision. */
export function aSignal(own: Partial<Signal>): Signal {
  const wallTime = own.wallTime ?? null;
  const timePrecision = own.timePrecision ?? (wallTime ? 'minute' : 'none');
  const position = wallTime ? nightPositionOfWall(Date.parse(`${wallTime}Z`)) : null;
  const fine = timePrecision === 'minute' || timePrecision === 'hour';
  return {
    id: 'signal',
    wallTime,
    instant: null,
    timePrecision,
    night: fine ? (position?.night ?? null) : null,
    minuteOfNight: fine ? (position?.minuteOfNight ?? null) : null,
    mainType: 'dirt',
    subType: null,
    placePrecision: 'tower',
    tower: null,
    level: null,
    unit: null,
    leg: null,
    direction: null,
    longitude: null,
    latitude: null,
    round: null,
    coach: null,
    note: null,
    sourceLine: 1,
    ...own,
  };
}

export function aRound(own: Partial<Round>): Round {
  return {
    id: 'round',
    night: '2022-01-14',
    start: '2022-01-14T19:00:00',
    end: '2022-01-14T23:00:00',
    coaches: ['coach 1', 'coach 2'],
    ...own,
  };
}

export function aVisit(own: Partial<Visit>): Visit {
  return {
    round: 'round',
    night: '2022-01-14',
    tower: null,
    level: null,
    leg: null,
    direction: null,
    entry: '2022-01-14T19:00:00',
    exit: '2022-01-14T19:10:00',
    ...own,
  };
}
