import { emptyFilter, isEmptyDimension, type Dimension, type Filter } from '../../domain/filter.ts';
import { ask, type Answering } from '../../engine/engine.ts';
import { effortMeasures } from '../../engine/questions/effort-measures.ts';
import { followUpSteps } from '../../engine/questions/follow-up-steps.ts';
import { passes } from '../../engine/questions/passes.ts';
import { placedSignals } from '../../engine/questions/placed-signals.ts';
import { visitedPlaces } from '../../engine/questions/visited-places.ts';
import { directionOf } from '../../engine/place-columns.ts';
import type { Pass, PlacedSignal } from '../../problems/placed-signal.ts';
import { lastSteps, type PlacedMeasure, type Step } from '../../problems/what-was-done.ts';

/** All that the problems of one dataset under one filter are made of. */
export interface PublicSpaceSources {
  readonly signals: readonly PlacedSignal[];
  /** The same under no filter; the very same list where nothing narrows it. */
  readonly everything: readonly PlacedSignal[];
  /** True when there are more signals than are looked at. */
  readonly isCut: boolean;
  readonly passes: readonly Pass[];
  readonly lastSteps: ReadonlyMap<string, Step>;
  readonly measures: readonly PlacedMeasure[];
}

/** What narrows the signals; places and box only narrow the list of problems. */
const narrowing: readonly Dimension[] = ['types', 'minutes', 'weekdays', 'nights'];

/** More than a season of walking brings; clusters of this many take under a second. */
export const MOST_SIGNALS = 20_000;

export async function askPublicSpace(
  engine: Answering,
  filter: Filter,
): Promise<PublicSpaceSources> {
  const narrows = narrowing.some((dimension) => !isEmptyDimension(filter, dimension));
  const [found, whole, places, walked, steps, measures] = await Promise.all([
    ask(engine, placedSignals, { filter, most: MOST_SIGNALS + 1 }),
    narrows ? ask(engine, placedSignals, { filter: emptyFilter, most: MOST_SIGNALS }) : null,
    ask(engine, visitedPlaces, undefined),
    ask(engine, passes, filter),
    ask(engine, followUpSteps, undefined),
    ask(engine, effortMeasures, undefined),
  ]);
  const [fromMinute, toMinute] = filter.minutes ?? [-Infinity, Infinity];
  const passed: Pass[] = [];
  walked.place.forEach((at, i) => {
    const place = places[at];
    const from = walked.from[i] ?? 0;
    if (!place || from < fromMinute || from >= toMinute) return;
    passed.push({
      ...place,
      direction: directionOf(place.direction),
      night: new Date((walked.day[i] ?? 0) * 86_400_000).toISOString().slice(0, 10),
      from,
      to: walked.to[i] ?? from,
    });
  });
  const signals = found.slice(0, MOST_SIGNALS);
  return {
    signals,
    everything: whole ?? signals,
    isCut: found.length > MOST_SIGNALS,
    passes: passed,
    lastSteps: lastSteps(steps),
    measures,
  };
}
