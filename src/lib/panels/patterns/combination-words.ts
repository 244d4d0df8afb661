import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { Combination, CombinationRow } from '$lib/hotspots/combinations.ts';
import { DARKNESS_STEP, type SlotKind } from '$lib/hotspots/slots.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import { clock, hourSpans, listed, oneType, placeTitle, ratioWord, shortDate } from '../words.ts';

const CONFIDENCE = ['', '90', '95', '99'] as const;

/** A slot as the head of a column: `23`, `vr`, `14–16 u donker`. */
export function slotHead(kind: SlotKind, slot: number): string {
  const t = i18n.t.combinations;
  if (kind === 'hour') return clock(slot).slice(0, 2);
  if (kind === 'weekday') return i18n.weekday(slot, 'short');
  return t.darkSlot(i18n.integer(slot), i18n.integer(slot + DARKNESS_STEP));
}

/** A slot in a sentence: `23:00–00:00`, `vrijdag`, `hele nacht`. */
export function slotWords(kind: SlotKind, slot: number | null): string {
  if (slot === null) return i18n.t.combinations.wholeNight;
  if (kind === 'hour') return hourSpans([slot]);
  return kind === 'weekday' ? i18n.weekday(slot, 'long') : slotHead(kind, slot);
}

export function rowTitle(area: AreaPack, { place, type }: CombinationRow): string {
  return `${placeTitle(area, place)}: ${oneType(area, type)}`;
}

export function confidenceOf({ bin }: Combination): string {
  return CONFIDENCE[bin];
}

/** A count; what is spread over hours is no whole number. */
export function countWord(count: number): string {
  return Number.isInteger(count) ? i18n.integer(count) : i18n.decimal(count);
}

/** What is said of one cell, for who cannot see it. */
export function cellTitle(
  area: AreaPack,
  kind: SlotKind,
  row: CombinationRow,
  cell: Combination,
): string {
  const t = i18n.t.combinations;
  const [place, type] = [placeTitle(area, row.place), oneType(area, row.type)];
  const slot = slotWords(kind, cell.slot);
  if (cell.expected === null) return t.cellNot(place, slot);
  const words = t.cell(place, type, slot, countWord(cell.count), ratioWord(cell.expected));
  return cell.bin > 0 ? `${words}; ${t.cellSure(confidenceOf(cell))}` : words;
}

/** When it was seen: period, nights, evenings of the week. */
export function seenWords({ firstNight, lastNight, whole, weekdays }: CombinationRow): string {
  const t = i18n.t.combinations;
  const days = weekdays
    .filter(({ seen }) => seen > 0)
    .map(({ weekday, seen, passed }) => {
      const day = i18n.weekday(weekday, 'short');
      return passed > 0
        ? t.weekdayPart(day, i18n.integer(seen), i18n.integer(passed))
        : t.weekdayCount(day, i18n.integer(seen));
    });
  const period = t.period(shortDate(firstNight), shortDate(lastNight), i18n.integer(whole.nights));
  return `${period}; ${t.weekdays(listed(days))}`;
}
