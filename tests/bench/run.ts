import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchGiStar, holds, type BenchFigure } from './gi-star.ts';
import { benchImport } from './import-csv.ts';
import { benchProduct } from './product.ts';
import { linkedFigures } from './linked-figures.ts';
import { timeLinked } from './linked.ts';

const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    only: { type: 'string', default: 'linked,product,import,gi-star' },
    port: { type: 'string', default: '4259' },
  },
});

function firstSize(): number {
  return Number(asked.rows.split(',')[0]);
}

/** The parts of the bench by the name that `--only` takes. */
const parts: Record<string, () => Promise<BenchFigure[]>> = {
  linked: async () => {
    const sizes = asked.rows.split(',').map(Number);
    const runs = await timeLinked(sizes, Number(asked.port));
    const peaks = runs.flatMap(({ rows, peakMegabytes }): BenchFigure[] =>
      peakMegabytes === null
        ? []
        : [
            {
              name: `${rows.toLocaleString('en')} rows: peak of the browser, all contenders`,
              value: peakMegabytes,
              unit: 'MB',
            },
          ],
    );
    return [...linkedFigures(runs), ...peaks];
  },
  product: () => benchProduct(firstSize(), Number(asked.port)),
  import: () => benchImport(firstSize()),
  'gi-star': benchGiStar,
};

/**
 * `npm run bench -- --rows 1000000,10000000 --only linked`: every figure the README names, as a table
 * and as JSON; fails past a limit.
 */
const figures: BenchFigure[] = [];
for (const name of asked.only.split(',')) {
  const part = parts[name];
  if (!part) throw new RangeError(`no part ${name}: ${Object.keys(parts).join(', ')}`);
  figures.push(...(await part()));
}
const load = loadavg()
  .map((one) => one.toFixed(1))
  .join(' ');
console.log(
  `${cpus().length} cores, load ${load}, Node ${process.versions.node}, ${new Date().toISOString()}`,
);
console.table(
  figures.map((figure) => ({
    name: figure.name,
    value: `${figure.value.toFixed(figure.unit === 'times' ? 3 : 2)} ${figure.unit}`,
    limit: figure.limit ? JSON.stringify(figure.limit) : '',
    holds: holds(figure),
  })),
);
console.log(JSON.stringify(figures));
if (!figures.every(holds)) process.exitCode = 1;
