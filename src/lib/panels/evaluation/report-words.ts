import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { MonthTexts } from '$lib/domain/month-reports.ts';
import type { MonthFigures } from '$lib/evaluation/month-figures.ts';
import type { Comparison } from '$lib/hotspots/comparison.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import type { OpenDataset } from '$lib/state/open-dataset.ts';
import { mainTypeName } from '$lib/state/names.ts';
import { capital, placeTitle, ratioWord } from '../words.ts';
import { changeWord, monthName, typeTitle } from './evaluation-words.ts';
import type { ReportGroup } from './report-table.ts';

/** A sentence on the month, and the same on the month before it, which is named in it. */
interface Beside {
  readonly now: string;
  readonly before: string | null;
}

/** What a monthly report says in words under the headings that were agreed on. */
export interface ReportWords {
  readonly hours: Beside;
  readonly soFar: string | null;
  readonly coaches: Beside;
  readonly signals: Beside;
  readonly handed: string;
  /** What got clearly less or more, the strongest change first; or that nothing did. */
  readonly stoodOut: readonly string[];
  readonly measures: readonly string[];
}

/** `agreedHours` is of the whole agreement; 0 where none is kept. */
export function wordsOf(area: AreaPack, figures: MonthFigures, agreedHours: number): ReportWords {
  const t = i18n.t.evaluation.reporting;
  const { walked, walkedBefore, before, changes, handed, picked, closed, measures } = figures;
  const beside = (now: string, earlier: string | null): Beside => ({
    now,
    before: before && earlier ? `${monthName(before)}: ${earlier}` : null,
  });
  const hours = (one: typeof walked) =>
    t.hours(i18n.decimal(one.coachHours), i18n.integer(one.rounds), i18n.integer(one.nights));
  const coaches = (one: typeof walked) => t.coaches(i18n.integer(one.coaches));
  const signals = ({ count, rate }: Comparison['before']) =>
    t.signals(i18n.integer(count), ratioWord(rate.rate));
  const stoodOut = stoodOutOf(area, figures);
  return {
    hours: beside(hours(walked), walkedBefore && hours(walkedBefore)),
    soFar:
      agreedHours > 0 ? t.soFar(i18n.decimal(figures.hoursSoFar), i18n.integer(agreedHours)) : null,
    coaches: beside(coaches(walked), walkedBefore && coaches(walkedBefore)),
    signals: beside(signals(changes.all.after), signals(changes.all.before)),
    handed: t.handed(i18n.integer(handed), i18n.integer(picked), i18n.integer(closed)),
    stoodOut: stoodOut.length > 0 ? stoodOut : [t.stoodOutNone],
    measures:
      measures.length > 0
        ? measures.map(({ night, label }) => `${i18n.date(night)}: ${label}`)
        : [t.measuresNone],
  };
}

/** Of what the report is, beside which month, and with which caution. */
export function introOf(
  { name, caution }: Pick<OpenDataset, 'name' | 'caution'>,
  { before }: Pick<MonthFigures, 'before'>,
): string {
  const t = i18n.t.evaluation.reporting;
  const beside = before ? `, ${t.beside(monthName(before))}` : '';
  return [
    `${i18n.localized(name)}${beside}.`,
    caution && i18n.localized(caution),
    before ? null : t.firstMonth,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function stoodOutOf(area: AreaPack, { changes }: MonthFigures): string[] {
  const localized = (text: { nl: string; en: string }) => i18n.localized(text);
  const named = [
    ...[...changes.towers, ...changes.legs].map(({ place, comparison }) => ({
      name: placeTitle(area, place),
      comparison,
    })),
    ...changes.mains.map(({ type, comparison }) => ({
      name: mainTypeName(area.taxonomy, type.main, localized),
      comparison,
    })),
    ...changes.subs.map(({ type, comparison }) => ({ name: typeTitle(area, type), comparison })),
  ];
  const strength = ({ comparison: { ratio } }: { comparison: Comparison }) =>
    Math.abs(Math.log(Math.max(1e-3, ratio ?? 1)));
  return named
    .filter(({ comparison: { verdict } }) => verdict === 'less' || verdict === 'more')
    .sort((a, b) => strength(b) - strength(a))
    .map(({ name, comparison: { ratio, lower, upper } }) =>
      i18n.t.evaluation.reporting.stoodOutRow(
        name,
        changeWord(ratio),
        changeWord(lower),
        changeWord(upper),
      ),
    );
}

/** The whole report as text for who blacks out passages: one paragraph a line, headings behind `#`. */
export function reportAsText(
  { month, before }: MonthFigures,
  intro: string,
  words: ReportWords,
  table: readonly ReportGroup[],
  texts: MonthTexts,
): string {
  const t = i18n.t.evaluation.reporting;
  const said = (...lines: (string | null)[]) => lines.filter((line) => line !== null);
  const beside = ({ now, before: earlier }: Beside) => said(now, earlier);
  const written = (text: string) => text.trim() || t.nothingWritten;
  return [
    `# ${t.title(monthName(month))}`,
    intro,
    `## ${t.headings.hours}`,
    ...said(...beside(words.hours), words.soFar),
    `## ${t.headings.coaches}`,
    ...beside(words.coaches),
    `## ${t.headings.general}`,
    ...beside(words.signals),
    words.handed,
    written(texts.general),
    `## ${t.headings.rounds}`,
    written(texts.rounds),
    t.unitNote,
    ...table.flatMap(({ name, rows }) => [
      `### ${capital(name)}`,
      ...rows.map((row) => t.rowAsText(row.name, row.now, before ? row.before : '', row.change)),
    ]),
    `## ${t.headings.notable}`,
    written(texts.notable),
    ...(before ? [`### ${t.stoodOut}`, ...words.stoodOut] : []),
    `### ${t.measures}`,
    ...words.measures,
  ].join('\n');
}
