import type { Signal } from '../../domain/signal.ts';
import { precisionOf } from '../../ingest/signal-places.ts';

/** What a person may say otherwise of a draft than its words propose. */
export type DraftChange = Partial<
  Pick<Signal, 'mainType' | 'subType' | 'tower' | 'level' | 'unit' | 'leg' | 'note'>
>;

export function changedSignal(signal: Signal, change: DraftChange | undefined): Signal {
  if (!change) return signal;
  const changed = { ...signal, ...change };
  return { ...changed, placePrecision: precisionOf(changed) };
}

/** A place is in a tower or on a leg; a level is of a tower, a unit of a tower too. */
export function withPlace(
  signal: Signal,
  field: 'tower' | 'level' | 'unit' | 'leg',
  value: string,
): DraftChange {
  const text = value === '' ? null : value;
  if (field === 'tower') return { tower: text, level: null, unit: null, leg: null };
  if (field === 'leg')
    return text === null ? { leg: null } : { leg: text, tower: null, level: null, unit: null };
  if (field === 'level') return { level: text === null ? null : Number(text), unit: signal.unit };
  return { unit: text };
}
