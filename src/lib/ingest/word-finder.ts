import { plainName } from './names.ts';

export interface Found<Thing> {
  readonly thing: Thing;
  /** The words as they stand in the plain text. */
  readonly word: string;
  readonly at: number;
}

/**
 * Finds which of many things a text speaks of, by their words. Longer words win over shorter ones
 * that they hold; a plural or diminutive ending is no other word; `geen lawaai` is no noise.
 */
export class WordFinder<Thing> {
  readonly #things = new Map<string, Thing>();
  readonly #pattern: RegExp | null;

  constructor(things: readonly Thing[], wordsOf: (thing: Thing) => readonly string[]) {
    for (const thing of things)
      for (const word of wordsOf(thing)) {
        const plain = plainName(word);
        // Bare numbers are counts as often as names.
        if (plain.length > 1 && /\p{L}/u.test(plain) && !this.#things.has(plain))
          this.#things.set(plain, thing);
      }
    const words = [...this.#things.keys()].sort((a, b) => b.length - a.length).map(escaped);
    const body = words.join('|');
    this.#pattern =
      words.length === 0
        ? null
        : new RegExp(
            String.raw`(?<![\p{L}\p{N}])(${body})(?:en|s|jes?|tjes?|n)?(?![\p{L}\p{N}])`,
            'gu',
          );
  }

  /** @param text plain, as `plainName` makes it. */
  find(text: string): Found<Thing>[] {
    if (!this.#pattern) return [];
    const found: Found<Thing>[] = [];
    for (const match of text.matchAll(this.#pattern)) {
      const word = match[1] ?? '';
      const thing = this.#things.get(word);
      if (thing !== undefined && !isDenied(text, match.index))
        found.push({ thing, word, at: match.index });
    }
    return found;
  }
}

function isDenied(text: string, at: number): boolean {
  return /(?:^|\s)(?:geen|niet|nergens|zonder|no|not|without)(?:\s\S+)?\s$/.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
