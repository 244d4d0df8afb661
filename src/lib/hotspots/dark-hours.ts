import { sunTimes } from '../analysis/sun-times.ts';
import type { AreaPack } from '../domain/area-pack.ts';
import { addNights, type Night } from '../domain/night-calendar.ts';

/** Mean hours between sunset and sunrise over the nights; null without nights or where the sun stays. */
export function darkHours(nights: readonly Night[], bounds: AreaPack['bounds']): number | null {
  const [west, south, east, north] = bounds;
  const at = (night: Night) => sunTimes(night, (south + north) / 2, (west + east) / 2);
  const hours = nights.flatMap((night) => {
    const { sunset } = at(night);
    const { sunrise } = at(addNights(night, 1));
    return sunset === null || sunrise === null ? [] : [(sunrise - sunset) / 3_600_000];
  });
  return hours.length === 0 ? null : hours.reduce((sum, h) => sum + h, 0) / hours.length;
}
