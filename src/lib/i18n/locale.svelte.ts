import { en } from './en/index.ts';
import { nl, type Dictionary } from './nl/index.ts';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

const dictionaries: Record<Locale, Dictionary> = { nl, en };
const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };
const storageKey = 'signaalkaart.locale';

/** The language of the page, its texts, and the notation of its numbers and dates. */
class I18n {
  locale = $state<Locale>('nl');
  readonly t = $derived(dictionaries[this.locale]);
  readonly tag = $derived(tags[this.locale]);

  readonly #integers = $derived(new Intl.NumberFormat(this.tag, { maximumFractionDigits: 0 }));
  readonly #decimals = $derived(
    new Intl.NumberFormat(this.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );
  readonly #rates = $derived(new Intl.NumberFormat(this.tag, { maximumSignificantDigits: 3 }));
  readonly #percents = $derived(
    new Intl.NumberFormat(this.tag, { style: 'percent', maximumFractionDigits: 0 }),
  );

  /** `?lang=` wins over what was chosen last; Dutch when neither tells. */
  start(search: URLSearchParams, storage: Pick<Storage, 'getItem'>): void {
    const wanted = search.get('lang') ?? storage.getItem(storageKey);
    this.locale = locales.find((locale) => locale === wanted) ?? 'nl';
  }

  choose(locale: Locale, storage: Pick<Storage, 'setItem'>): void {
    this.locale = locale;
    storage.setItem(storageKey, locale);
  }

  /** `1.843` */
  integer(value: number): string {
    return this.#integers.format(value);
  }

  /** One decimal: `12,4` */
  decimal(value: number): string {
    return this.#decimals.format(value);
  }

  /** Three significant digits: `0,0421` */
  rate(value: number): string {
    return this.#rates.format(value);
  }

  percent(share: number): string {
    return this.#percents.format(share);
  }

  /** A night or date (`YYYY-MM-DD`) as `vr 14 jan 2022`, or by the fields asked for. */
  date(
    isoDate: string,
    fields: Intl.DateTimeFormatOptions = {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    },
  ): string {
    const format = new Intl.DateTimeFormat(this.tag, { timeZone: 'UTC', ...fields });
    return format.format(new Date(`${isoDate}T00:00:00Z`));
  }

  /** Short name of an ISO weekday, 1 Monday to 7 Sunday. */
  weekday(isoWeekday: number, width: 'short' | 'long' = 'short'): string {
    // 2024-01-01 was a Monday.
    return this.date(`2024-01-0${isoWeekday}`, { weekday: width });
  }

  localized(text: { nl: string; en: string }): string {
    return text[this.locale];
  }
}

export const i18n = new I18n();
