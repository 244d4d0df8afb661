import { i18n } from '../../i18n/locale.svelte.ts';
import type { LinkedAnswers } from '../linked-answers.ts';
import type { OpenDataset } from '../open-dataset.ts';
import type { Measure } from '../view-settings.ts';
import { amountOf, type Effort } from './effort.ts';

/** What a view divides by when it is asked for passes: the round as a whole, or the place. */
export type Per = 'round' | 'place';

/** How charts write their values. */
export interface MeasureFormat {
  readonly isWhole: boolean;
  /** The figure alone. */
  readonly short: (value: number) => string;
  /** The figure with what it is a figure of. */
  readonly words: (value: number) => string;
}

export interface ShownMeasure {
  /** What is shown: counts where the effort for anything else is not known. */
  readonly measure: Measure;
  readonly format: MeasureFormat;
  /** Why only counts can be shown; null where everything can. */
  readonly why: string | null;
}

export function shownMeasure(
  wanted: Measure,
  dataset: Pick<OpenDataset, 'knowsEffort'>,
  answers: Pick<LinkedAnswers, 'visitedPlaces'>,
  per: Per,
): ShownMeasure {
  const t = i18n.t.pages.measure;
  const why = !dataset.knowsEffort
    ? t.noRounds
    : per === 'place' && answers.visitedPlaces.length === 0
      ? t.noVisits
      : null;
  const measure = why === null ? wanted : 'count';
  const name = `${measure} ${per} ${why}`;
  const shown = shownBefore.get(name) ?? { measure, format: formatOf(measure, per), why };
  shownBefore.set(name, shown);
  return shown;
}

/** The same object for the same measure: charts draw anew what is new to them. */
const shownBefore = new Map<string, ShownMeasure>();

export function formatOf(measure: Measure, per: Per): MeasureFormat {
  if (measure === 'count')
    return {
      isWhole: true,
      short: (count) => i18n.integer(count),
      words: (count) => i18n.t.basics.signals(i18n.integer(count), count === 1),
    };
  return {
    isWhole: false,
    short: shortRate,
    words: (value) => i18n.t.pages.measure.rate(i18n.rate(value), perWords(measure, per)),
  };
}

/** Two digits that tell: `0,043`, `0,43`, `4,3` and `43`; a rate that is not zero never reads as 0. */
function shortRate(value: number): string {
  if (value === 0 || value >= 9.95) return i18n.integer(value);
  return value >= 0.995 ? i18n.decimal(value) : i18n.rate(Number(value.toPrecision(2)));
}

/** `per coachuur`, `per ronde` or `per keer gelopen`. */
export function perWords(measure: Exclude<Measure, 'count'>, per: Per): string {
  const t = i18n.t.pages.measure;
  if (measure === 'coach-hour') return t.perCoachHour;
  return per === 'round' ? t.perRound : t.perPass;
}

/** `474 coachuren`, `60 rondes` or `118 keer gelopen`. */
export function amountWords(effort: Effort, measure: Exclude<Measure, 'count'>, per: Per): string {
  const t = i18n.t.pages.measure;
  const amount = amountOf(effort, measure);
  if (measure === 'coach-hour') return t.coachHours(shortHours(amount));
  const one = amount === 1;
  return per === 'round' ? t.rounds(i18n.integer(amount), one) : t.passes(i18n.integer(amount));
}

function shortHours(hours: number): string {
  return hours > 0 && hours < 9.95 ? i18n.decimal(hours) : i18n.integer(hours);
}

/** The line under a title: what is shown, and by how much it was divided; or why only counts are. */
export function unitWords(
  { measure, why }: ShownMeasure,
  per: Per,
  effort: Effort,
  counts: string,
  detail = '',
  where = '',
): string {
  const t = i18n.t.pages.measure;
  if (measure === 'count') return why === null ? counts : `${counts}; ${why}`;
  const rate = t.unit(perWords(measure, per)) + (detail && ` ${detail}`);
  const amount = amountWords(effort, measure, per) + (where && ` ${where}`);
  return `${rate}; ${amount}`;
}

/** Cells of a text twin after the count: the denominator, and the rate or why there is none. */
export function rateCells(
  count: number,
  effort: Effort,
  measure: Exclude<Measure, 'count'>,
): [string, string] {
  const t = i18n.t.pages.measure;
  const amount = amountOf(effort, measure);
  if (effort.passes === 0) return [i18n.integer(0), t.notWalked];
  if (amount === 0) return [i18n.t.basics.unknown, t.tooShort];
  const written = measure === 'pass' ? i18n.integer(amount) : i18n.decimal(amount);
  return [written, i18n.rate(count / amount)];
}

/** Heads of those two columns. */
export function rateColumns(measure: Exclude<Measure, 'count'>, per: Per): [string, string] {
  const t = i18n.t.pages.measure;
  const amount =
    measure === 'coach-hour'
      ? t.coachHoursColumn
      : per === 'round'
        ? t.roundsColumn
        : t.passesColumn;
  return [amount, capital(perWords(measure, per))];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
