import { ContentHash } from './content-hash.ts';

/** What is a role and a number already, or a bare code, names nobody. */
const HARMLESS =
  /^(?:(?:coach|vrijwilliger|volunteer|team|duo|medewerker|loper|walker|observer)\s*[-#]?\s*[a-z]?\d{0,3}|[a-z]{0,2}-?\d{1,4}|anoniem|onbekend)$/i;

/**
 * Names of people to "coach 1", "coach 2" in the order in which they appear; the same name, the same
 * pseudonym, within a dataset. What is kept between files is a hash of the name, not the name.
 */
export class Pseudonyms {
  readonly #byKey: Map<string, string>;
  readonly #byText = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #hash = new ContentHash();
  /** Names that were replaced. */
  replaced = 0;

  constructor(known: Readonly<Record<string, string>> = {}) {
    this.#byKey = new Map(Object.entries(known));
    this.#taken = new Set(Object.values(known));
  }

  of(text: string): string {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const pseudonym = HARMLESS.test(text) ? text : this.#pseudonymOf(text);
    this.#taken.add(pseudonym);
    this.#byText.set(text, pseudonym);
    return pseudonym;
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries(this.#byKey);
  }

  #pseudonymOf(text: string): string {
    this.replaced++;
    const key = this.#hash
      .ofText(text.normalize('NFC').toLowerCase().replace(/\s+/g, ' '))
      .toString();
    let pseudonym = this.#byKey.get(key);
    for (let n = this.#byKey.size + 1; pseudonym === undefined; n++)
      if (!this.#taken.has(`coach ${n}`)) pseudonym = `coach ${n}`;
    this.#byKey.set(key, pseudonym);
    return pseudonym;
  }
}
