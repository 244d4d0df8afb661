import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { followUpSchema, interventionSchema } from '$lib/domain/follow-up.ts';
import { roundSchema, visitSchema } from '$lib/domain/round.ts';
import { signalSchema } from '$lib/domain/signal.ts';
import { RecordCheck } from '$lib/ingest/record-check.ts';

const values = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('2021-12-03T22:15:00', '2021-12-03', '2021-02-30', 'out'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('minute', 'point', 'none', 'closed', '', 'x'.repeat(81)),
  },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, -1, 0.5, 1439, 1440, 90, 180, -180.1, 1e300) },
  { weight: 2, arbitrary: fc.constantFrom(null, undefined, Number.NaN, Infinity, true, [], ['a']) },
  fc.string({ maxLength: 90 }),
  fc.double(),
);

/** Records that fit, with some fields made wild. */
function records(valid: object): fc.Arbitrary<Record<string, unknown>> {
  const names = Object.keys(valid);
  return fc
    .dictionary(fc.constantFrom(...names), values, { maxKeys: 3 })
    .map((wild) => ({ ...valid, ...wild }));
}

const signal = {
  id: 'a1',
  wallTime: '2021-12-03T22:15:00',
  instant: 1_638_566_100_000,
  timePrecision: 'minute',
  night: '2021-12-03',
  minuteOfNight: 615,
  mainType: 'veilig',
  subType: 'drugs',
  placePrecision: 'point',
  tower: null,
  level: null,
  unit: null,
  leg: null,
  direction: null,
  longitude: 4.98,
  latitude: 52.31,
  round: null,
  coach: null,
  note: null,
  sourceLine: 2,
};
const visit = {
  round: 'r1',
  night: '2021-12-03',
  tower: 't',
  level: 3,
  leg: null,
  direction: 'out',
  entry: '2021-12-03T22:15:00',
  exit: '2021-12-03T22:25:00',
};
const round = {
  id: 'r1',
  night: '2021-12-03',
  start: visit.entry,
  end: visit.exit,
  coaches: ['c'],
};
const followUp = { signal: 'a', wallTime: visit.entry, status: 'closed', party: 'p', note: null };
const intervention = {
  id: 'i',
  night: '2021-12-03',
  kind: 'k',
  label: 'l',
  tower: null,
  level: null,
  unit: null,
  leg: null,
  types: [],
};

const cases: [string, z.ZodObject, object][] = [
  ['signal', signalSchema, signal],
  ['round', roundSchema, round],
  ['visit', visitSchema, visit],
  ['follow-up', followUpSchema, followUp],
  ['intervention', interventionSchema, intervention],
];

describe('RecordCheck', () => {
  it.each(cases)('accepts exactly the %s records that zod accepts', (_, schema, valid) => {
    const check = new RecordCheck(schema);
    expect(check.misfit(valid as never)).toBeNull();
    fc.assert(
      fc.property(records(valid), (record) => {
        expect(check.misfit(record as never) === null).toBe(schema.safeParse(record).success);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the field and the value that does not fit', () => {
    const check = new RecordCheck(signalSchema);
    const misfit = check.misfit({ ...signal, latitude: 91 } as never);
    expect(misfit).toEqual({ field: 'latitude', value: '91', code: 'too_big' });
  });
});
