import type { AreaPack } from '../domain/area-pack.ts';
import type { Filter, PlaceChoice, TypeChoice } from '../domain/filter.ts';
import { clockOfMinute } from '../domain/night-calendar.ts';
import { i18n } from '../i18n/locale.svelte.ts';
import { placeName, typeName, type Words } from './names.ts';

/** One choice of the filter in the words of the reader, and what takes it away again. */
export type ChoiceWords = { readonly key: string; readonly label: string } & (
  | { readonly dimension: 'types'; readonly value: TypeChoice }
  | { readonly dimension: 'places'; readonly value: PlaceChoice }
  | { readonly dimension: 'weekdays'; readonly value: number }
  | { readonly dimension: 'minutes' | 'nights' | 'box' }
);

export function filterWords(filter: Filter, area: AreaPack, words: Words): ChoiceWords[] {
  const t = i18n.t.pages.filterBar;
  const { types, places, minutes, weekdays, nights, box } = filter;
  const all: ChoiceWords[] = [
    ...types.map((value) => ({
      dimension: 'types' as const,
      value,
      key: `type ${value.main} ${value.sub}`,
      label: typeName(area.taxonomy, value, words.localized),
    })),
    ...places.map((value) => ({
      dimension: 'places' as const,
      value,
      key: JSON.stringify(value),
      label: placeName(area, value, words),
    })),
    ...weekdays.map((value) => ({
      dimension: 'weekdays' as const,
      value,
      key: `day ${value}`,
      label: i18n.weekday(value, 'long'),
    })),
  ];
  if (minutes) {
    const label = t.minutes(clockOfMinute(minutes[0]), clockOfMinute(minutes[1]));
    all.push({ dimension: 'minutes', key: 'minutes', label });
  }
  if (nights) {
    const label = t.nights(i18n.date(nights[0]), i18n.date(nights[1]));
    all.push({ dimension: 'nights', key: 'nights', label });
  }
  if (box) all.push({ dimension: 'box', key: 'box', label: t.box });
  return all;
}
