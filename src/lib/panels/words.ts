import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { PlaceChoice, TypeChoice } from '$lib/domain/filter.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import { mainTypeName, placeName, typeName } from '$lib/state/names.ts';
import { readerWords } from '$lib/state/reader-words.ts';

/** Tower and unit, or leg, and how many floors it spans where it spans several. */
export function placeTitle(
  area: AreaPack,
  place: PlaceChoice,
  levels: readonly number[] = [],
): string {
  const name = placeName(area, place, readerWords());
  return levels.length > 1
    ? `${name} (${i18n.t.patterns.floors(i18n.integer(levels.length))})`
    : name;
}

export function typesWords(area: AreaPack, types: readonly TypeChoice[]): string {
  if (types.length === 0) return i18n.t.patterns.allTypes;
  return listed(types.map((type) => oneType(area, type)));
}

export function oneType(area: AreaPack, type: TypeChoice): string {
  return typeName(area.taxonomy, type, (text) => i18n.localized(text)).toLowerCase();
}

export function mainTypeWord(area: AreaPack, main: string): string {
  return mainTypeName(area.taxonomy, main, (text) => i18n.localized(text)).toLowerCase();
}

/** Hours of the night (0 begins at noon) as clock hours: `23:00–01:00`. */
export function hourSpans(hours: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const hour of [...hours].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === hour) last[1] = hour + 1;
    else spans.push([hour, hour + 1]);
  }
  return listed(spans.map(([from, to]) => i18n.t.charts.span(clock(from), clock(to))));
}

/** `23:00` for 11. */
export function clock(hourOfNight: number): string {
  return `${String((hourOfNight + 12) % 24).padStart(2, '0')}:00`;
}

export function weekdayWords(weekdays: readonly number[]): string {
  return listed(weekdays.map((day) => i18n.weekday(day, 'long')));
}

export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(i18n.tag, { type: 'conjunction' }).format(words);
}

/** A title may begin with a name that is written small. */
export function capital(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase(i18n.tag) + words.slice(1);
}

/** `24 jan`, the year left out. */
export function shortDate(night: string): string {
  return i18n.date(night, { day: 'numeric', month: 'short' });
}

/** A ratio as a reader can use it: two digits are enough. */
export function ratioWord(ratio: number | null): string {
  if (ratio === null || Number.isNaN(ratio)) return i18n.t.basics.unknown;
  if (ratio === Infinity) return '∞';
  if (ratio === 0 || ratio >= 100) return i18n.integer(ratio);
  return new Intl.NumberFormat(i18n.tag, {
    minimumSignificantDigits: 2,
    maximumSignificantDigits: 2,
  }).format(ratio);
}

/** `1,30 tot 1,97`; empty without an interval. */
export function rangeWord(lower: number | null, upper: number | null): string {
  if (lower === null || upper === null) return '';
  return i18n.t.patterns.interval(ratioWord(lower), ratioWord(upper));
}
