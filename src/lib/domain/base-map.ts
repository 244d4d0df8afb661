import { z } from 'zod';
import { slugSchema } from './signal.ts';

const boundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** What a file of tiles says of itself. */
export const baseMapFactsSchema = z.object({
  kind: z.enum(['vector', 'raster']),
  minZoom: z.number().int().min(0).max(26),
  maxZoom: z.number().int().min(0).max(26),
  /** West, south, east, north in degrees. */
  bounds: boundsSchema,
  /** Plain text; empty where the file names nobody. */
  attribution: z.string(),
  /** Names of its layers; none where its tiles are pictures. */
  layers: z.array(z.string()),
});
export type BaseMapFacts = z.infer<typeof baseMapFactsSchema>;

/** A base map kept in this browser, by the area that it lies under. */
export const baseMapSchema = z.object({
  format: z.literal('signaalkaart-base-map'),
  area: slugSchema,
  areaName: z.string(),
  areaBounds: boundsSchema,
  fileName: z.string(),
  bytes: z.number().int().positive(),
  keptAt: z.iso.datetime(),
  facts: baseMapFactsSchema,
});
export type BaseMap = z.infer<typeof baseMapSchema>;

/** A base map with the file it is read from, part by part. */
export interface KeptBaseMap {
  readonly about: BaseMap;
  readonly file: Blob;
}

export const baseMapFaults = [
  'not-pmtiles',
  'version',
  'cut',
  'tile-kind',
  'packing',
  'damaged',
  'no-layers',
  'elsewhere',
  'no-room',
  'keeps-nothing',
  'unreadable',
] as const;
export type BaseMapFault = (typeof baseMapFaults)[number];

/** A base map that cannot be taken; its fault is what the dictionary explains. */
export class BaseMapError extends Error {
  override readonly name = 'BaseMapError';
  readonly fault: BaseMapFault;
  /** Of `version` the version found, of `cut` the bytes that are missing, of `no-room` those needed. */
  readonly amount: number;
  constructor(fault: BaseMapFault, amount = 0, options?: ErrorOptions) {
    super(`${fault} ${amount}`, options);
    this.fault = fault;
    this.amount = amount;
  }
}

/** Whether the first box lies wholly over the second. */
export function covers(over: BaseMapFacts['bounds'], under: BaseMapFacts['bounds']): boolean {
  return over[0] <= under[0] && over[1] <= under[1] && over[2] >= under[2] && over[3] >= under[3];
}

/** What two boxes share; null where they do not meet. */
export function overlap(
  a: BaseMapFacts['bounds'],
  b: BaseMapFacts['bounds'],
): BaseMapFacts['bounds'] | null {
  const west = Math.max(a[0], b[0]);
  const south = Math.max(a[1], b[1]);
  const east = Math.min(a[2], b[2]);
  const north = Math.min(a[3], b[3]);
  return west < east && south < north ? [west, south, east, north] : null;
}
