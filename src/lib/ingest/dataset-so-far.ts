import type { Round } from '../domain/round.ts';
import type { TableName } from '../domain/tables.ts';
import { HashSet } from './content-hash.ts';

/** What the files of one dataset share while they are read one after the other. */
export class DatasetSoFar {
  /** True when rows have to be told from those of other files. */
  readonly several: boolean;
  readonly rounds: Round[] = [];
  /** Hash of a name, to its pseudonym. */
  pseudonyms: Readonly<Record<string, string>> = {};
  readonly #rows = new Map<TableName, HashSet>();

  constructor(several: boolean) {
    this.several = several;
  }

  /** The rows of a kind that were accepted in any table, by id and content. */
  rows(kind: TableName): HashSet {
    let rows = this.#rows.get(kind);
    if (!rows) this.#rows.set(kind, (rows = new HashSet()));
    return rows;
  }
}
