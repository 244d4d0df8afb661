import { Session, type Profiler } from 'node:inspector/promises';

/** What a file of the reading is there for. */
const stages: readonly [stage: string, files: RegExp][] = [
  ['finding rows and cells', /\/(text-stream|byte-source|csv-\w+|scanned-cells|cell-texts)\.ts$/],
  ['telling rows apart', /\/content-hash\.ts$/],
  ['times', /\/(signal-times|wall-time|wall-clock|time-zone)\.ts$/],
  ['types, places and points', /\/(type-names|signal-\w+|place-names|coordinates|names)\.ts$/],
  ['the schema', /\/(record-check|signal)\.ts$|\/node_modules\/zod\//],
  ['sorting, counting, examining', /\/(row-sorter|tally|doctor|findings|import-file)\.ts$/],
  ['columns for the engine', /\/(tables|arrow\/[\w-]+)\.ts$/],
];
const clearing = 'clearing memory';
const other = 'all else';

/**
 * Where a task spends its processor time, by the stages of the reading, sampled every 0.2 ms.
 * @returns milliseconds by stage, in the order of the reading.
 */
export async function profiled(task: () => Promise<unknown>): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await task();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return byStage(profile);
}

function byStage({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const stageOfNode = new Map(nodes.map(({ id, callFrame }) => [id, stageOf(callFrame)]));
  const names = [...stages.map(([stage]) => stage), clearing, other];
  const spent = new Map(names.map((name) => [name, 0]));
  samples.forEach((node, i) => {
    const stage = stageOfNode.get(node) ?? null;
    if (stage !== null) spent.set(stage, (spent.get(stage) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  });
  return spent;
}

/** Null while nothing runs. */
function stageOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string | null {
  if (functionName === '(idle)') return null;
  if (functionName === '(garbage collector)') return clearing;
  return stages.find(([, files]) => files.test(url))?.[0] ?? other;
}
