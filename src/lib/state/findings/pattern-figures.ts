import { proxy, type Remote } from 'comlink';
import { z } from 'zod';
import type { Filter, PlaceChoice } from '../../domain/filter.ts';
import { cellKey } from '../../hotspots/cell-graph.ts';
import { nightBreaks, spaceBreaks } from '../../hotspots/near-repeats.ts';
import { slotKinds } from '../../hotspots/slots.ts';
import { stepKinds } from '../../hotspots/time-steps.ts';
import { comparisons, scales } from '../../hotspots/windows.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { askPatterns, type PatternSources } from '../patterns/ask-patterns.ts';
import { patternsSeed, PERMUTATIONS } from '../patterns/seed.ts';
import { WorkerAtHand } from '../patterns/patterns-worker.ts';
import type { PatternsWorker } from '../patterns/worker.ts';
import { foundModes } from '../view-settings.ts';
import type { Figure, Finding } from './finding.ts';
import type { PatternView } from './repeatable.ts';

const parametersSchema = z.object({
  step: z.enum(stepKinds).default('four-nights'),
  scale: z.enum(scales).default('neighbours'),
  compareWith: z.enum(comparisons).default('same-kind'),
  slots: z.enum(slotKinds).default('hour'),
  depth: z.enum(['main', 'sub']).default('sub'),
  found: z.enum(foundModes).default('noted'),
  permutations: z.number().int().positive().default(PERMUTATIONS),
});

/**
 * The figures of a statistic of the page of patterns, worked out in a worker of their own: what was
 * found of every place, pairs of signals by distance in space and nights (their seed among them), or
 * what stands out of place, type and time together.
 */
export async function patternFigures(
  view: PatternView,
  { dashboard, dataset }: { readonly dashboard: Dashboard; readonly dataset: OpenDataset },
  { filter, parameters }: { readonly filter: Filter; readonly parameters: Finding['parameters'] },
): Promise<Figure[]> {
  const options = parametersSchema.parse(parameters);
  const sources = await askPatterns(await dashboard.datasets.answering(), dataset, filter);
  const worker = new WorkerAtHand();
  try {
    return await worker.ask(async (remote) => {
      await remote.load(sources);
      return figuresBy[view](remote, { sources, options });
    });
  } finally {
    worker.end();
  }
}

interface Asked {
  readonly sources: PatternSources;
  readonly options: z.infer<typeof parametersSchema>;
}

const figuresBy: Record<
  PatternView,
  (remote: Remote<PatternsWorker>, asked: Asked) => Promise<Figure[]>
> = {
  async nearRepeats(remote, { options }) {
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
  },

  async combinations(remote, { sources: { filter }, options }) {
    const { slots, found } = options;
    const spread = slots === 'hour' && found === 'spread';
    const { types } = filter;
    const answer = await remote.combinations({ ...options, types, spread });
    const { rows, family, tested, notWalked } = answer;
    const figures = rows.flatMap(({ place, type, cells, whole }) =>
      [...cells, whole].flatMap(({ slot, count, expected, nights, adjustedP }) => {
        const key = `${placeKey(place)}, ${type.main}/${type.sub ?? ''}, ${slots} ${slot ?? 'all'}`;
        return figuresOf(key, { count, expected, nights, adjustedP });
      }),
    );
    return [...figuresOf('combinations', { family, tested, notWalked }), ...figures];
  },

  async hotspots(remote, { sources, options }) {
    const { filter, mainTypes } = sources;
    const list = await remote.hotspots({ ...options, types: filter.types, mainTypes });
    return [
      { key: 'family', value: list.family },
      { key: 'cards', value: list.cards.length },
      ...list.cells.flatMap((cell, i) => {
        const { count, passes, z: score, adjustedP } = cell;
        return figuresOf(keyOfCell(sources, i), { count, passes, z: score, adjustedP });
      }),
    ];
  },
};

function keyOfCell({ seen: { graph } }: PatternSources, index: number): string {
  const cell = graph.cells[index];
  return cell ? cellKey(cell) : String(index);
}

function placeKey(place: PlaceChoice): string {
  return place.kind === 'tower'
    ? `${place.tower} ${place.level ?? 'all'} ${place.unit ?? 'all'}`
    : `leg ${place.leg} ${place.direction ?? 'all'}`;
}

function figuresOf(key: string, values: Readonly<Record<string, number | null>>): Figure[] {
  return Object.entries(values).map(([name, value]) => ({
    key: `${key}: ${name}`,
    value: value === null || !Number.isFinite(value) ? null : value,
  }));
}
