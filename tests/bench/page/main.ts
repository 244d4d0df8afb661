import { emptyFilter, type Filter } from '$lib/domain/filter.ts';
import {
  arqueroContender,
  bareScan,
  crossfilterContender,
  readPlainRows,
} from './array-contenders.ts';
import { columnsContender } from './columns-contender.ts';
import type { Contender, Counts } from './contender.ts';
import { openEngine } from './engine.ts';
import { mosaicContender } from './mosaic-contender.ts';
import { brushCases, tableOf, type BrushCase } from './rows.ts';
import { sqlContender } from './sql-contender.ts';

/** Milliseconds. */
export interface BrushTimes {
  readonly brush: string;
  readonly firstTouch: number;
  readonly steps: readonly number[];
}
export interface ContenderTimes {
  readonly name: string;
  readonly setUp: number;
  readonly brushes: readonly BrushTimes[];
  readonly changes: readonly number[];
}
export interface LinkedTimes {
  readonly rows: number;
  readonly tableMilliseconds: number;
  readonly contenders: readonly ContenderTimes[];
  readonly columnBytes: number;
  readonly packedBytes: number;
}

const cases = brushCases(60);
/** Steps whose answers are compared before anything is timed. */
const checkedSteps = [1, 29, 59];
const otherChoices: Filter[] = ['main0', 'main1', 'main2', 'main3'].map((main) => ({
  ...emptyFilter,
  types: [{ main, sub: null }],
}));

/**
 * Times every contender on the same table. Those that keep objects or sort all rows (crossfilter2,
 * arquero) are left out above `mostForAll` rows.
 * @throws Error when two of them count differently.
 */
async function timeLinkedViews(rows: number, mostForAll: number): Promise<LinkedTimes> {
  const { engine, database, connection } = await openEngine();
  const started = performance.now();
  for (const sql of tableOf(rows)) await connection.query(sql);
  const tableMilliseconds = performance.now() - started;
  const expected = await answersOf(sqlContender(engine));
  const times: ContenderTimes[] = [];
  const take = async (contender: Contender) => {
    const begun = performance.now();
    compare(contender, expected, await answersOf(contender));
    times.push(await timed(contender));
    await contender.dispose();
    console.log(`${contender.name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  };

  const own = await columnsContender(engine);
  const { bytes: columnBytes, packed: packedBytes } = await own.client.memory();
  await take(own);
  await take(sqlContender(engine));
  await take(mosaicContender(database, connection));
  const plain = await readPlainRows(engine);
  await take(bareScan(plain));
  if (rows <= mostForAll) {
    await take(arqueroContender(plain));
    await take(crossfilterContender(plain));
  }
  await database.terminate();
  return { rows, tableMilliseconds, contenders: times, columnBytes, packedBytes };
}

type Answers = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

/** By brush and step, what each view found. */
async function answersOf(contender: Contender): Promise<Answers> {
  const answers = new Map<string, ReadonlyMap<string, Counts>>();
  for (const brush of cases) {
    await contender.begin(brush);
    for (const number of checkedSteps) {
      await contender.step(brush, stepOf(brush, number));
      answers.set(`${brush.name} ${number}`, await contender.found());
    }
  }
  return answers;
}

function compare({ name }: Contender, expected: Answers, found: Answers): void {
  for (const [step, views] of expected)
    for (const [view, counts] of views) {
      const own = found.get(step)?.get(view);
      const isSame =
        own?.size === counts.size && [...counts].every(([key, count]) => own.get(key) === count);
      if (!isSame) {
        const [key] = [...counts].find(([one, count]) => own?.get(one) !== count) ?? [
          '(more keys)',
        ];
        throw new Error(
          `${name}, ${step}, ${view}: ${key} is ${own?.get(key)} and not ${counts.get(key)}`,
        );
      }
    }
}

async function timed(contender: Contender): Promise<ContenderTimes> {
  const brushes: BrushTimes[] = [];
  for (const brush of cases) {
    await contender.begin(brush);
    const firstTouch = await spent(() => contender.step(brush, stepOf(brush, 0)));
    const steps: number[] = [];
    for (let number = 1; number < Math.min(brush.steps.length, contender.steps + 1); number++)
      steps.push(await spent(() => contender.step(brush, stepOf(brush, number))));
    brushes.push({ brush: brush.name, firstTouch, steps });
  }
  const changes: number[] = [];
  const rounds = contender.steps < 10 ? 1 : 3;
  for (let round = 0; contender.change && round < rounds; round++)
    for (const choice of otherChoices) changes.push(await spent(() => contender.change?.(choice)));
  return { name: contender.name, setUp: contender.setUp, brushes, changes };
}

function stepOf(brush: BrushCase, number: number) {
  const step = brush.steps[number];
  if (!step) throw new RangeError(`${brush.name} has no step ${number}`);
  return step;
}

async function spent(task: () => unknown): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

declare global {
  interface Window {
    timeLinkedViews: typeof timeLinkedViews;
  }
}
window.timeLinkedViews = timeLinkedViews;
