import type { HashSet, Hashes } from './content-hash.ts';
import type { CoachWeeks, WalkedTimes } from './doctor.ts';
import type { FindingParts, Findings } from './findings.ts';
import type { PersonalData } from './personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { PersonalHit, Rejected } from './report.ts';
import type { Zones } from './signal-times.ts';
import type { Tally, TallyParts } from './tally.ts';
import type { WallClock } from './wall-clock.ts';
import type { Round } from '../domain/round.ts';
import type { TableName } from '../domain/tables.ts';

/** What the rows of a file share while they are read. */
export interface SharedState {
  readonly findings: Findings;
  readonly clock: WallClock;
  readonly pseudonyms: Pseudonyms;
  readonly personal: PersonalData;
  readonly tally: Tally;
  /** When anybody walked, where rounds are known. */
  walked: WalkedTimes | null;
  readonly coachWeeks: CoachWeeks;
  readonly rounds: Round[];
  /** What other tables of the dataset hold; null where there is but this one. */
  readonly rows: ((kind: TableName) => HashSet) | null;
  readonly rejected: Rejected[];
}

/** What the rows of a part of a file leave to those of another. */
interface SharedParts {
  readonly rejected: readonly Rejected[];
  readonly hits: readonly PersonalHit[];
  readonly findings: FindingParts;
  readonly tally: TallyParts;
}

/** What the rows of a table from a cut on amount to. */
export interface RestOfTable extends SharedParts {
  readonly rowsRead: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly zones: Zones;
  /** Of the ids and contents of its rows. */
  readonly seen: Hashes;
}

export function sharedParts({ rejected, personal, findings, tally }: SharedState): SharedParts {
  return { rejected, hits: personal.hits, findings: findings.parts, tally: tally.parts };
}

/** Adds what the part of the file after this one leaves. */
export function joinParts(shared: SharedState, after: SharedParts): void {
  for (const one of after.rejected) shared.rejected.push(one);
  for (const hit of after.hits) shared.personal.hits.push(hit);
  shared.findings.join(after.findings);
  shared.tally.join(after.tally);
}
