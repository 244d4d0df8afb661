import { z } from 'zod';

/** How finely the source tells the moment: a view leaves out what is too coarse for it. */
export const timePrecisions = ['minute', 'hour', 'day', 'month', 'none'] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** How finely the source tells the place. `leg` covers stops and legs of the route outside towers. */
export const placePrecisions = ['point', 'unit', 'floor', 'tower', 'leg', 'none'] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

export const directions = ['out', 'back'] as const;
export type Direction = (typeof directions)[number];

export const nightSchema = z.iso.date();
/** Local wall time to the second, without a zone. */
export const wallTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
/** Identifiers of a pack or dataset: they appear in URLs and SQL parameters, never in SQL text. */
export const slugSchema = z.string().min(1).max(80);

/**
 * One observation as the dashboard holds it. Night, minute and wall time are worked out once, at
 * import, in the time zone of the area; nothing later converts time zones.
 */
export const signalSchema = z.object({
  /** Unique within its dataset. */
  id: z.string().min(1),
  wallTime: wallTimeSchema.nullable(),
  /** Epoch milliseconds. */
  instant: z.number().int().nullable(),
  timePrecision: z.enum(timePrecisions),
  night: nightSchema.nullable(),
  /** Wall minutes since noon, 0 to 1439; only where the time is known to the minute or hour. */
  minuteOfNight: z.number().int().min(0).max(1439).nullable(),
  mainType: z.string().min(1),
  subType: z.string().min(1).nullable(),
  placePrecision: z.enum(placePrecisions),
  tower: slugSchema.nullable(),
  /** Ordinal of the level in its tower, ground floor 0. */
  level: z.number().int().nullable(),
  unit: slugSchema.nullable(),
  leg: slugSchema.nullable(),
  direction: z.enum(directions).nullable(),
  /** WGS 84 degrees. */
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  round: slugSchema.nullable(),
  /** A pseudonym ("coach 1"), never a name. */
  coach: z.string().min(1).nullable(),
  note: z.string().nullable(),
  /** 1-based line of the source file on which the row began. */
  sourceLine: z.number().int().positive(),
});
export type Signal = z.infer<typeof signalSchema>;
