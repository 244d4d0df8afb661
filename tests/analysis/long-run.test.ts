import { describe, expect, it } from 'vitest';
import { withPauses } from '../../src/lib/analysis/long-run.ts';

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('a long run', () => {
  it('takes every step once, in order, and ends at 1', async () => {
    const steps: number[] = [];
    const shares: number[] = [];
    await withPauses(5, { onProgress: (share) => shares.push(share) }, (i) => steps.push(i));
    expect(steps).toEqual([0, 1, 2, 3, 4]);
    expect(shares.at(-1)).toBe(1);
  });

  it('lets messages through while it runs, so that it can be stopped', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('stopped')), 0);
    let taken = 0;
    const running = withPauses(1000, { signal: controller.signal }, () => {
      taken++;
      busy(10);
    });
    await expect(running).rejects.toThrow('stopped');
    expect(taken).toBeLessThan(100);
  });

  it('does not begin when it is already stopped', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    let taken = 0;
    await expect(withPauses(3, { signal }, () => taken++)).rejects.toThrow('stopped');
    expect(taken).toBe(0);
  });
});
