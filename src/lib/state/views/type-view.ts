import { addNights, weekOfNight, type Night } from '../../domain/night-calendar.ts';
import type { ByType } from '../../engine/questions/by-type.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { mainTypeName, typeName, type Words } from '../names.ts';

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

type Described = Pick<OpenDataset, 'area' | 'mainTypes' | 'inventory' | 'summary'>;

/** Every type of the dataset in the order of its colours, those without a signal now included. */
export function typesOf(
  answer: ByType,
  { area, mainTypes, inventory, summary }: Described,
  localized: Words['localized'],
): MainTypeCounts[] {
  const weekIndex = weekIndices(summary.nights);
  const tally = new Map<string, { count: number; weeks: number[] }>();
  const add = (key: string, count: number, week: number | undefined) => {
    const entry = tally.get(key) ?? { count: 0, weeks: new Array<number>(weekIndex.size).fill(0) };
    entry.count += count;
    if (week !== undefined) entry.weeks[week] = (entry.weeks[week] ?? 0) + count;
    tally.set(key, entry);
  };
  answer.count.forEach((count, i) => {
    const week = weekIndex.get(answer.week[i] ?? '');
    const main = answer.main[i] ?? '';
    const sub = answer.sub[i] ?? null;
    add(keyOf(main, null), count, week);
    if (sub !== null) add(keyOf(main, sub), count, week);
  });
  const counted = (main: string, sub: string | null) =>
    tally.get(keyOf(main, sub)) ?? { count: 0, weeks: new Array<number>(weekIndex.size).fill(0) };
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

function keyOf(main: string, sub: string | null): string {
  return JSON.stringify([main, sub]);
}

/** Position of each week's Monday among the weeks of the period. */
function weekIndices(nights: readonly [Night, Night] | null): Map<string, number> {
  const indices = new Map<string, number>();
  if (!nights) return indices;
  const last = weekOfNight(nights[1]);
  for (let week = weekOfNight(nights[0]); week <= last; week = addNights(week, 7))
    indices.set(week, indices.size);
  return indices;
}
