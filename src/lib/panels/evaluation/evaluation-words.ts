import type { RatioRow } from '$lib/charts/RatioWhiskers.svelte';
import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { TypeChoice } from '$lib/domain/filter.ts';
import type { PlaceChange, TypeChange } from '$lib/evaluation/changes.ts';
import type { Comparison, PeriodRate } from '$lib/hotspots/comparison.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import { typeName } from '$lib/state/names.ts';
import { capital, placeTitle, ratioWord } from '../words.ts';

/** A ratio in words: `12% minder`, `9% meer`, `2,3 keer zoveel`. */
export function changeWord(ratio: number | null): string {
  const t = i18n.t.evaluation;
  if (ratio === null || Number.isNaN(ratio)) return i18n.t.basics.unknown;
  const percent = i18n.percent(Math.abs(ratio - 1));
  if (ratio >= 2) return t.times(ratioWord(ratio));
  if (percent === i18n.percent(0)) return t.same;
  return ratio < 1 ? t.fewer(percent) : t.moreBy(percent);
}

/** A change with its limits, or that there is too little to say. */
export function changeWithLimits({ ratio, lower, upper, verdict }: Comparison): string {
  if (verdict === 'too-few-data' || lower === null || upper === null)
    return i18n.t.evaluation.changes.tooFew;
  return `${changeWord(ratio)} (${i18n.t.patterns.interval(changeWord(lower), changeWord(upper))})`;
}

export function euro(amount: number | null, digits = 0): string {
  if (amount === null) return '–';
  return new Intl.NumberFormat(i18n.tag, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

export function monthName(month: string): string {
  return i18n.date(`${month}-01`, { month: 'long', year: 'numeric' });
}

export type EffortWord = (exposure: number) => string;
export const passesWord: EffortWord = (exposure) =>
  i18n.t.evaluation.changes.passes(i18n.integer(exposure));
export const hoursWord: EffortWord = (exposure) =>
  i18n.t.evaluation.changes.coachHours(i18n.integer(exposure));

export function ratioRow(
  key: string,
  label: string,
  comparison: Comparison,
  effort: EffortWord,
): RatioRow {
  const { before, after, ratio, lower, upper, verdict } = comparison;
  const side = ({ count, exposure }: PeriodRate) =>
    [i18n.integer(count), effort(exposure)] as const;
  return {
    key,
    label,
    ratio,
    lower,
    upper,
    verdict,
    figure: changeWithLimits(comparison),
    note: i18n.t.evaluation.changes.note(...side(before), ...side(after)),
  };
}

export function placeRows(area: AreaPack, changes: readonly PlaceChange[]): RatioRow[] {
  return changes.map(({ place, comparison }) =>
    ratioRow(JSON.stringify(place), placeTitle(area, place), comparison, passesWord),
  );
}

export function typeRows(area: AreaPack, changes: readonly TypeChange[]): RatioRow[] {
  return changes.map(({ type, comparison }) =>
    ratioRow(JSON.stringify(type), typeTitle(area, type), comparison, hoursWord),
  );
}

export function typeTitle(area: AreaPack, type: TypeChoice): string {
  return capital(typeName(area.taxonomy, type, (text) => i18n.localized(text)));
}

/** Role of a party as the data names it. */
export function partyWord(party: string): string {
  return party === '' ? i18n.t.evaluation.unknownParty : capital(party);
}

/** `8 jan 2022` of a wall time in epoch milliseconds as if UTC. */
export function wallDate(wall: number): string {
  const date = new Date(wall).toISOString().slice(0, 10);
  return i18n.date(date, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Today on the clock of this device, as `2022-01-14`. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
