import type { DataMark, Figure } from './finding.ts';

export interface Difference {
  readonly key: string;
  /** Undefined where the figure is not there. */
  readonly kept: number | null | undefined;
  readonly now: number | null | undefined;
}

/**
 * The figures that are no longer what they were, each by name. Figures are the same when they agree
 * to the last of 12 digits: the same sums in another order may differ beyond that.
 */
export function differences(kept: readonly Figure[], now: readonly Figure[]): Difference[] {
  const keptBy = new Map(kept.map(({ key, value }) => [key, value]));
  const nowBy = new Map(now.map(({ key, value }) => [key, value]));
  return [...new Set([...keptBy.keys(), ...nowBy.keys()])]
    .map((key) => ({ key, kept: keptBy.get(key), now: nowBy.get(key) }))
    .filter(({ kept, now }) => !isSame(kept, now));
}

function isSame(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

export interface DataDifference {
  readonly kind: 'rows' | 'file-gone' | 'file-new' | 'file-changed';
  /** The table or the file. */
  readonly name: string;
  readonly kept?: number;
  readonly now?: number;
}

/** In what two datasets differ: tables with more or fewer rows, and files that are others. */
export function dataDifferences(kept: DataMark, now: DataMark): DataDifference[] {
  if (kept.hash === now.hash) return [];
  const tables = new Set([...Object.keys(kept.rows), ...Object.keys(now.rows)]);
  const rows = [...tables].flatMap((name) => {
    const [before, after] = [kept.rows[name] ?? 0, now.rows[name] ?? 0];
    return before === after ? [] : [{ kind: 'rows' as const, name, kept: before, now: after }];
  });
  const hashOf = ({ sources }: DataMark, name: string) =>
    sources.find(({ fileName }) => fileName === name)?.hash;
  const names = new Set([...kept.sources, ...now.sources].map(({ fileName }) => fileName));
  const files = [...names].flatMap((name): DataDifference[] => {
    const [before, after] = [hashOf(kept, name), hashOf(now, name)];
    if (before === after) return [];
    if (after === undefined) return [{ kind: 'file-gone', name }];
    return [{ kind: before === undefined ? 'file-new' : 'file-changed', name }];
  });
  return [...rows, ...files];
}
