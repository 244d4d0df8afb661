import fc from 'fast-check';
import { emptyFilter, type Filter, type PlaceChoice } from '$lib/domain/filter.ts';
import type { Signal } from '$lib/domain/signal.ts';
import { aRound, aSignal } from '../support/records.ts';

const mains = ['dirt', 'broken', 'Éénzaam', '💡', "it's"];
const subs = [null, 'lamp', 'lift', 'ÿ'];
const towers = ['east', 'west'];
const units = [null, 'lift', 'stairs'];
const legs = ['park', 'viaduct'];
const directions = [null, 'out', 'back'] as const;

const aPlace = fc.oneof(
  fc.constant({}),
  fc.record({
    tower: fc.constantFrom(...towers),
    level: fc.constantFrom(null, 0, 1, 2, 10),
    unit: fc.constantFrom(...units),
  }),
  fc.record({ leg: fc.constantFrom(...legs), direction: fc.constantFrom(...directions) }),
);
/** A grid of coordinates, so that points come to lie on the edges of boxes. */
const degrees = fc.integer({ min: 0, max: 40 }).map((step) => step / 2000);
const aPoint = fc.oneof(
  fc.constant({}),
  fc.record({
    longitude: degrees.map((own) => 4.97 + own),
    latitude: degrees.map((own) => 52.31 + own),
  }),
);
/** Noon to noon, both nights on which the clock changes in it. */
const aTime = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 8,
    arbitrary: fc
      .record({
        minute: fc.integer({ min: 0, max: 160 * 1440 }),
        timePrecision: fc.constantFrom<Signal['timePrecision']>('minute', 'minute', 'hour', 'day'),
      })
      .map(({ minute, timePrecision }) => ({
        wallTime: new Date(Date.UTC(2021, 9, 28, 12) + minute * 60_000).toISOString().slice(0, 19),
        timePrecision,
      })),
  },
);

export const randomSignals = fc
  .array(
    fc.record({
      own: fc.record({ mainType: fc.constantFrom(...mains), subType: fc.constantFrom(...subs) }),
      place: aPlace,
      point: aPoint,
      time: aTime,
      round: fc.constantFrom(null, null, 'r3', 'of no file'),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ own, place, point, time, round }, i) =>
      aSignal({ id: `s${i}`, sourceLine: i + 1, ...own, ...place, ...point, ...time, round }),
    ),
  );

const aNight = fc
  .integer({ min: 0, max: 160 })
  .map((day) => new Date(Date.UTC(2021, 9, 28 + day)).toISOString().slice(0, 10));
const aChoice: fc.Arbitrary<PlaceChoice> = fc.oneof(
  fc.record({
    kind: fc.constant('tower' as const),
    tower: fc.constantFrom(...towers),
    level: fc.constantFrom(null, 0, 1, 2),
    unit: fc.constantFrom(...units),
  }),
  fc.record({
    kind: fc.constant('leg' as const),
    leg: fc.constantFrom(...legs),
    direction: fc.constantFrom(...directions),
  }),
);
const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });
const ascending = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

export const randomBox = fc
  .tuple(degrees, degrees, degrees, degrees)
  .map(([a, b, c, d]): NonNullable<Filter['box']> => {
    const [[west, east], [south, north]] = [ascending(a, b), ascending(c, d)];
    return [4.97 + west, 52.31 + south, 4.97 + east + 0.0001, 52.31 + north + 0.0001];
  });
export const randomMinutes = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 400 }))
  .map(([from, length]): [number, number] => [from, Math.min(1440, from + length)]);
export const randomNights = fc
  .tuple(aNight, aNight)
  .map(([a, b]): [string, string] => (a <= b ? [a, b] : [b, a]));
export const randomTypes = fc.array(
  fc.record({ main: fc.constantFrom(...mains), sub: fc.constantFrom(...subs) }),
  { minLength: 1, maxLength: 3 },
);
export const randomPlaces = fc.array(aChoice, { minLength: 1, maxLength: 3 });
export const randomWeekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), {
  minLength: 1,
  maxLength: 3,
});

/** Every other evening, over the hours at which most clocks change too. */
export const someRounds = Array.from({ length: 80 }, (_, i) => {
  const day = (offset: number) =>
    new Date(Date.UTC(2021, 9, 28 + 2 * i + offset)).toISOString().slice(0, 10);
  return aRound({
    id: `r${i}`,
    night: day(0),
    start: `${day(0)}T19:20:00`,
    end: `${day(1)}T03:10:00`,
  });
});

/** Most dimensions are left alone, so that something is left to count. */
export const randomFilter: fc.Arbitrary<Filter> = fc.record({
  types: sometimes(randomTypes, emptyFilter.types),
  places: sometimes(randomPlaces, emptyFilter.places),
  box: sometimes<Filter['box']>(randomBox, null),
  minutes: sometimes<Filter['minutes']>(randomMinutes, null),
  weekdays: sometimes(randomWeekdays, emptyFilter.weekdays),
  nights: sometimes<Filter['nights']>(randomNights, null),
  during: fc.constantFrom<Filter['during']>(null, 'rounds'),
});
