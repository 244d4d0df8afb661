import { ownValue } from '../domain/own-value.ts';
import { TimeZone } from '../domain/time-zone.ts';
import type { ByteSource } from './byte-source.ts';
import type { DatasetSoFar } from './dataset-so-far.ts';
import { CoachWeeks, WalkedTimes } from './doctor.ts';
import { FileError } from './file-error.ts';
import { Findings } from './findings.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import { PersonalData } from './personal-data.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type { ImportOptions } from './report.ts';
import type { SharedState } from './shared-state.ts';
import { planTable, zoneFor, type TablePlan } from './table-plan.ts';
import type { TableSource } from './table-source.ts';
import { Tally } from './tally.ts';
import { WallClock } from './wall-clock.ts';

/** A file that is open, how its tables will be read, and what their rows share. */
export interface FileReading {
  readonly opened: OpenedFile;
  readonly planned: readonly { readonly table: TableSource; readonly plan: TablePlan }[];
  readonly shared: SharedState;
  readonly timeZone: string;
}

/** @throws FileError when the file as a whole cannot be read. */
export async function beginReading(
  source: ByteSource,
  options: ImportOptions,
  soFar: DatasetSoFar,
): Promise<FileReading> {
  const opened = await openFile(source, options.area);
  const planned: { table: TableSource; plan: TablePlan }[] = [];
  for (const table of opened.tables)
    if (ownValue(options.kinds, table.name) !== null)
      planned.push({ table, plan: await planTable(table, options) });
  // Rounds first: then signals outside all of them can be told.
  planned.sort((a, b) => Number(b.plan.kind === 'rounds') - Number(a.plan.kind === 'rounds'));
  const plans = planned.map(({ plan }) => plan);
  if (plans.length > 0 && plans.every((plan) => saysNothing(plan)))
    throw new FileError(source.name, 'no-time-or-type');
  const findings = new Findings();
  const timeZone = zoneFor(options, plans);
  const shared: SharedState = {
    findings,
    clock: new WallClock(TimeZone.named(timeZone)),
    pseudonyms: new Pseudonyms({ ...options.pseudonyms, ...soFar.pseudonyms }),
    personal: new PersonalData(options.area, findings, options.keepPersonal, source.name),
    tally: new Tally(),
    walked: walkedTimes(options.rounds ?? soFar.rounds),
    coachWeeks: new CoachWeeks(),
    rounds: [],
    rows: soFar.several || planned.length > 1 ? (kind) => soFar.rows(kind) : null,
    rejected: [],
  };
  return { opened, planned, shared, timeZone };
}

export function walkedTimes(rounds: NonNullable<ImportOptions['rounds']>): WalkedTimes | null {
  return rounds.length > 0 ? new WalkedTimes(rounds) : null;
}

/** Rows without time, type, place or text would only count lines. */
function saysNothing({ kind, mapping }: TablePlan): boolean {
  if (kind !== 'signals') return false;
  const { time, mainType, subType, tower, leg, longitude, point, note } = mapping;
  return [time, mainType, subType, tower, leg, longitude, point, note].every((name) => !name);
}
