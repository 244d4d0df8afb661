import { proxy, wrap } from 'comlink';
import { z } from 'zod';
import type { Filter } from '../../domain/filter.ts';
import { cellKey } from '../../hotspots/cell-graph.ts';
import { nightBreaks, spaceBreaks } from '../../hotspots/near-repeats.ts';
import { stepKinds } from '../../hotspots/time-steps.ts';
import { comparisons, scales } from '../../hotspots/windows.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { askPatterns, type PatternSources } from '../patterns/ask-patterns.ts';
import { patternsSeed, PERMUTATIONS } from '../patterns/seed.ts';
import type { PatternsWorker } from '../patterns/worker.ts';
import type { Figure, Finding } from './finding.ts';
import type { PatternView } from './repeatable.ts';

const parametersSchema = z.object({
  step: z.enum(stepKinds).default('four-nights'),
  scale: z.enum(scales).default('neighbours'),
  compareWith: z.enum(comparisons).default('same-kind'),
  permutations: z.number().int().positive().default(PERMUTATIONS),
});

/**
 * The figures of a statistic of the page of patterns, worked out in a worker of their own: what was
 * found of every place, or pairs of signals by distance in space and nights. The seed is one of them.
 */
export async function patternFigures(
  view: PatternView,
  { dashboard, dataset }: { readonly dashboard: Dashboard; readonly dataset: OpenDataset },
  { filter, parameters }: { readonly filter: Filter; readonly parameters: Finding['parameters'] },
): Promise<Figure[]> {
  const options = parametersSchema.parse(parameters);
  const sources = await askPatterns(await dashboard.datasets.engine(), dataset, filter);
  const url = new URL('../patterns/worker.ts', import.meta.url);
  const worker = new Worker(url, { type: 'module' });
  try {
    const remote = wrap<PatternsWorker>(worker);
    await remote.load(sources);
    if (view === 'nearRepeats') {
      const { events, cells } = await remote.nearRepeats(
        options.permutations,
        proxy(() => undefined),
      );
      const figures = cells.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const key = `${spaceBreaks[r]} m, ${nightBreaks[c]} nights`;
          return figuresOf(key, { ...cell });
        }),
      );
      return [{ key: 'seed', value: patternsSeed }, { key: 'events', value: events }, ...figures];
    }
    const { mainTypes } = dataset;
    const list = await remote.hotspots({ ...options, types: filter.types, mainTypes });
    return [
      { key: 'family', value: list.family },
      { key: 'cards', value: list.cards.length },
      ...list.cells.flatMap((cell, i) => {
        const { count, passes, z: score, adjustedP } = cell;
        return figuresOf(keyOfCell(sources, i), { count, passes, z: score, adjustedP });
      }),
    ];
  } finally {
    worker.terminate();
  }
}

function keyOfCell({ seen: { graph } }: PatternSources, index: number): string {
  const cell = graph.cells[index];
  return cell ? cellKey(cell) : String(index);
}

function figuresOf(key: string, values: Readonly<Record<string, number | null>>): Figure[] {
  return Object.entries(values).map(([name, value]) => ({
    key: `${key}: ${name}`,
    value: value === null || !Number.isFinite(value) ? null : value,
  }));
}
