import type { HotSpotBin } from '../analysis/hot-spot-bins.ts';

/** What the test says of one cell. */
export interface CellFinding {
  readonly count: number;
  readonly passes: number;
  /** Of the cell alone, if it were like its kind. NaN where nobody walked. */
  readonly expected: number;
  readonly z: number;
  /** Exact, two-sided, after Benjamini-Hochberg over the family. */
  readonly adjustedP: number;
  readonly bin: HotSpotBin;
}
