import { cpus } from 'node:os';
import { benchGiStar, holds, type BenchFigure } from './gi-star.ts';
import { benchImport } from './import-csv.ts';

/** `npm run bench`: every figure the README names, as a table and as JSON; fails past a limit. */
const figures: BenchFigure[] = [...(await benchGiStar()), ...(await benchImport())];
console.log(`${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString()}`);
console.table(
  figures.map((figure) => ({
    name: figure.name,
    value: `${figure.value.toFixed(2)} ${figure.unit}`,
    limit: figure.limit ? JSON.stringify(figure.limit) : '',
    holds: holds(figure),
  })),
);
console.log(JSON.stringify(figures));
if (!figures.every(holds)) process.exitCode = 1;
