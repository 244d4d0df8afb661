import { CsvScanner } from './csv-scanner.ts';

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

const ROWS = 100;

export interface SeparatorLine {
  readonly separator: Separator;
  /** Characters of a first line `sep=;`, with its line end; 0 when there is none. */
  readonly length: number;
}

/** A first line `sep=;`, as spreadsheets write and obey it. */
export function separatorLine(text: string): SeparatorLine | null {
  const match = /^"?sep=(\\t|[;,\t|])"?[ \t]*(?:\r\n|\n|\r)/i.exec(text);
  if (!match) return null;
  const separator = separators.find((s) => s === match[1]?.replace('\\t', '\t'));
  return separator ? { separator, length: match[0].length } : null;
}

/** The separator under which the most rows have as many cells as the first; `,` when none fits. */
export function detectSeparator(sample: string, whole: boolean): Separator {
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of separators) {
    const widths = widthsOf(sample, separator, whole);
    const usual = mostFrequent(widths);
    if (usual < 2) continue;
    const even = widths.filter((width) => width === usual).length / widths.length;
    const first = widths[0] === usual ? 1 : 0.6;
    const score = even * first + Math.min(usual, 50) / 1000;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

function widthsOf(sample: string, separator: Separator, whole: boolean): number[] {
  const scanner = new CsvScanner(separator);
  scanner.feed(sample, whole);
  const widths: number[] = [];
  while (widths.length < ROWS && scanner.next())
    if (!scanner.fault && !isBlank(scanner)) widths.push(scanner.width);
  return widths;
}

function isBlank(scanner: CsvScanner): boolean {
  return scanner.width <= 1 && scanner.cell(0) === '';
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  let bestCount = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > bestCount) {
      best = value;
      bestCount = count;
    }
  }
  return best;
}
