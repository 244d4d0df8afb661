import type { Dictionary } from './nl/index.ts';
import { overview } from './nl/overview.ts';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

type Overview = typeof overview;

interface Words {
  readonly overview: () => Overview | Promise<Overview>;
  readonly all: () => Promise<Dictionary>;
}

/** The Dutch words of the overview come with the page; all others are fetched when they are needed. */
const words: Record<Locale, Words> = {
  nl: { overview: () => overview, all: async () => (await import('./nl/index.ts')).nl },
  en: {
    overview: async () => (await import('./en/overview.ts')).overview,
    all: async () => (await import('./en/index.ts')).en,
  },
};
const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };
const storageKey = 'signaalkaart.locale';

/** By language and fields: making a format takes some fifty times as long as using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(tag: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${tag} ${JSON.stringify(fields)}`;
  let format = dateFormats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...fields });
    dateFormats.set(name, format);
  }
  return format;
}

/** Dates as they were written before: charts write the same ones at every step of a drag. */
const writtenDates = new Map<string, string>();
const mostWritten = 20_000;
const wholeDate = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

function kept(name: string, text: string): string {
  if (writtenDates.size >= mostWritten) writtenDates.clear();
  writtenDates.set(name, text);
  return text;
}

/** The language of the page, its texts, and the notation of its numbers and dates. */
class I18n {
  locale = $state<Locale>('nl');
  /**
   * The words of the page that is shown. On the overview there are only those of `overview.ts`, which
   * a test holds all that it loads to; the type is that of all pages.
   */
  t = $state.raw(overview as Dictionary);
  readonly tag = $derived(tags[this.locale]);

  #knowsAll = false;
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

  /** Fetches the words of all pages, for a page other than the overview. */
  async learnAll(): Promise<void> {
    this.#knowsAll = true;
    await this.#speak(this.locale);
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
  date(isoDate: string, fields?: Intl.DateTimeFormatOptions): string {
    if (fields) return this.#written(isoDate, fields);
    const name = `${this.tag} ${isoDate}`;
    return writtenDates.get(name) ?? kept(name, this.#written(isoDate, wholeDate));
  }

  /** Short name of an ISO weekday, 1 Monday to 7 Sunday. */
  weekday(isoWeekday: number, width: 'short' | 'long' = 'short'): string {
    const name = `${this.tag} ${width} ${isoWeekday}`;
    // 2024-01-01 was a Monday.
    return (
      writtenDates.get(name) ??
      kept(name, this.#written(`2024-01-0${isoWeekday}`, { weekday: width }))
    );
  }

  #written(isoDate: string, fields: Intl.DateTimeFormatOptions): string {
    return dateFormat(this.tag, fields).format(new Date(`${isoDate}T00:00:00Z`));
  }

  async #speak(locale: Locale): Promise<void> {
    const { overview: first, all } = words[locale];
    this.t = this.#knowsAll ? await all() : ((await first()) as Dictionary);
    this.locale = locale;
  }

  localized(text: { nl: string; en: string }): string {
    return text[this.locale];
  }
}

export const i18n = new I18n();
