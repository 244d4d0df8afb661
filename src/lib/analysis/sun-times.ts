import { getTimes } from 'suncalc';

/** Instants in epoch milliseconds; null when it does not happen on that date. */
export interface SunTimes {
  astronomicalDawn: number | null;
  nauticalDawn: number | null;
  civilDawn: number | null;
  sunrise: number | null;
  solarNoon: number;
  sunset: number | null;
  civilDusk: number | null;
  nauticalDusk: number | null;
  astronomicalDusk: number | null;
}

/**
 * Sunrise, sunset and twilights of a calendar date: the sun's centre at -0.833 degrees (rise and
 * set), -6 (civil), -12 (nautical) and -18 (astronomical). Dawns lie before and dusks after the
 * date's solar noon, so a dusk may fall after midnight.
 *
 * @param date `YYYY-MM-DD`, the local date at the longitude.
 * @param latitude, longitude degrees, north and east positive.
 * @throws RangeError for a date or place that does not exist.
 * @see Meeus 1998, Astronomical Algorithms, 15 and 25, through suncalc 2 (within seconds of VSOP87).
 */
export function sunTimes(date: string, latitude: number, longitude: number): SunTimes {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new RangeError(`no date: ${date}`);
  }
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new RangeError(`no place: ${latitude}, ${longitude}`);
  }
  // Mean noon at that longitude lies on the wanted solar day whatever the time zone.
  const meanNoon = new Date(midnight + (12 - longitude / 15) * 3_600_000);
  const times = getTimes(meanNoon, latitude, longitude);
  return {
    astronomicalDawn: times.nightEnd?.getTime() ?? null,
    nauticalDawn: times.nauticalDawn?.getTime() ?? null,
    civilDawn: times.dawn?.getTime() ?? null,
    sunrise: times.sunrise?.getTime() ?? null,
    solarNoon: times.solarNoon.getTime(),
    sunset: times.sunset?.getTime() ?? null,
    civilDusk: times.dusk?.getTime() ?? null,
    nauticalDusk: times.nauticalDusk?.getTime() ?? null,
    astronomicalDusk: times.night?.getTime() ?? null,
  };
}
