/** How a long calculation reports and stops. It may run in a worker: it pauses so that messages arrive. */
export interface LongRun {
  /** Called with a share from 0 to 1 that never falls; 1 at the end. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Runs `step` for 0 ... steps - 1, pausing every 40 ms for the messages of the thread it runs on.
 *
 * @throws the signal's reason as soon as a pause finds it aborted.
 */
export async function withPauses(
  steps: number,
  { onProgress, signal }: LongRun,
  step: (index: number) => void,
): Promise<void> {
  signal?.throwIfAborted();
  let pauseAt = performance.now() + SLICE_MS;
  for (let index = 0; index < steps; index++) {
    step(index);
    if (performance.now() < pauseAt) continue;
    onProgress?.((index + 1) / steps);
    await pause();
    signal?.throwIfAborted();
    pauseAt = performance.now() + SLICE_MS;
  }
  onProgress?.(1);
}

const SLICE_MS = 40;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
