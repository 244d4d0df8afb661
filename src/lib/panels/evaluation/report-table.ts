import type { AreaPack } from '$lib/domain/area-pack.ts';
import type { MonthFigures } from '$lib/evaluation/month-figures.ts';
import type { Comparison, PeriodRate } from '$lib/hotspots/comparison.ts';
import { i18n } from '$lib/i18n/locale.svelte.ts';
import { mainTypeName } from '$lib/state/names.ts';
import { placeTitle, ratioWord } from '../words.ts';
import { changeWithLimits } from './evaluation-words.ts';

/** Rows under one unit; every figure as it is printed, its unit in the group's name. */
export interface ReportGroup {
  readonly name: string;
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly name: string;
  readonly now: string;
  readonly before: string;
  /** With its mark and limits; empty where there is no month before. */
  readonly change: string;
}

const marks = { less: '▼', more: '▲', 'no-clear-difference': '=', 'too-few-data': '?' };

/** Types per coach hour and places per pass, of the month and of the one before. */
export function reportTable(area: AreaPack, { before, changes }: MonthFigures): ReportGroup[] {
  const { reporting: t, changes: words } = i18n.t.evaluation;
  const row = (name: string, comparison: Comparison): ReportRow => ({
    name,
    now: side(comparison.after),
    before: side(comparison.before),
    change: before === null ? '' : `${marks[comparison.verdict]} ${changeWithLimits(comparison)}`,
  });
  return [
    {
      name: t.perHour,
      rows: [
        row(words.all, changes.all),
        ...changes.mains.map(({ type, comparison }) =>
          row(
            mainTypeName(area.taxonomy, type.main, (text) => i18n.localized(text)),
            comparison,
          ),
        ),
      ],
    },
    {
      name: t.perPass,
      rows: [...changes.towers, ...changes.legs].map(({ place, comparison }) =>
        row(placeTitle(area, place), comparison),
      ),
    },
  ];
}

function side({ rate, count, exposure }: PeriodRate): string {
  const t = i18n.t.evaluation.reporting;
  if (exposure === 0) return t.notWalked;
  return t.figures(ratioWord(rate.rate), i18n.integer(count));
}
