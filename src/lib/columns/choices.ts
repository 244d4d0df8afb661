import {
  dimensions,
  isEmptyDimension,
  type Dimension,
  type Filter,
  type PlaceChoice,
} from '../domain/filter.ts';
import { weekdayOfNight } from '../domain/night-calendar.ts';
import type { SignalFields } from '../engine/grouping.ts';
import type { CodedField, Dictionaries } from '../engine/coded-signals.ts';

/** A bit for each dimension: set in a row's mask when its choice leaves the row out. */
export const bitOf = Object.fromEntries(
  dimensions.map((dimension, position) => [dimension, 1 << position]),
) as Readonly<Record<Dimension, number>>;

/** The dimensions that are told by a coded field; the box is told by the point. */
export type CodedDimension = Exclude<Dimension, 'box'>;
const fieldOf = {
  types: 'type',
  places: 'place',
  minutes: 'minute',
  weekdays: 'night',
  nights: 'night',
  during: 'during',
} as const satisfies Record<CodedDimension, CodedField>;

export function fieldOfDimension(dimension: CodedDimension): CodedField {
  return fieldOf[dimension];
}

type Holds = {
  readonly [Name in CodedDimension]: (
    value: SignalFields[(typeof fieldOf)[Name]],
    filter: Filter,
  ) => boolean;
};

/** What `where.ts` says in SQL, said of a field's value; only asked where something is chosen. */
const holds: Holds = {
  types: ({ main, sub }, { types }) =>
    types.some((type) => type.main === main && (type.sub === null || type.sub === sub)),
  places: (place, { places }) => places.some((choice) => holdsPlace(choice, place)),
  minutes: ({ minute }, { minutes }) =>
    minutes === null || (minute !== null && minute >= minutes[0] && minute < minutes[1]),
  weekdays: (night, { weekdays }) => night !== null && weekdays.includes(weekdayOfNight(night)),
  nights: (night, { nights }) =>
    nights === null || (night !== null && night >= nights[0] && night <= nights[1]),
  during: (isDuring, { during }) => during === null || isDuring,
};

function holdsPlace(choice: PlaceChoice, place: SignalFields['place']): boolean {
  if (choice.kind === 'leg')
    return (
      choice.leg === place.leg &&
      (choice.direction === null || choice.direction === place.direction)
    );
  return (
    choice.tower === place.tower &&
    (choice.level === null || choice.level === place.level) &&
    (choice.unit === null || choice.unit === place.unit)
  );
}

/** By code of the dimension's field, 1 where its choice holds the value. */
export function heldCodes(
  dimension: CodedDimension,
  filter: Filter,
  dictionaries: Dictionaries,
): Uint8Array {
  const values: readonly unknown[] = dictionaries[fieldOf[dimension]];
  if (isEmptyDimension(filter, dimension)) return new Uint8Array(values.length).fill(1);
  const isHeld = holds[dimension] as (value: unknown, filter: Filter) => boolean;
  return Uint8Array.from(values, (value) => Number(isHeld(value, filter)));
}

/** By coded field in which something is chosen, the bits that each of its codes sets. */
export function faultBits(
  filter: Filter,
  dictionaries: Dictionaries,
): ReadonlyMap<CodedField, Uint8Array> {
  const faults = new Map<CodedField, Uint8Array>();
  for (const dimension of Object.keys(fieldOf) as CodedDimension[]) {
    if (isEmptyDimension(filter, dimension)) continue;
    const field = fieldOf[dimension];
    const bits = faults.get(field) ?? new Uint8Array(dictionaries[field].length);
    heldCodes(dimension, filter, dictionaries).forEach((held, code) => {
      if (!held) bits[code] = (bits[code] as number) | bitOf[dimension];
    });
    faults.set(field, bits);
  }
  return faults;
}

/** The bits of the dimensions in which something is chosen. */
export function chosenBits(filter: Filter): number {
  return dimensions.reduce(
    (bits, dimension) => bits | (isEmptyDimension(filter, dimension) ? 0 : bitOf[dimension]),
    0,
  );
}
