import { expect, test } from 'vitest';
import { oncePerFrame } from '$lib/charts/once-per-frame.ts';

function frames() {
  let waiting: (() => void)[] = [];
  return {
    schedule: (run: () => void) => waiting.push(run),
    next: () => {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
    get due() {
      return waiting.length;
    },
  };
}

test('many values in one frame arrive as the last one, once', () => {
  const clock = frames();
  const seen: number[] = [];
  const gate = oncePerFrame((value: number) => seen.push(value), clock.schedule);
  gate.push(1);
  gate.push(2);
  gate.push(3);
  expect(clock.due).toBe(1);
  expect(seen).toEqual([]);
  clock.next();
  expect(seen).toEqual([3]);
  gate.push(4);
  clock.next();
  expect(seen).toEqual([3, 4]);
});

test('a flushed value does not arrive again with the frame', () => {
  const clock = frames();
  const seen: (number | null)[] = [];
  const gate = oncePerFrame((value: number | null) => seen.push(value), clock.schedule);
  gate.push(null);
  gate.flush();
  clock.next();
  expect(seen).toEqual([null]);
});

test('a dropped value never arrives', () => {
  const clock = frames();
  const seen: number[] = [];
  const gate = oncePerFrame((value: number) => seen.push(value), clock.schedule);
  gate.push(1);
  gate.drop();
  clock.next();
  expect(seen).toEqual([]);
});
