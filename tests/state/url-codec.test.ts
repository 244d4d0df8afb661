import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilter, filterSchema, type Filter } from '$lib/domain/filter.ts';
import { addNights } from '$lib/domain/night-calendar.ts';
import { decodeAddress, encodeAddress, type AddressState } from '$lib/state/url-codec.ts';
import {
  defaultViewSettings,
  foundModes,
  listSorts,
  mapModes,
  measures,
} from '$lib/state/view-settings.ts';

const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const level = fc.option(fc.integer({ min: -3, max: 40 }));
const night = fc.integer({ min: 0, max: 20000 }).map((days) => addNights('1990-01-01', days));
const ordered = <Value>(pair: [Value, Value], wrong: (a: Value, b: Value) => boolean) =>
  wrong(pair[0], pair[1]) ? ([pair[1], pair[0]] as [Value, Value]) : pair;

const filters: fc.Arbitrary<Filter> = fc.record({
  types: fc.array(fc.record({ main: name, sub: fc.option(name) }), { maxLength: 3 }),
  places: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('tower' as const), tower: name, level, unit: fc.option(name) }),
      fc.record({
        kind: fc.constant('leg' as const),
        leg: name,
        direction: fc.constantFrom('out' as const, 'back' as const, null),
      }),
    ),
    { maxLength: 3 },
  ),
  box: fc.option(
    fc
      .tuple(fc.integer({ min: -1790, max: 1700 }), fc.integer({ min: -890, max: 800 }))
      .map(
        ([x, y]) =>
          [x / 10, y / 10, (x + 7) / 10, (y + 9) / 10] as [number, number, number, number],
      ),
  ),
  minutes: fc.option(
    fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 2 })
      .map(([a = 0, b = 1]) => ordered([a, b], (x, y) => x > y)),
  ),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  nights: fc.option(fc.tuple(night, night).map((pair) => ordered(pair, (a, b) => a > b))),
  // What a rate counts is no choice of a reader, and stands in no address.
  during: fc.constant(null),
});

const states: fc.Arbitrary<AddressState> = fc.record({
  dataset: fc.option(name),
  filter: filters,
  view: fc.record({
    map: fc.constantFrom('auto' as const, ...mapModes),
    measure: fc.constantFrom(...measures),
    found: fc.constantFrom(...foundModes),
    hotspots: fc.boolean(),
    binMinutes: fc.constantFrom(15 as const, 60 as const),
    floor: fc.option(fc.record({ tower: name, level: fc.integer({ min: -3, max: 40 }) })),
    sort: fc.constantFrom(...listSorts),
    descending: fc.boolean(),
  }),
});

const keys = [
  'data',
  'type',
  'place',
  'box',
  'time',
  'day',
  'night',
  'map',
  'measure',
  'bin',
  'found',
  'hotspots',
  'floor',
  'sort',
] as const;

/** A state of which no part is as it is at first. */
const everything: AddressState = {
  dataset: 'season',
  filter: {
    types: [{ main: 'veilig', sub: null }],
    places: [{ kind: 'leg', leg: 'a', direction: 'out' }],
    box: [1, 2, 3, 4],
    minutes: [60, 90],
    weekdays: [5],
    nights: ['2022-01-01', '2022-01-02'],
    during: null,
  },
  view: {
    map: 'heat',
    measure: 'pass',
    found: foundModes[1],
    hotspots: true,
    binMinutes: 60,
    floor: { tower: 'zuid', level: 3 },
    sort: listSorts[1],
    descending: true,
  },
};

/** Any text, and texts that are nearly right. */
const garbage = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...':,-%.0123456789',
        'tower',
        'leg',
        '__proto__',
        '%E0',
        '12:00',
        '2022-01-14',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('the address', () => {
  it('has a part for every key that is tried here', () => {
    const all = encodeAddress(everything);
    expect([...new URLSearchParams(all).keys()].sort()).toEqual([...keys].sort());
  });

  it('brings every state back', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { ignored, ...back } = decodeAddress(new URLSearchParams(encodeAddress(state)));
        expect(ignored).toEqual([]);
        expect(back).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });

  it('is empty for an untouched dashboard, and readable for a touched one', () => {
    const untouched = { dataset: null, filter: emptyFilter, view: defaultViewSettings };
    expect(encodeAddress(untouched)).toBe('');
    const touched: AddressState = {
      dataset: 'season',
      filter: {
        ...emptyFilter,
        types: [{ main: 'veilig', sub: 'slaper' }],
        places: [{ kind: 'tower', tower: 'zuid', level: 3, unit: null }],
        minutes: [660, 780],
      },
      view: { ...defaultViewSettings, map: 'heat', measure: 'pass' },
    };
    expect(encodeAddress(touched)).toBe(
      'data=season&type=veilig:slaper&place=tower:zuid:3:&time=23:00-01:00&map=heat&measure=pass',
    );
  });

  it('takes any garbage without a throw, and says what it left out', () => {
    const untouched = { dataset: null, filter: emptyFilter, view: defaultViewSettings };
    fc.assert(
      fc.property(fc.constantFrom(...keys), garbage, (key, text) => {
        const { ignored, ...state } = decodeAddress(new URLSearchParams([[key, text]]));
        if (ignored.length) {
          expect(ignored).toEqual([key]);
          expect(state).toEqual(untouched);
        }
        // What was understood stands in the address again, and is understood again.
        const again = decodeAddress(new URLSearchParams(encodeAddress(state)));
        expect(again).toEqual({ ...state, ignored: [] });
      }),
      { numRuns: 4000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const { ignored, ...state } = decodeAddress(new URLSearchParams(search));
        expect(filterSchema.parse(state.filter)).toEqual(state.filter);
        for (const key of ignored) expect(keys).toContain(key);
      }),
      { numRuns: 4000 },
    );
    expect(
      decodeAddress(new URLSearchParams('time=25:00-99&box=1,2&map=x&day=9&place=moon:1')).ignored,
    ).toEqual(['place', 'box', 'time', 'day', 'map']);
  });
});
