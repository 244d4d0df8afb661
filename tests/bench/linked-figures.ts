import type { BenchFigure } from './gi-star.ts';
import type { ContenderTimes, LinkedTimes } from './page/main.ts';

const own = 'this project';
const mosaic = 'Mosaic with pre-aggregation';
const bare = 'bare typed-array scan';

/** What the table of linked views says, and the ratios that must hold, of one run. */
export function linkedFigures(runs: readonly LinkedTimes[]): BenchFigure[] {
  return [...runs.flatMap(figuresOf), ...growth(runs)];
}

function figuresOf({ rows, contenders, columnBytes, packedBytes }: LinkedTimes): BenchFigure[] {
  const figures: BenchFigure[] = [];
  const add = (what: string, value: number, unit: BenchFigure['unit'], atMost?: number) =>
    figures.push({
      name: `${rows.toLocaleString('en')} rows: ${what}`,
      value,
      unit,
      ...(atMost !== undefined && { limit: { atMost } }),
    });
  for (const contender of contenders) {
    if (contender.setUp > 0) add(`${contender.name}, set-up`, contender.setUp, 'ms');
    for (const { brush, firstTouch, steps } of contender.brushes) {
      add(`${contender.name}, ${brush}, first touch`, firstTouch, 'ms');
      add(`${contender.name}, ${brush}, step, median`, quantile(steps, 0.5), 'ms');
      add(`${contender.name}, ${brush}, step, p95`, quantile(steps, 0.95), 'ms');
    }
    if (contender.changes.length > 0)
      add(`${contender.name}, filter change, median`, quantile(contender.changes, 0.5), 'ms');
  }
  const [we, they, limit] = [own, mosaic, bare].map((name) => named(contenders, name));
  if (!we || !they || !limit) throw new RangeError('a contender is missing');
  for (const { brush, firstTouch } of we.brushes) {
    const other = brushOf(they, brush);
    add(`${brush}, step over Mosaic's`, stepOf(we, brush) / stepOf(they, brush), 'times', 1 / 20);
    add(`${brush}, first touch over Mosaic's`, firstTouch / other.firstTouch, 'times', 1 / 4);
  }
  const change = quantile(we.changes, 0.5) / quantile(limit.changes, 0.5);
  add('filter change over the bare scan', change, 'times', 1.5);
  add('memory of the columns over their packed size', columnBytes / packedBytes, 'times', 1.3);
  return figures;
}

/** A step at the most rows over a step at the fewest. */
function growth(runs: readonly LinkedTimes[]): BenchFigure[] {
  const [few, many] = [runs[0], runs.at(-1)];
  if (!few || !many || few === many) return [];
  const [before, after] = [named(few.contenders, own), named(many.contenders, own)];
  if (!before || !after) return [];
  return before.brushes.map(({ brush }) => ({
    name: `${brush}, step at ${many.rows.toLocaleString('en')} over ${few.rows.toLocaleString('en')}`,
    value: stepOf(after, brush) / stepOf(before, brush),
    unit: 'times',
    limit: { atMost: 2 },
  }));
}

function named(contenders: readonly ContenderTimes[], name: string): ContenderTimes | undefined {
  return contenders.find((contender) => contender.name === name);
}

function brushOf({ brushes }: ContenderTimes, name: string) {
  const brush = brushes.find((one) => one.brush === name);
  if (!brush) throw new RangeError(`no brush ${name}`);
  return brush;
}

function stepOf(contender: ContenderTimes, brush: string): number {
  return quantile(brushOf(contender, brush).steps, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
