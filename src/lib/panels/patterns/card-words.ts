import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { HotspotCard } from '$lib/hotspots/hotspot-card.ts';
import type { StepKind } from '$lib/hotspots/time-steps.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import type { Bar } from './MiniBars.svelte';
import { clock, hourSpans, oneType, ratioWord, shortDate, weekdayWords } from '../words.ts';

export function whatWords(area: AreaPack, card: HotspotCard): string {
  return card.topTypes
    .map(({ type, count }) => `${oneType(area, type)} ${i18n.integer(count)}`)
    .join(', ');
}

export function whenWords({ peakHours, peakWeekdays }: HotspotCard): string {
  const t = i18n.t.patterns.hotspots;
  const hours = peakHours.length > 0 ? t.hoursPeak(hourSpans(peakHours)) : t.hoursFlat;
  return peakWeekdays.length > 0 ? `${hours}; ${t.days(weekdayWords(peakWeekdays))}` : hours;
}

export function sinceWords({ seen, steps }: HotspotCard, step: StepKind): string {
  const t = i18n.t.patterns.hotspots;
  const hot = steps.filter(({ isHot }) => isHot);
  const date = (start: string | undefined) => `${t.stepWord[step]} ${shortDate(start ?? '')}`;
  const lastWalked = steps.filter(({ passes }) => passes > 0).at(-1);
  const stoodOut =
    hot.length === 0
      ? t.hotNever
      : hot.at(-1) === lastWalked
        ? t.hotNow(date(hot[0]?.start))
        : hot.length === 1
          ? t.hotOnly(date(hot[0]?.start))
          : t.hotFrom(date(hot[0]?.start), date(hot.at(-1)?.start));
  if (!seen) return stoodOut;
  const nights = t.seen(shortDate(seen.first), shortDate(seen.last), i18n.integer(seen.nights));
  return `${stoodOut}; ${nights}`;
}

export function courseWords({ trend, pattern }: HotspotCard): string {
  const t = i18n.t.patterns.hotspots;
  return `${t.trend[trend]}; ${pattern ? t.pattern[pattern.pattern] : t.patternNone}`;
}

/** Signals per pass of each step; a step without a walk has no bar. */
export function stepBars({ steps }: HotspotCard): Bar[] {
  const t = i18n.t.patterns.hotspots;
  return steps.map(({ start, count, passes, isHot }) => ({
    key: start,
    value: passes > 0 ? count / passes : null,
    marked: isHot,
    title:
      passes > 0
        ? t.step(
            shortDate(start),
            ratioWord(count / passes),
            i18n.integer(count),
            i18n.integer(passes),
          )
        : t.stepNot(shortDate(start)),
  }));
}

/** Signals per pass of each hour of the night. */
export function hourBars({ hours, peakHours }: HotspotCard): Bar[] {
  const t = i18n.t.patterns.hotspots;
  return hours.map(({ slot, count, passes }) => ({
    key: String(slot),
    value: count / passes,
    marked: peakHours.includes(slot),
    title: t.step(
      clock(slot),
      ratioWord(count / passes),
      i18n.integer(count),
      i18n.integer(passes),
    ),
  }));
}
