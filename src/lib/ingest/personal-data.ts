import type { AreaPack } from '../domain/area-pack.ts';
import type { PersonalKind } from './codes.ts';
import { ContentHash } from './content-hash.ts';
import { shortened, type Findings } from './findings.ts';
import { personalPatterns, type PersonalPattern } from './personal-patterns.ts';
import type { ImportOptions, PersonalHit } from './report.ts';

/** The same for every hit: its length says nothing of what stood there. */
export const BLACKED_OUT = '█████';

interface Span {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds personal data in free text by rule and blacks it out. Names have no rule: what a text says
 * of a person by name stays, and a person has to look.
 */
export class PersonalData {
  readonly #patterns: readonly PersonalPattern[];
  readonly #keptKinds: ReadonlySet<PersonalKind>;
  readonly #keptHits: ReadonlySet<string>;
  readonly #findings: Findings;
  readonly #hash = new ContentHash();
  readonly #file: string;
  /** Name of the table that is being read: lines are counted anew in each. */
  table = '';
  readonly hits: PersonalHit[] = [];

  constructor(
    area: AreaPack | null,
    findings: Findings,
    keep: ImportOptions['keepPersonal'] = {},
    file = '',
  ) {
    this.#file = file;
    this.#patterns = personalPatterns(area);
    this.#findings = findings;
    this.#keptKinds = new Set(keep.kinds);
    this.#keptHits = new Set(keep.hits);
  }

  redact(text: string, line: number): string {
    // Every notation holds two digits, or an @.
    if (!/\d|@/.test(text)) return text;
    const spans = this.#spansOf(text);
    let clean = '';
    let at = 0;
    for (const span of spans) {
      const hit = this.#hitOf(span, text, line);
      this.hits.push(hit);
      this.#findings.note(`personal-${span.kind}`, line, '');
      const kept = this.#keptKinds.has(span.kind) || this.#keptHits.has(hit.key);
      clean += text.slice(at, span.from) + (kept ? hit.text : BLACKED_OUT);
      at = span.to;
    }
    return spans.length === 0 ? text : clean + text.slice(at);
  }

  #spansOf(text: string): Span[] {
    const spans: Span[] = [];
    for (const { kind, pattern, holds } of this.#patterns)
      for (const match of text.matchAll(pattern)) {
        const from = match.index;
        const to = from + match[0].length;
        if (spans.some((span) => from < span.to && to > span.from)) continue;
        if (!holds || holds(match[0], text.slice(Math.max(0, from - 20), from)))
          spans.push({ kind, from, to });
      }
    return spans.sort((a, b) => a.from - b.from);
  }

  #hitOf({ kind, from, to }: Span, text: string, line: number): PersonalHit {
    const found = text.slice(from, to);
    const { table } = this;
    const hash = this.#hash.begin().add(this.#file).add(table).add(found).end().toString();
    return {
      key: `${line}:${kind}:${from}:${hash}`,
      kind,
      line,
      before: shortened(text.slice(Math.max(0, from - 40), from)),
      text: shortened(found),
      after: shortened(text.slice(to, to + 40)),
    };
  }
}
