import type { CountedKeys, LinkedCounts } from '../columns/linked-columns.ts';
import type { LinkedView } from '../columns/linked-groupings.ts';
import type { PointColumns, ViewKeys } from '../columns/signal-counts.ts';
import type { Filter } from '../domain/filter.ts';
import type { HexagonGrid } from '../domain/hexagons.ts';
import type { KeyValue } from '../engine/grouping.ts';
import type { Totals } from '../engine/questions/totals.ts';
import type { Passes } from '../engine/questions/passes.ts';
import type { LinkedAnswers, Walked } from './linked-answers.ts';
import { passesDuring } from './views/passes-during.ts';

interface Besides {
  readonly filter: Filter;
  /** Signals of the dataset, under no filter. */
  readonly all: number;
  readonly grid: HexagonGrid;
  /** Under no filter. */
  readonly walked: Walked;
  readonly points: PointColumns;
}

/** Counts by key as the answers of the questions of these views; each is made when it is first read. */
export class CountedAnswers implements LinkedAnswers {
  readonly #counts: LinkedCounts;
  readonly #besides: Besides;
  #passes: Passes | null = null;

  constructor(counts: LinkedCounts, besides: Besides) {
    this.#counts = counts;
    this.#besides = besides;
  }

  get filter() {
    return this.#besides.filter;
  }
  get grid() {
    return this.#besides.grid;
  }
  get points() {
    return this.#besides.points;
  }
  get presence() {
    return this.#besides.walked.presence;
  }
  get visitedPlaces() {
    return this.#besides.walked.visitedPlaces;
  }
  get passes() {
    const { walked, filter } = this.#besides;
    this.#passes ??= passesDuring(walked.passes, filter);
    return this.#passes;
  }
  get withPoint() {
    return this.#pointCount(1);
  }
  get totals(): Totals {
    const { shown, seen, anywhere } = this.#counts;
    return {
      all: this.#besides.all,
      shown: shown.counts[0] ?? 0,
      seen: seen.counts[0] ?? 0,
      anywhere: anywhere.counts[0] ?? 0,
      withoutPoint: this.#pointCount(0),
    };
  }
  get byMinute() {
    return this.#answer<LinkedAnswers['byMinute']>('byMinute');
  }
  get byWeekdayHour() {
    return this.#answer<LinkedAnswers['byWeekdayHour']>('byWeekdayHour');
  }
  get byNight() {
    return this.#answer<LinkedAnswers['byNight']>('byNight');
  }
  get byType() {
    return this.#answer<LinkedAnswers['byType']>('byType');
  }
  get byTowerPlace() {
    return this.#answer<LinkedAnswers['byTowerPlace']>('byTowerPlace');
  }
  get byLeg() {
    return this.#answer<LinkedAnswers['byLeg']>('byLeg');
  }
  get byHexagon() {
    return this.#answer<LinkedAnswers['byHexagon']>('byHexagon');
  }

  #pointCount(isKnown: 0 | 1): number {
    const { keys, counts } = this.#counts.point;
    return counts[keys.labels['is_known']?.indexOf(isKnown) ?? -1] ?? 0;
  }

  /** The columns of the question's answer; a test holds the two equal. */
  #answer<Answer>(view: LinkedView): Answer {
    const { keys, counts } = this.#counts[view];
    const answer = made.get(counts) ?? columnsOf({ keys, counts });
    made.set(counts, answer);
    return answer as Answer;
  }
}

/**
 * By its counts: a view that leaves a brush out has the same at every step, and is not drawn anew.
 */
const made = new WeakMap<Int32Array, ReturnType<typeof columnsOf>>();

type Labels = Readonly<Record<string, readonly KeyValue[]>>;

/** The keys that have a count, and the counts, as SQL answers them. */
function columnsOf({ keys, counts }: CountedKeys) {
  const held = new Int32Array(counts.length);
  const own = new Float64Array(counts.length);
  let length = 0;
  for (let key = 0; key < counts.length; key++) {
    const count = counts[key] as number;
    if (count === 0) continue;
    held[length] = key;
    own[length++] = count;
  }
  return { ...labelsOf(keys, held.subarray(0, length)), count: own.slice(0, length) };
}

/** By the keys of a view, those that had a count last: from step to step they are mostly the same. */
const heldLast = new WeakMap<ViewKeys, { readonly held: Int32Array; readonly labels: Labels }>();

function labelsOf(keys: ViewKeys, held: Int32Array): Labels {
  const last = heldLast.get(keys);
  if (last?.held.length === held.length && last.held.every((key, i) => key === held[i]))
    return last.labels;
  const labels: Record<string, KeyValue[]> = {};
  for (const [name, values] of Object.entries(keys.labels)) {
    const own: KeyValue[] = [];
    for (const key of held) own.push(values[key] ?? null);
    labels[name] = own;
  }
  heldLast.set(keys, { held, labels });
  return labels;
}
