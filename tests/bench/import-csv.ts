import { importFile } from '$lib/ingest/import-file.ts';
import { sourceOfBytes } from '$lib/ingest/byte-source.ts';
import { cityCsv } from '../e2e/city-file.ts';
import type { BenchFigure } from './gi-star.ts';
import { profiled } from './import-profile.ts';

/**
 * A made-up city through every check, as the worker of the page runs it: the middle of three runs, and
 * what its stages take in a fourth.
 */
export async function benchImport(rows: number): Promise<BenchFigure[]> {
  const bytes = new TextEncoder().encode(cityCsv(rows, Math.floor(rows / 50)));
  const run = async () => {
    const started = performance.now();
    const outcome = await importFile(
      sourceOfBytes('city.csv', bytes),
      { area: null },
      {
        onEncoded: () => undefined,
      },
    );
    if (outcome.report.accepted + outcome.report.duplicates !== rows)
      throw new Error(`${outcome.report.accepted} of ${rows} rows accepted`);
    return performance.now() - started;
  };
  await run();
  const times = [await run(), await run(), await run()].sort((a, b) => a - b);
  const named = (what: string) => `${rows.toLocaleString('en')} CSV rows: ${what}`;
  const stages = [...(await profiled(run))].map(([stage, spent]): BenchFigure => ({
    name: named(`of it ${stage}`),
    value: spent,
    unit: 'ms',
  }));
  const read = named('reading with every check, one worker');
  return [{ name: read, value: times[1] ?? 0, unit: 'ms' }, ...stages];
}
