import { ColumnsClient } from '$lib/columns/columns-client.ts';
import type { LinkedCounts } from '$lib/columns/linked-columns.ts';
import type { Brush } from '$lib/columns/brush-scale.ts';
import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import type { Answering } from '$lib/engine/engine.ts';
import { CountedAnswers } from '$lib/state/counted-answers.ts';
import { keyOf, viewNames, type Contender } from './contender.ts';
import { grid, lattice, type BrushCase } from './rows.ts';

export const settings = { binMinutes: 15 as const, grid };

/** The product's own columns, up to and with the answers that its panels read. */
export async function columnsContender(
  engine: Answering,
): Promise<Contender & { readonly client: ColumnsClient }> {
  const started = performance.now();
  const client = await ColumnsClient.read(engine, 'bench');
  await client.linked.counts(settings, emptyFilter, null);
  const setUp = performance.now() - started;
  let counts: LinkedCounts | null = null;
  const take = (next: LinkedCounts, filter: Filter) => {
    counts = next;
    readAll(next, filter, client.rows);
  };
  return {
    name: 'this project',
    steps: Infinity,
    setUp,
    client,
    begin: () => Promise.resolve(),
    async step(brush, { choice }) {
      const filter = { ...emptyFilter, ...choice };
      take(
        client.linked.stepped(settings, filter) ??
          (await client.linked.counts(settings, filter, brushOf(brush))),
        filter,
      );
    },
    async change(filter) {
      take(await client.linked.counts(settings, filter, null), filter);
    },
    found() {
      return new Map(
        viewNames.map((name) => {
          const view = counts?.[name];
          if (!view) throw new RangeError('nothing was asked');
          const labels = Object.values(view.keys.labels);
          const own = new Map<string, number>();
          view.counts.forEach((count, key) => {
            if (count > 0) own.set(keyOf(labels.map((values) => values[key] ?? null)), count);
          });
          return [name, own];
        }),
      );
    },
    dispose: () => client.dispose(),
  };
}

function brushOf({ dimension }: BrushCase): Brush {
  return dimension === 'box' ? { dimension, lattice } : { dimension };
}

/** Every answer is made, as a page that shows all views makes them. */
function readAll(counts: LinkedCounts, filter: Filter, all: number): void {
  const answers = new CountedAnswers(counts, {
    filter,
    all,
    grid: settings.grid,
    walked: { presence: [], visitedPlaces: [], passes: noPasses },
    points: { longitude: none, latitude: none, typeIndex: noBytes, chosen: noBytes },
  });
  void [
    answers.totals,
    answers.byMinute,
    answers.byWeekdayHour,
    answers.byNight,
    answers.byType,
    answers.byTowerPlace,
    answers.byLeg,
    answers.byHexagon,
  ];
}

const none = new Float64Array(0);
const noBytes = new Uint8Array(0);
const noPasses = { place: none, day: none, from: none, to: none, coaches: none };
