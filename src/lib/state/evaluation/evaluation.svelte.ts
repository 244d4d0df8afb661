import { getContext, setContext, untrack } from 'svelte';
import { noAgreement } from '../../domain/agreement.ts';
import { isAbort } from '../../domain/errors.ts';
import { changesBetween, halfway, splitAt, type Season } from '../../evaluation/changes.ts';
import { costOf } from '../../evaluation/cost.ts';
import { followUp } from '../../evaluation/follow-up.ts';
import { likeForLike } from '../../evaluation/like-for-like.ts';
import { walkedIn } from '../../evaluation/walked.ts';
import { interventionEffect } from '../../hotspots/intervention-effect.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { Latest } from '../latest.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { askEvaluation, askSeason, type EvaluationSources } from './ask-evaluation.ts';
import { askMonthPictures, type MonthPictures } from './month-pictures.ts';
import { closePapers, openPapers, type Papers } from './papers.svelte.ts';

interface Other {
  readonly dataset: OpenDataset;
  readonly season: Season;
}

/** The evaluation of the dataset that is shown: all of it, whatever is chosen elsewhere. */
export class Evaluation {
  sources = $state.raw<EvaluationSources | null>(null);
  papers = $state.raw<Papers | null>(null);
  /** The dataset that this one is held beside. */
  other = $state.raw<Other | null>(null);
  /** First night of the second stretch; null is halfway the walked nights. */
  splitWanted = $state<string | null>(null);

  readonly split = $derived(this.splitWanted ?? halfway(this.sources?.season.seen.nights ?? []));
  readonly walked = $derived.by(() => {
    const season = this.sources?.season;
    return season ? walkedIn(season.rounds, season.zone) : null;
  });
  readonly changes = $derived.by(() =>
    this.sources && this.split ? changesBetween(this.sources.season, splitAt(this.split)) : null,
  );
  readonly followUp = $derived.by(() => {
    if (!this.sources || this.sources.untilWall === null) return null;
    const { cases, untilWall, season } = this.sources;
    return followUp(cases, untilWall, season.zone);
  });
  readonly agreement = $derived(this.papers?.agreement.current ?? noAgreement);
  readonly cost = $derived.by(() => {
    if (!this.sources || !this.walked) return null;
    const pickedUp = this.followUp?.all.picked.count ?? 0;
    const signals = this.sources.dataset.summary.signals;
    return costOf(this.agreement, { ...this.walked, signals, pickedUp });
  });
  readonly effects = $derived.by(() => {
    if (!this.sources) return [];
    const { measures, season } = this.sources;
    return measures.flatMap((measure) => interventionEffect(season.seen, measure) ?? []);
  });
  readonly likes = $derived.by(() =>
    this.sources && this.other ? likeForLike(this.sources.season, this.other.season) : [],
  );
  /** Months in which somebody walked, in order. */
  readonly months = $derived([
    ...new Set((this.sources?.season.rounds ?? []).map(({ night }) => night.slice(0, 7))),
  ]);

  readonly #dashboard: Dashboard;
  readonly #gathering = new Latest<OpenDataset>((dataset) => this.#gather(dataset));

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  /** Brings the evaluation up to the dataset; an effect that calls it follows that alone. */
  async refresh(dataset: OpenDataset): Promise<void> {
    await this.#guarded(() => untrack(() => this.#gathering.run(dataset)));
  }

  /** Holds another dataset beside this one; null puts it away. */
  async compareWith(id: string | null): Promise<void> {
    await this.#guarded(async () => {
      this.other = id === null ? null : await this.#seasonOf(id);
    });
  }

  /** What map and towers show of these months. */
  async pictures(months: readonly string[]): Promise<MonthPictures[]> {
    const dataset = this.sources?.dataset;
    if (!dataset) return [];
    const engine = await this.#dashboard.datasets.answeringFor(dataset);
    return Promise.all(months.map((month) => askMonthPictures(engine, dataset, month)));
  }

  dispose(): void {
    closePapers(this.papers);
    this.papers = null;
  }

  async #gather(dataset: OpenDataset): Promise<void> {
    if (this.sources?.dataset === dataset) return;
    const engine = await this.#dashboard.datasets.answeringFor(dataset);
    const [sources, papers] = await Promise.all([
      askEvaluation(engine, dataset),
      openPapers(this.#dashboard, dataset.id),
    ]);
    closePapers(this.papers);
    this.other = null;
    this.splitWanted = null;
    this.papers = papers;
    this.sources = sources;
    const offered = this.#offeredBeside(dataset);
    if (offered) this.other = await this.#seasonOf(offered);
  }

  /** What the site offers together belongs together; a dataset of one's own has no such companion. */
  #offeredBeside({ id }: OpenDataset): string | null {
    const { catalogue } = this.#dashboard.datasets;
    if (!catalogue.some((entry) => entry.id === id)) return null;
    return catalogue.find((entry) => entry.id !== id)?.id ?? null;
  }

  async #seasonOf(id: string): Promise<Other | null> {
    const dataset = await this.#dashboard.beside(id);
    if (!dataset) return null;
    const engine = await this.#dashboard.datasets.answeringFor(dataset);
    return { dataset, season: await askSeason(engine, dataset) };
  }

  async #guarded(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    }
  }
}

const key = Symbol('evaluation');

export function provideEvaluation(dashboard: Dashboard): Evaluation {
  return setContext(key, new Evaluation(dashboard));
}

export function useEvaluation(): Evaluation {
  return getContext<Evaluation>(key);
}

/** For views that are shown only once the evaluation is there; throws a RangeError where it is not. */
export function useEvaluated(): {
  readonly evaluation: Evaluation;
  readonly sources: () => EvaluationSources;
} {
  const evaluation = useEvaluation();
  return {
    evaluation,
    sources: () => {
      if (!evaluation.sources) throw new RangeError('a view is shown without an evaluation');
      return evaluation.sources;
    },
  };
}
