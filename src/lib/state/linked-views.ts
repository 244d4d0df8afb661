import { emptyFilter } from '../domain/filter.ts';
import { gridFor, type HexagonGrid } from '../domain/hexagons.ts';
import { homeBounds } from '../domain/home-bounds.ts';
import type { ColumnsClient } from '../columns/columns-client.ts';
import type { PointColumns } from '../columns/signal-counts.ts';
import { ask, type Answering } from '../engine/engine.ts';
import { passes } from '../engine/questions/passes.ts';
import { presence } from '../engine/questions/presence.ts';
import { visitedPlaces } from '../engine/questions/visited-places.ts';
import { askLinkedViews } from './asked-answers.ts';
import { CountedAnswers } from './counted-answers.ts';
import type { Datasets } from './datasets.svelte.ts';
import type { LinkedAnswers, LinkedInput, Walked } from './linked-answers.ts';
import type { OpenDataset } from './open-dataset.ts';
import { mapModeOf } from './view-settings.ts';

const noPoints: PointColumns = {
  longitude: new Float64Array(0),
  latitude: new Float64Array(0),
  typeIndex: new Uint8Array(0),
  chosen: new Uint8Array(0),
};

/** Where rows and what is worked out of them come from, and go to be kept. */
type Source = Pick<Datasets, 'engine' | 'keepOpening'>;

interface Ready {
  readonly columns: ColumnsClient;
  readonly all: number;
  readonly walked: Walked;
  readonly grid: HexagonGrid;
}

/**
 * The views of the dataset that is shown, answered from its columns: at once for a step of a brush,
 * after one scan otherwise. The columns of the dataset before are let go. A server's dataset has no
 * columns here: the server is asked.
 */
export class LinkedViews {
  readonly #source: Source;
  #dataset: OpenDataset | null = null;
  #opening: Promise<Ready> | null = null;
  #ready: Ready | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  /** What needs no asking; null where the worker has to be waited for. */
  atOnce(dataset: OpenDataset, input: LinkedInput): LinkedAnswers | null {
    const ready = dataset === this.#dataset ? this.#ready : null;
    if (!ready) return null;
    const { columns, ...besides } = ready;
    const { filter, binMinutes } = input;
    const counts = columns.linked.stepped({ binMinutes, grid: besides.grid }, filter);
    if (!counts) return null;
    const answers = new CountedAnswers(counts, { ...besides, filter, points: noPoints });
    return mapModeOf(input.map, answers.withPoint) === 'hexagons' ? answers : null;
  }

  /** @throws QueryError when the columns cannot be filled. */
  async ask(dataset: OpenDataset, input: LinkedInput): Promise<LinkedAnswers> {
    const { server, area, knowsEffort } = dataset;
    if (server) return askLinkedViews(server, input, gridFor(homeBounds(area)), knowsEffort);
    const { columns, ...besides } = await this.#open(dataset);
    const { grid } = besides;
    const { filter, binMinutes, brush, mainTypes } = input;
    const counts = await columns.linked.counts({ binMinutes, grid }, filter, brush);
    const answers = new CountedAnswers(counts, { ...besides, filter, points: noPoints });
    if (mapModeOf(input.map, answers.withPoint) === 'hexagons') return answers;
    const points = await columns.linked.points(filter, mainTypes);
    return new CountedAnswers(counts, { ...besides, filter, points });
  }

  #open(dataset: OpenDataset): Promise<Ready> {
    if (dataset !== this.#dataset || !this.#opening) {
      void this.#opening?.then(
        ({ columns }) => columns.dispose(),
        () => undefined,
      );
      this.#dataset = dataset;
      this.#ready = null;
      const opening = fill(this.#source, dataset);
      this.#opening = opening;
      void opening.then(
        (ready) => {
          if (opening === this.#opening) this.#ready = ready;
        },
        () => {
          // Asked again, it is tried again; who asked hears of the failure.
          if (opening === this.#opening) this.#opening = null;
        },
      );
    }
    return this.#opening as Promise<Ready>;
  }
}

async function fill(source: Source, dataset: OpenDataset): Promise<Ready> {
  const { area, opener, id } = dataset;
  const grid = gridFor(homeBounds(area));
  const [columns, walked] = await Promise.all([columnsOf(source, dataset), askWalked(opener)]);
  const { recording } = opener;
  if (recording) {
    void columns
      .pack({ binMinutes: 15, grid })
      .then((packed) => source.keepOpening(id, { recording, columns: packed }));
  }
  return { columns, all: columns.rows, walked, grid };
}

async function columnsOf(source: Source, { store, columns }: OpenDataset): Promise<ColumnsClient> {
  if (!store) throw new RangeError('columns are filled from this browser alone');
  const { ColumnsClient } = await import('../columns/columns-client.ts');
  // A file that is not whole, or gone: the rows tell all.
  const kept = columns && (await ColumnsClient.open(columns).catch(() => null));
  if (kept) return kept;
  await store.filled();
  return ColumnsClient.read(await source.engine(), store.schema);
}

async function askWalked(opener: Answering): Promise<Walked> {
  const [rounds, places, passed] = await Promise.all([
    ask(opener, presence, undefined),
    ask(opener, visitedPlaces, undefined),
    ask(opener, passes, emptyFilter),
  ]);
  return { presence: rounds, visitedPlaces: places, passes: passed };
}
