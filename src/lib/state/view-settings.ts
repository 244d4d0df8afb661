import { z } from 'zod';

export const mapModes = ['dots', 'hexagons', 'heat'] as const;
export type MapMode = (typeof mapModes)[number];
export const measures = ['count', 'coach-hour', 'pass'] as const;
export type Measure = (typeof measures)[number];
/** Things found: at the hour they were noted, or spread over the time since the pass before. */
export const foundModes = ['noted', 'spread'] as const;
export const listSorts = ['time', 'type', 'place', 'coach'] as const;

/** More dots than this and a software-drawn map takes over 100 ms a frame. */
const mostDots = 20_000;
/** More than this are no dots that anybody could tell apart, asked for or not. */
const mostDotsAsked = 200_000;

/** How the map draws so many signals with coordinates. */
export function mapModeOf(asked: 'auto' | MapMode, withPoint: number): MapMode {
  if (asked === 'auto') return withPoint > mostDots ? 'hexagons' : 'dots';
  return asked === 'dots' && withPoint > mostDotsAsked ? 'hexagons' : asked;
}

/** How the views stand, as opposed to what they are filtered by. */
export const viewSettingsSchema = z.object({
  /** `auto` draws few signals as dots and many as hexagons. */
  map: z.enum(['auto', ...mapModes]),
  /** What the figures of the views are: signals, or signals by the effort under them. */
  measure: z.enum(measures),
  found: z.enum(foundModes),
  /** Whether the map marks where more, or less, is found than expected. */
  hotspots: z.boolean(),
  binMinutes: z.union([z.literal(15), z.literal(60)]),
  /** The floor whose plan is open. */
  floor: z.object({ tower: z.string().min(1), level: z.number().int() }).nullable(),
  sort: z.enum(listSorts),
  descending: z.boolean(),
});
export type ViewSettings = z.infer<typeof viewSettingsSchema>;

export const defaultViewSettings: ViewSettings = {
  map: 'auto',
  measure: 'count',
  found: 'noted',
  hotspots: false,
  binMinutes: 15,
  floor: null,
  sort: 'time',
  descending: true,
};
