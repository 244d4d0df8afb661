import { z } from 'zod';
import { slugSchema } from './signal.ts';
import { localizedSchema, taxonomySchema } from './taxonomy.ts';

/** WGS 84 longitude, latitude in degrees. */
const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const lineSchema = z.array(positionSchema).min(2);
/** A closed ring: the first position stands again at the end. */
const ringSchema = z
  .array(positionSchema)
  .min(4)
  .refine((ring) => ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1], {
    error: 'a ring ends where it begins',
  });
/** Metres in the frame of a tower: x along its length, y across, origin at the centre. */
const localRingSchema = z.array(z.tuple([z.number(), z.number()])).min(3);

export const administrativeAreaSchema = z.object({
  id: slugSchema,
  code: z.string(),
  formerCode: z.string().nullable(),
  statisticsCode: z.string().nullable(),
  name: z.string(),
  ring: ringSchema,
});

export const streetSchema = z.object({
  id: slugSchema,
  name: z.string(),
  kind: z.enum(['street', 'main-road', 'metro', 'path']),
  line: lineSchema,
});

/** Parks, water, shops, community rooms: a ring where one is known, else a point. */
export const landmarkSchema = z.object({
  id: slugSchema,
  name: z.string(),
  kind: z.enum(['park', 'water', 'shops', 'community', 'square', 'playground', 'parking']),
  point: positionSchema,
  ring: ringSchema.nullable(),
});

export const transitStopSchema = z.object({
  id: slugSchema,
  name: z.string(),
  mode: z.enum(['metro', 'bus', 'tram', 'train']),
  points: z.array(positionSchema).min(1),
});

/** The categories of IMDF (OGC 20-094) that a tower needs. */
export const unitCategories = [
  'walkway',
  'lobby',
  'elevator',
  'stairs',
  'room',
  'storage',
  'parking',
  'mailroom',
  'utilities',
  'restroom',
  'nonpublic',
  'unspecified',
] as const;

export const unitSchema = z.object({
  /** Unique within its level, the same for the same place on every level: `lift`, `gallery-west`. */
  id: slugSchema,
  name: localizedSchema,
  category: z.enum(unitCategories),
  /** VERA DEFECTLOCATIE code (LIF, POR, GAL, ENT, BER, FIE, CON, PAR, DAK, OVE). */
  veraPlace: z.string().nullable(),
  /** Words that name this place in exports and free text, lower case. */
  aliases: z.array(z.string().min(1)),
  outline: localRingSchema,
});
export type Unit = z.infer<typeof unitSchema>;

export const levelSchema = z.object({
  ordinal: z.number().int(),
  shortName: z.string().min(1),
  name: localizedSchema,
  aliases: z.array(z.string().min(1)),
  units: z.array(unitSchema),
});
export type Level = z.infer<typeof levelSchema>;

export const towerSchema = z.object({
  id: slugSchema,
  name: z.string(),
  aliases: z.array(z.string().min(1)),
  centre: positionSchema,
  /** How far the true place may lie from `centre`; null when surveyed. */
  uncertaintyMetres: z.number().positive().nullable(),
  /** Degrees counter-clockwise from east of the tower's x axis. */
  bearing: z.number(),
  outline: ringSchema,
  owner: slugSchema,
  dwellings: z.number().int().positive().nullable(),
  /** From the lowest ordinal up. */
  levels: z.array(levelSchema).min(1),
  /** True where storeys, units and outline are a schematic default. */
  estimated: z.boolean(),
});
export type Tower = z.infer<typeof towerSchema>;

export const stopSchema = z.object({
  id: slugSchema,
  name: z.string(),
  tower: slugSchema.nullable(),
  point: positionSchema,
});
export type Stop = z.infer<typeof stopSchema>;

/** Public space between two stops. `out` is from `from` to `to`. */
export const legSchema = z.object({
  id: slugSchema,
  name: localizedSchema,
  aliases: z.array(z.string().min(1)),
  from: slugSchema,
  to: slugSchema,
  lengthMetres: z.number().positive(),
  line: lineSchema,
  owner: slugSchema,
  /** What the leg passes, for labels. */
  passes: z.array(localizedSchema),
});
export type Leg = z.infer<typeof legSchema>;

export const areaPackSchema = z
  .object({
    format: z.literal('signaalkaart-area'),
    version: z.literal(1),
    id: slugSchema,
    name: z.string().min(1),
    /** IANA name. */
    timeZone: z.string().min(1),
    /** What is not surveyed in this pack, shown on the map; null when all is. */
    caution: localizedSchema.nullable(),
    attribution: z.array(z.string()),
    /** West, south, east, north. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** Minutes of the night that views show when the data fits in them. */
    nightWindow: z.tuple([z.number().int(), z.number().int()]),
    owners: z.array(z.object({ id: slugSchema, name: localizedSchema })),
    administrativeAreas: z.array(administrativeAreaSchema),
    streets: z.array(streetSchema),
    landmarks: z.array(landmarkSchema),
    transitStops: z.array(transitStopSchema),
    towers: z.array(towerSchema),
    /** In walking order. */
    stops: z.array(stopSchema),
    legs: z.array(legSchema),
    taxonomy: taxonomySchema,
  })
  .superRefine((pack, context) => {
    const owners = new Set(pack.owners.map((owner) => owner.id));
    const towers = new Set(pack.towers.map((tower) => tower.id));
    const stops = new Set(pack.stops.map((stop) => stop.id));
    const mains = new Set(pack.taxonomy.mainTypes.map((type) => type.id));
    const missing = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    pack.towers.forEach((tower, i) => {
      if (!owners.has(tower.owner)) missing('an unknown owner', ['towers', i, 'owner']);
    });
    pack.stops.forEach((stop, i) => {
      if (stop.tower !== null && !towers.has(stop.tower))
        missing('an unknown tower', ['stops', i, 'tower']);
    });
    pack.legs.forEach((leg, i) => {
      if (!stops.has(leg.from)) missing('an unknown stop', ['legs', i, 'from']);
      if (!stops.has(leg.to)) missing('an unknown stop', ['legs', i, 'to']);
      if (!owners.has(leg.owner)) missing('an unknown owner', ['legs', i, 'owner']);
    });
    pack.taxonomy.subTypes.forEach((sub, i) => {
      if (!mains.has(sub.main)) missing('an unknown main type', ['taxonomy', 'subTypes', i]);
    });
  });
export type AreaPack = z.infer<typeof areaPackSchema>;
export type Position = z.infer<typeof positionSchema>;
