import type { FindingCode } from './codes.ts';
import type { Finding, FindingExample } from './report.ts';

const EXAMPLES = 5;
const VALUES = 500;

interface Example {
  line: number;
  value: string;
  proposal: string | null;
  count: number;
}

/** What looked wrong on the way, counted, with the first or most frequent values as examples. */
export class Findings {
  readonly #counts = new Map<FindingCode, number>();
  readonly #values = new Map<FindingCode, Map<string, Example>>();
  readonly #mended = new Set<FindingCode>();

  note(code: FindingCode, line: number, value: string, proposal: string | null = null): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    let values = this.#values.get(code);
    if (!values) this.#values.set(code, (values = new Map()));
    // Where no value tells more than the code, the first lines are the examples.
    const key = value === '' ? `\u0000${line}` : value;
    const known = values.get(key);
    if (known) known.count++;
    else if (values.size < (value === '' ? EXAMPLES : VALUES))
      values.set(key, { line, value: shortened(value), proposal, count: 1 });
  }

  add(code: FindingCode, count: number): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  /** The values of this code were mended on the way in. */
  mend(code: FindingCode): void {
    this.#mended.add(code);
  }

  count(code: FindingCode): number {
    return this.#counts.get(code) ?? 0;
  }

  list(): Finding[] {
    return [...this.#counts].map(([code, count]) => ({
      code,
      count,
      examples: this.#examples(code),
      mend: mends[code] ?? null,
      mended: this.#mended.has(code),
    }));
  }

  #examples(code: FindingCode): FindingExample[] {
    const values = [...(this.#values.get(code)?.values() ?? [])];
    return values
      .sort((a, b) => b.count - a.count || a.line - b.line)
      .slice(0, limits[code] ?? EXAMPLES);
  }
}

/** A copy of at most 200 characters that does not keep the chunk it was cut from alive. */
export function shortened(text: string): string {
  const head = text.length > 200 ? `${text.slice(0, 199)}…` : text;
  return [...head].join('');
}

const mends: Partial<Record<FindingCode, Finding['mend']>> = {
  'axes-swapped': 'swapAxes',
  'rd-new': 'rdNew',
  'time-zone-missing': 'timesAreUtc',
  'time-read-as-utc': 'timesAreUtc',
  'time-zone-assumed': 'timeZone',
  'time-zone-converted': 'timeZone',
  'time-nonexistent': 'timeZone',
  'time-ambiguous': 'timeZone',
  'day-month-ambiguous': 'dayFirst',
  'day-month-mixed': 'dayFirst',
  'month-first': 'dayFirst',
  'tower-unknown': 'towers',
  'level-unknown': 'levels',
  'type-unknown': 'types',
  'coach-jump': 'withoutCoaches',
  'personal-phone': 'keepPersonal',
  'personal-email': 'keepPersonal',
  'personal-plate': 'keepPersonal',
  'personal-address': 'keepPersonal',
  'personal-dwelling': 'keepPersonal',
  'personal-iban': 'keepPersonal',
  'personal-bsn': 'keepPersonal',
};

/** Codes whose values are mended one by one: all of them are shown. */
const limits: Partial<Record<FindingCode, number>> = {
  'tower-unknown': VALUES,
  'level-unknown': VALUES,
  'type-unknown': VALUES,
  'unit-unknown': VALUES,
  'leg-unknown': VALUES,
};
