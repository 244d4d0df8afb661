import type { Night } from '../../domain/night-calendar.ts';
import type { ByType } from '../../engine/questions/by-type.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { mainTypeName, typeName, type Words } from '../names.ts';
import { weeksOf, type EffortView } from './effort-view.ts';
import { valueOf } from './effort.ts';
import type { Measure } from '../view-settings.ts';

export interface TypeCounts {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Counts by week, first to last week of the dataset. */
  readonly weeks: readonly number[];
}

export interface MainTypeCounts extends TypeCounts {
  readonly subs: readonly TypeCounts[];
}

export interface TypeValues extends Omit<TypeCounts, 'weeks'> {
  /** Null for a week in which nobody walked. */
  readonly weeks: readonly (number | null)[];
}

export interface MainTypeValues extends TypeValues {
  readonly subs: readonly TypeValues[];
}

interface Tally {
  count: number;
  readonly weeks: number[];
}

type Described = Pick<OpenDataset, 'area' | 'mainTypes' | 'inventory' | 'summary'>;

/** Every type of the dataset in the order of its colours, those without a signal now included. */
export function typesOf(
  answer: ByType,
  { area, mainTypes, inventory, summary }: Described,
  localized: Words['localized'],
): MainTypeCounts[] {
  const weekIndex = weekIndices(summary.nights);
  const nothing = (): Tally => ({ count: 0, weeks: new Array<number>(weekIndex.size).fill(0) });
  /** By main type, and within it by sub type; null is the main type as a whole. */
  const tallies = new Map<string, Map<string | null, Tally>>();
  const tallyOf = (main: string, sub: string | null): Tally => {
    const own = tallies.get(main) ?? new Map<string | null, Tally>();
    const tally = own.get(sub) ?? nothing();
    tallies.set(main, own);
    own.set(sub, tally);
    return tally;
  };
  const add = (tally: Tally, count: number, week: number | undefined) => {
    tally.count += count;
    if (week !== undefined) tally.weeks[week] = (tally.weeks[week] ?? 0) + count;
  };
  answer.count.forEach((count, i) => {
    const week = weekIndex.get(answer.week[i] ?? '');
    const main = answer.main[i] ?? '';
    const sub = answer.sub[i] ?? null;
    add(tallyOf(main, null), count, week);
    if (sub !== null) add(tallyOf(main, sub), count, week);
  });
  const counted = (main: string, sub: string | null) => tallies.get(main)?.get(sub) ?? nothing();
  const subsOf = (main: string) =>
    inventory.main.flatMap((other, i) => {
      const sub = inventory.sub[i] ?? null;
      return other === main && sub !== null ? [sub] : [];
    });
  return mainTypes.map((main) => ({
    id: main,
    label: mainTypeName(area.taxonomy, main, localized),
    ...counted(main, null),
    subs: subsOf(main).map((sub) => ({
      id: sub,
      label: typeName(area.taxonomy, { main, sub }, localized),
      ...counted(main, sub),
    })),
  }));
}

/**
 * The same types with the line of each in the measure that is shown; a week in which nobody walked
 * breaks the line, unless something is known of it all the same.
 */
export function withWeeklyValues(
  types: readonly MainTypeCounts[],
  nights: readonly [Night, Night] | null,
  effort: Pick<EffortView, 'week'> | null,
  measure: Measure,
): MainTypeValues[] {
  const efforts = weeksOf(nights).map((week) => effort?.week(week) ?? null);
  const valuesOf = ({ weeks }: TypeCounts) =>
    weeks.map((count, i) => {
      const walked = efforts[i] ?? null;
      if (walked === null) return count;
      return walked.passes === 0 && count === 0 ? null : valueOf(count, walked, measure);
    });
  return types.map((type) => ({
    ...type,
    weeks: valuesOf(type),
    subs: type.subs.map((sub) => ({ ...sub, weeks: valuesOf(sub) })),
  }));
}

/** Position of each week's Monday among the weeks of the period. */
function weekIndices(nights: readonly [Night, Night] | null): Map<string, number> {
  return new Map(weeksOf(nights).map((week, i) => [week, i]));
}
