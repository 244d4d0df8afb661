import type { Filter } from '../domain/filter.ts';
import { bitOf, faultBits } from './choices.ts';
import type { Codes, SignalColumns } from './signal-columns.ts';

/** Rows of a block that are to be counted. */
export interface Selection {
  readonly count: number;
  /** Where the block begins. */
  readonly from: number;
  /** Their positions; null when they are all of the block. */
  readonly rows: Int32Array | null;
}

/** Rows looked at together where counts are few: their masks and positions stay in the fastest cache. */
const fewRows = 8192;

/**
 * Goes over the rows block by block, with a mask a row of the dimensions that leave it out. Every
 * loop is over plain arrays and without a branch on the data, so that a scan costs little more than
 * reading the columns.
 */
export class RowBlocks {
  readonly #columns: SignalColumns;
  readonly #filter: Filter;
  readonly #faults: readonly (readonly [Codes, Uint8Array])[];
  readonly #blockRows: number;
  readonly #masks: Uint8Array;
  readonly #selected: Int32Array;
  #isMasked = false;
  #from = 0;
  #to = 0;

  constructor(columns: SignalColumns, filter: Filter, most = fewRows) {
    const blockRows = Math.min(most, columns.rows);
    this.#blockRows = blockRows;
    this.#masks = new Uint8Array(blockRows);
    this.#selected = new Int32Array(blockRows);
    this.#columns = columns;
    this.#filter = filter;
    const faults = faultBits(filter, columns.dictionaries);
    this.#faults = [...faults].map(([field, bits]) => [columns.codes[field], bits]);
  }

  /** Calls back once a block; within it `select` tells the rows. */
  forEach(visit: () => void): void {
    const { rows } = this.#columns;
    for (this.#from = 0; this.#from < rows; this.#from = this.#to) {
      this.#to = Math.min(rows, this.#from + this.#blockRows);
      this.#mask();
      visit();
    }
  }

  /** The rows of this block that no dimension of `needed` leaves out; good until the next call. */
  select(needed: number): Selection {
    const from = this.#from;
    const length = this.#to - from;
    if (needed === 0 || !this.#isMasked) return { count: length, from, rows: null };
    const masks = this.#masks;
    const selected = this.#selected;
    let count = 0;
    for (let i = 0; i < length; i++) {
      selected[count] = from + i;
      count += ((masks[i] as number) & needed) === 0 ? 1 : 0;
    }
    return { count, from, rows: selected };
  }

  #mask(): void {
    const masks = this.#masks;
    const length = this.#to - this.#from;
    this.#isMasked = this.#faults.length > 0 || this.#filter.box !== null;
    if (!this.#isMasked) return;
    masks.fill(0);
    for (const [codes, bits] of this.#faults) addFaults(masks, codes, bits, this.#from, length);
    if (this.#filter.box) this.#addBox(this.#filter.box, length);
  }

  #addBox([west, south, east, north]: NonNullable<Filter['box']>, length: number): void {
    const { longitude, latitude } = this.#columns;
    const masks = this.#masks;
    const from = this.#from;
    for (let i = 0; i < length; i++) {
      const x = longitude[from + i] as number;
      const y = latitude[from + i] as number;
      // Without coordinates every comparison is false.
      const isIn = x >= west && x <= east && y >= south && y <= north;
      masks[i] = (masks[i] as number) | (isIn ? 0 : bitOf.box);
    }
  }
}

function addFaults(
  masks: Uint8Array,
  codes: Codes,
  bits: Uint8Array,
  from: number,
  length: number,
): void {
  for (let i = 0; i < length; i++)
    masks[i] = (masks[i] as number) | (bits[codes[from + i] as number] as number);
}
