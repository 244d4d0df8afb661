import { expect, test, vi } from 'vitest';
import { LongTask } from '$lib/state/patterns/long-task.svelte.ts';

/** A task whose runs end when the test says so. */
function held() {
  const runs: { resolve: (value: number) => void; reject: () => void }[] = [];
  const stop = vi.fn();
  const task = new LongTask<number>((onProgress) => {
    onProgress(0.5);
    return new Promise((resolve, reject) =>
      runs.push({ resolve, reject: () => reject(new Error()) }),
    );
  }, stop);
  return { task, runs, stop };
}

test('tells how far it is, and what came of it', async () => {
  const { task, runs } = held();
  const run = task.run();
  expect([task.status, task.progress]).toEqual(['running', 0.5]);
  runs[0]?.resolve(7);
  await run;
  expect([task.status, task.result]).toEqual(['done', 7]);
});

test('is stopped without a failure, and deaf to what the stopped run says', async () => {
  const { task, runs, stop } = held();
  const run = task.run();
  task.stop();
  expect(stop).toHaveBeenCalledOnce();
  runs[0]?.reject();
  await run;
  expect([task.status, task.result]).toEqual(['idle', null]);
});

test('takes the answer of the newest run alone', async () => {
  const { task, runs } = held();
  const [first, second] = [task.run(), task.run()];
  runs[1]?.resolve(2);
  runs[0]?.resolve(1);
  await Promise.all([first, second]);
  expect(task.result).toBe(2);
});

test('says so when it fails', async () => {
  const { task, runs } = held();
  const run = task.run();
  runs[0]?.reject();
  await run;
  expect(task.status).toBe('failed');
});
