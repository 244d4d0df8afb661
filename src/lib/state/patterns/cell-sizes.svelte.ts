import { proxy } from 'comlink';
import { untrack } from 'svelte';
import { isAbort } from '../../domain/errors.ts';
import { emptyFilter, type Filter } from '../../domain/filter.ts';
import { toMetres } from '../../domain/local-plane.ts';
import type { HexagonGrid } from '../../domain/hexagons.ts';
import { points } from '../../engine/questions/points.ts';
import type { HexagonHotspots, Neighbourhood } from '../../hotspots/hexagon-hotspots.ts';
import { sizesFor, type Points, type SizePicture } from '../../hotspots/hexagon-sizes.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { Latest } from '../latest.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { LongTask } from './long-task.svelte.ts';
import { WorkerAtHand } from './patterns-worker.ts';

interface Wanted {
  readonly dataset: OpenDataset;
  readonly filter: Filter;
}

export const PERMUTATIONS = 999;

/** Hotspots on hexagons of several sizes, for datasets that know no places and no rounds. */
export class CellSizes {
  neighbourhood = $state<Neighbourhood>('queen');
  /** Which of the sizes is drawn. */
  chosen = $state(0);
  pictures = $state.raw<readonly SizePicture[]>([]);
  /** The shown size again, with p by permutation. */
  readonly permutation = new LongTask<HexagonHotspots & { readonly milliseconds: number }>(
    (onProgress) => this.#permute(onProgress),
    () => void this.#worker.started?.stop('permutation'),
  );

  readonly #dashboard: Dashboard;
  readonly #worker = new WorkerAtHand();
  readonly #drawing = new Latest<Wanted>((wanted) => this.#draw(wanted));
  #all: { readonly dataset: OpenDataset; readonly points: Points } | null = null;
  #last: Wanted | null = null;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Metres from centre to centre within which cells are neighbours in a distance band. */
  get bandMetres(): number {
    return this.pictures.at(-1)?.grid.cellMetres ?? 0;
  }

  /** Draws anew; an effect that calls it follows neither the permutation nor the settings. */
  async refresh(wanted: Wanted): Promise<void> {
    try {
      await untrack(() => this.#drawing.run(wanted));
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    }
  }

  choose(size: number): void {
    this.chosen = size;
    this.permutation.reset();
  }

  async lookBy(neighbourhood: Neighbourhood): Promise<void> {
    this.neighbourhood = neighbourhood;
    if (this.#last) await this.refresh(this.#last);
  }

  dispose(): void {
    this.#worker.end();
  }

  async #draw(wanted: Wanted): Promise<void> {
    const { dataset, filter } = wanted;
    this.#last = wanted;
    this.permutation.reset();
    const input = { mainTypes: dataset.mainTypes };
    if (this.#all?.dataset !== dataset)
      this.#all = {
        dataset,
        points: pointsOf(await this.#dashboard.ask(points, { ...input, filter: emptyFilter })),
      };
    const now = pointsOf(await this.#dashboard.ask(points, { ...input, filter }));
    const grids = gridsFor(dataset);
    const bandMetres = grids.at(-1)?.cellMetres ?? 0;
    const options = { neighbourhood: this.neighbourhood, bandMetres };
    this.pictures = await this.#worker.remote.hexagonSizes(this.#all.points, now, grids, options);
  }

  #permute(onProgress: (share: number) => void) {
    const picture = this.pictures[this.chosen];
    if (!picture) throw new RangeError('no cells to permute');
    const options = {
      neighbourhood: this.neighbourhood,
      bandMetres: this.bandMetres,
      permutations: PERMUTATIONS,
    };
    return this.#worker.remote.permutation(picture.cells, options, proxy(onProgress));
  }
}

/** The signals inside the chosen places and box. */
function pointsOf({
  longitude,
  latitude,
  chosen,
}: Points & { readonly chosen: Float64Array }): Points {
  const isIn = (_: number, i: number) => chosen[i] === 1;
  return { longitude: longitude.filter(isIn), latitude: latitude.filter(isIn) };
}

function gridsFor({ area }: OpenDataset): HexagonGrid[] {
  const [west, south, east, north] = area.bounds;
  const origin = [(west + east) / 2, (south + north) / 2] as const;
  const [width, height] = toMetres([west, south], [east, north]);
  return sizesFor(width, height).map((cellMetres) => ({ origin, cellMetres }));
}
