/** Earliest and latest minute of the night over the nights shown. */
export interface SunBand {
  readonly from: number;
  readonly to: number;
}

/** Null where the sun does not set or rise that night, or where it is not known. */
export interface SunTimes {
  readonly sunset: SunBand | null;
  readonly civilDusk: SunBand | null;
  readonly civilDawn: SunBand | null;
  readonly sunrise: SunBand | null;
}

export type SkyTone = 'day' | 'dusk' | 'night';

export interface SkyStop {
  readonly minute: number;
  readonly tone: SkyTone;
}

/**
 * The colours of the sky along the night, in rising minutes. Where nights differ, day ends with the
 * earliest sunset and night begins with the latest dusk: what lies between is twilight on some night.
 */
export function skyStops({ sunset, civilDusk, civilDawn, sunrise }: SunTimes): SkyStop[] {
  const stops: SkyStop[] = [];
  const push = (minute: number, tone: SkyTone) =>
    stops.push({ minute: Math.max(minute, stops.at(-1)?.minute ?? minute), tone });
  if (sunset) {
    push(sunset.from, 'day');
    push(middle(sunset), 'dusk');
  }
  if (civilDusk) push(civilDusk.to, 'night');
  if (civilDawn) push(civilDawn.from, 'night');
  if (sunrise) {
    push(middle(sunrise), 'dusk');
    push(sunrise.to, 'day');
  }
  return stops;
}

/** Stops as shares of the span between the first and the last; empty for fewer than two. */
export function skyGradient(
  stops: readonly SkyStop[],
): { readonly offset: number; readonly tone: SkyTone }[] {
  const first = stops[0]?.minute ?? 0;
  const span = (stops.at(-1)?.minute ?? 0) - first;
  if (span <= 0) return [];
  return stops.map(({ minute, tone }) => ({ offset: (minute - first) / span, tone }));
}

function middle(band: SunBand): number {
  return (band.from + band.to) / 2;
}
