import { buildKBuurt } from '../../data/areas/k-buurt/pack.ts';
import type { DatasetRows } from '$lib/domain/tables.ts';
import type { Pass, PlacedSignal } from '$lib/problems/placed-signal.ts';

export const area = buildKBuurt();

/** What the questions answer on these rows, without the engine. */
export function placed({ signals }: Pick<DatasetRows, 'signals'>): PlacedSignal[] {
  return signals.flatMap(({ night, minuteOfNight, mainType, subType, ...signal }) =>
    night === null
      ? []
      : [{ ...signal, night, minute: minuteOfNight, main: mainType, sub: subType }],
  );
}

export function passed({ visits }: Pick<DatasetRows, 'visits'>): Pass[] {
  return visits.map((visit) => ({
    ...visit,
    from: minutesSinceNoon(visit.entry, visit.night),
    to: minutesSinceNoon(visit.exit, visit.night),
  }));
}

function minutesSinceNoon(time: string, night: string): number {
  return (Date.parse(`${time}Z`) - Date.parse(`${night}T12:00:00Z`)) / 60_000;
}

export function aSignal(given: Partial<PlacedSignal> & { readonly id: string }): PlacedSignal {
  return {
    night: '2022-01-03',
    minute: 540,
    main: 'schoon',
    sub: 'zwerfvuil',
    tower: null,
    level: null,
    unit: null,
    leg: null,
    direction: null,
    longitude: null,
    latitude: null,
    ...given,
  };
}

export function aPass(given: Partial<Pass>): Pass {
  return {
    night: '2022-01-03',
    tower: null,
    level: null,
    leg: null,
    direction: null,
    from: 540,
    to: 545,
    ...given,
  };
}

/** `2022-01-01` and the nights after it. */
export const nightOf = (day: number) => `2022-01-${String(day).padStart(2, '0')}`;
