import type { Filter } from '$lib/domain/filter.ts';
import type { BrushCase, Step } from './rows.ts';

/** Counts of one view by key, the key as text; keys without a count left out. */
export type Counts = ReadonlyMap<string, number>;

/** One way of keeping all views linked. */
export interface Contender {
  readonly name: string;
  /** Steps to time; slow ones do fewer. */
  readonly steps: number;
  /** Milliseconds it took before anything could be asked. */
  readonly setUp: number;
  /** Forgets what it knows of an earlier brush. */
  begin(brush: BrushCase): Promise<void>;
  /** Resolves when the figures of all views are there. */
  step(brush: BrushCase, step: Step): Promise<void> | void;
  /** What the last step found, by view; a view that a contender does not have is absent. */
  found(): Promise<ReadonlyMap<string, Counts>> | ReadonlyMap<string, Counts>;
  /** A choice that is no brush; absent where the contender has no such thing. */
  change?(filter: Filter): Promise<void> | void;
  dispose(): Promise<void> | void;
}

/** The views that are counted, in the order of their names. */
export const viewNames = [
  'byHexagon',
  'byLeg',
  'byMinute',
  'byNight',
  'byTowerPlace',
  'byType',
  'byWeekdayHour',
  'shown',
  'anywhere',
] as const;
export type ViewName = (typeof viewNames)[number];

export function keyOf(values: readonly unknown[]): string {
  return values.map((value) => (value === null ? '-' : String(value))).join('|');
}
