import type { TypeChoice } from '../domain/filter.ts';

export interface SubTypeBar {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Values by week, in order; null for a week in which nobody walked. */
  readonly weeks: readonly (number | null)[];
}

export interface MainTypeBar extends SubTypeBar {
  readonly subs: readonly SubTypeBar[];
}

export type ChosenState = 'yes' | 'part' | 'no';

export interface TypeRow {
  readonly key: string;
  readonly choice: TypeChoice;
  readonly label: string;
  readonly count: number;
  readonly weeks: readonly (number | null)[];
  /** 1 to 5: index of a `--type-n` token. */
  readonly colour: number;
  readonly level: 1 | 2;
  /** Main types with sub types only. */
  readonly expanded: boolean | null;
  /** `part`: some of its sub types are chosen. */
  readonly chosen: ChosenState;
}

/** The colour of a main type by its place in the taxonomy: a fifth and on share the last. */
export function typeColour(index: number): number {
  return Math.min(index, 4) + 1;
}

/** Few main types stand open from the start. */
export function expandedAtFirst(types: readonly MainTypeBar[]): Set<string> {
  const rows = types.reduce((sum, type) => sum + 1 + type.subs.length, 0);
  return new Set(types.length <= 5 && rows <= 40 ? types.map((type) => type.id) : []);
}

/** The visible rows, top to bottom. */
export function typeRows(
  types: readonly MainTypeBar[],
  expanded: ReadonlySet<string>,
  chosen: readonly TypeChoice[],
): TypeRow[] {
  const isChosen = (main: string, sub: string | null) =>
    chosen.some((choice) => choice.main === main && choice.sub === sub);
  return types.flatMap((type, index) => {
    const colour = typeColour(index);
    const open = expanded.has(type.id);
    const whole = isChosen(type.id, null);
    const part = chosen.some((choice) => choice.main === type.id);
    const main: TypeRow = {
      key: type.id,
      choice: { main: type.id, sub: null },
      label: type.label,
      count: type.count,
      weeks: type.weeks,
      colour,
      level: 1,
      expanded: type.subs.length > 0 ? open : null,
      chosen: whole ? 'yes' : part ? 'part' : 'no',
    };
    if (!open) return [main];
    const subs = type.subs.map((sub): TypeRow => ({
      key: `${type.id}/${sub.id}`,
      choice: { main: type.id, sub: sub.id },
      label: sub.label,
      count: sub.count,
      weeks: sub.weeks,
      colour,
      level: 2,
      expanded: null,
      chosen: isChosen(type.id, sub.id) ? 'yes' : whole ? 'part' : 'no',
    }));
    return [main, ...subs];
  });
}
