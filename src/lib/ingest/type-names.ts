import { ownValue } from '../domain/own-value.ts';
import type { SubType, Taxonomy } from '../domain/taxonomy.ts';
import { nearestName, plainName } from './names.ts';
import type { Mends } from './report.ts';

/** The main type of a row that tells none. */
export const UNKNOWN_TYPE = 'unknown';

/** A longer text is no type; what is kept of it still counts. */
const LONGEST = 200;

export interface ResolvedType {
  readonly main: string;
  readonly sub: string | null;
  readonly known: boolean;
  /** Id of the known type nearest to an unknown one. */
  readonly nearest: string | null;
}

/**
 * Types of the file by any of their names in the taxonomy: ids, labels, aliases, the codes of VERA
 * and Signalen. A main type that is absent, or holds what is a sub type, is derived from the sub
 * type; without a taxonomy the texts are the types.
 */
export class TypeNames {
  readonly #mains = new Map<string, string>();
  readonly #subs = new Map<string, SubType>();
  readonly #mends: Readonly<Record<string, string>>;
  /** By main text, then by sub text: a key of both would have to be made for every row. */
  readonly #resolved = new Map<string, Map<string, ResolvedType>>();
  #kept = 0;
  readonly #empty: boolean;

  constructor(taxonomy: Taxonomy | null, mends: Mends = {}) {
    this.#mends = mends.types ?? {};
    this.#empty = !taxonomy || taxonomy.mainTypes.length === 0;
    for (const main of taxonomy?.mainTypes ?? [])
      for (const name of [main.id, main.label.nl, main.label.en])
        this.#mains.set(plainName(name), main.id);
    for (const sub of taxonomy?.subTypes ?? []) this.#addSub(sub);
  }

  #addSub(sub: SubType): void {
    const names = [sub.id, sub.label.nl, sub.label.en, ...sub.aliases];
    if (sub.signalen) names.push(sub.signalen.sub, `${sub.signalen.main}/${sub.signalen.sub}`);
    for (const name of names) {
      const plain = plainName(name);
      // The first of several sub types with one code of another system keeps it.
      if (!this.#subs.has(plain)) this.#subs.set(plain, sub);
    }
  }

  resolve(mainText: string, subText: string): ResolvedType {
    let bySub = this.#resolved.get(mainText);
    const known = bySub?.get(subText);
    if (known) return known;
    const main = (ownValue(this.#mends, mainText) || mainText).slice(0, LONGEST);
    const sub = (ownValue(this.#mends, subText) || subText).slice(0, LONGEST);
    const resolved = this.#empty ? byText(main, sub) : this.#byTaxonomy(main, sub);
    if (this.#kept < 20_000 && mainText.length + subText.length < 500) {
      if (!bySub) this.#resolved.set(mainText, (bySub = new Map()));
      bySub.set(subText, resolved);
      this.#kept++;
    }
    return resolved;
  }

  #byTaxonomy(mainText: string, subText: string): ResolvedType {
    const sub = this.#subs.get(plainName(subText)) ?? this.#subs.get(plainName(mainText));
    const main = this.#mains.get(plainName(mainText));
    const known = { known: true, nearest: null };
    if (sub && (subText === '' || this.#subs.has(plainName(subText))))
      return { main: sub.main, sub: sub.id, ...known };
    if (main && subText === '') return { main, sub: null, ...known };
    if (mainText === '' && subText === '') return { main: UNKNOWN_TYPE, sub: null, ...known };
    const strange = subText || mainText;
    const near = nearestName(strange, [...this.#subs.keys(), ...this.#mains.keys()]);
    const nearest =
      near === null ? null : (this.#subs.get(near)?.id ?? this.#mains.get(near) ?? null);
    return { ...byText(main ?? mainText, subText), known: false, nearest };
  }
}

function byText(main: string, sub: string): ResolvedType {
  if (main !== '') return { main, sub: sub || null, known: true, nearest: null };
  return { main: sub || UNKNOWN_TYPE, sub: null, known: true, nearest: null };
}
