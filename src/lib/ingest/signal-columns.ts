import type { AreaPack } from '../domain/area-pack.ts';
import type { CoordinateKind } from './column-profile.ts';
import type { RejectReason } from './codes.ts';
import { tableFields, type Mapping, type SignalField } from './fields.ts';
import type { Findings } from './findings.ts';
import type { PersonalData } from './personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Mends } from './report.ts';
import type { WallClock } from './wall-clock.ts';
import type { DateOrder } from './wall-time.ts';

/** A value that keeps its row out. */
export interface RowProblem {
  readonly reason: RejectReason;
  /** The column it stood in, else the field. */
  readonly field: string;
  readonly value: string;
}

/** How rows of a table become records. */
export interface RowRules {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  readonly area: AreaPack | null;
  readonly mends: Mends;
  readonly clock: WallClock;
  readonly order: DateOrder;
  readonly coordinates: CoordinateKind;
  /** Times without a zone are UTC. */
  readonly utc: boolean;
  readonly findings: Findings;
  readonly pseudonyms: Pseudonyms;
  readonly personal: PersonalData;
}

/** Where each field of a signal stands; -1 for one that has no column. */
export type SignalColumns = Readonly<Record<SignalField, number>>;

export function signalColumns({ headers, mapping }: RowRules): SignalColumns {
  const places = tableFields.signals.map((field) => {
    const name = mapping[field];
    return [field, name === undefined ? -1 : headers.indexOf(name)] as const;
  });
  return Object.fromEntries(places) as SignalColumns;
}

export function problemAt(
  rules: RowRules,
  columns: SignalColumns,
  field: SignalField,
  reason: RejectReason,
  value: string,
): RowProblem {
  return { reason, field: rules.headers[columns[field]] ?? field, value };
}

/** Empty, or what statistics programs and forms write for it. */
export function isBlank(text: string): boolean {
  if (text.length > 8) return false;
  return (
    text === '' || /^(?:n\/?a|null|none|nan|nat|-|\?|onbekend|unknown|nvt|n\.v\.t\.)$/i.test(text)
  );
}
