import { z } from 'zod';
import { MINUTES_OF_NIGHT } from './night-calendar.ts';
import { directions, nightSchema } from './signal.ts';

const nameSchema = z.string().min(1).max(200);

/** A main type, or one sub type of it. */
export const typeChoiceSchema = z.object({ main: nameSchema, sub: nameSchema.nullable() });
export type TypeChoice = z.infer<typeof typeChoiceSchema>;

/** A tower, one of its floors, or one unit on a floor. A unit without a level means all floors. */
export const towerChoiceSchema = z.object({
  kind: z.literal('tower'),
  tower: nameSchema,
  level: z.number().int().nullable(),
  unit: nameSchema.nullable(),
});
/** A leg of the route, in one direction or both. */
export const legChoiceSchema = z.object({
  kind: z.literal('leg'),
  leg: nameSchema,
  direction: z.enum(directions).nullable(),
});
export const placeChoiceSchema = z.discriminatedUnion('kind', [towerChoiceSchema, legChoiceSchema]);
export type PlaceChoice = z.infer<typeof placeChoiceSchema>;
export type TowerChoice = z.infer<typeof towerChoiceSchema>;
export type LegChoice = z.infer<typeof legChoiceSchema>;

const minuteSchema = z.number().int().min(0).max(MINUTES_OF_NIGHT);
const boxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine(([west, south, east, north]) => west < east && south < north);

/**
 * What is chosen. Within a dimension choices add up, between dimensions they narrow down; an empty
 * list or null chooses everything.
 */
export const filterSchema = z.object({
  types: z.array(typeChoiceSchema),
  places: z.array(placeChoiceSchema),
  /** West, south, east, north in degrees. */
  box: boxSchema.nullable(),
  /** Minutes of the night, from (included) to (excluded). */
  minutes: z
    .tuple([minuteSchema, minuteSchema])
    .refine(([from, to]) => from < to)
    .nullable(),
  /** ISO weekdays of the evening a night begins on, 1 Monday to 7 Sunday. */
  weekdays: z.array(z.number().int().min(1).max(7)),
  /** First and last night, both included. */
  nights: z
    .tuple([nightSchema, nightSchema])
    .refine(([first, last]) => first <= last)
    .nullable(),
  /** Only what was seen during a round: what a rate counts, whose effort stands under rounds alone. */
  during: z.literal('rounds').nullable().default(null),
});
export type Filter = z.infer<typeof filterSchema>;
export type Dimension = keyof Filter;

export const dimensions = Object.keys(filterSchema.shape) as Dimension[];

export const emptyFilter: Filter = {
  types: [],
  places: [],
  box: null,
  minutes: null,
  weekdays: [],
  nights: null,
  during: null,
};

export function isEmptyDimension(filter: Filter, dimension: Dimension): boolean {
  const value = filter[dimension];
  return value === null || (dimension !== 'box' && value.length === 0);
}

export function isEmptyFilter(filter: Filter): boolean {
  return dimensions.every((dimension) => isEmptyDimension(filter, dimension));
}

export function sameType(a: TypeChoice, b: TypeChoice): boolean {
  return a.main === b.main && a.sub === b.sub;
}

export function samePlace(a: PlaceChoice, b: PlaceChoice): boolean {
  if (a.kind === 'tower')
    return b.kind === 'tower' && a.tower === b.tower && a.level === b.level && a.unit === b.unit;
  return b.kind === 'leg' && a.leg === b.leg && a.direction === b.direction;
}
