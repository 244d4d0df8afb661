import { nl, type Dictionary } from './nl/index.ts';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/** English is fetched when it is asked for. */
const dictionaries: Record<Locale, () => Dictionary | Promise<Dictionary>> = {
  nl: () => nl,
  en: async () => (await import('./en/index.ts')).en,
};
const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };
const storageKey = 'signaalkaart.locale';

/** The language of the page, its texts, and the notation of its numbers and dates. */
class I18n {
  locale = $state<Locale>('nl');
  t = $state.raw<Dictionary>(nl);
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
  async start(search: URLSearchParams, storage: Pick<Storage, 'getItem'>): Promise<void> {
    const wanted = search.get('lang') ?? storage.getItem(storageKey);
    await this.#speak(locales.find((locale) => locale === wanted) ?? 'nl');
  }

  async choose(locale: Locale, storage: Pick<Storage, 'setItem'>): Promise<void> {
    await this.#speak(locale);
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

  async #speak(locale: Locale): Promise<void> {
    this.t = await dictionaries[locale]();
    this.locale = locale;
  }

  localized(text: { nl: string; en: string }): string {
    return text[this.locale];
  }
}

export const i18n = new I18n();
