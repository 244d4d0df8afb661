export interface FrameGate<Value> {
  /** Passes the latest value on with the next frame. */
  push(value: Value): void;
  /** Passes a waiting value on at once. */
  flush(): void;
  /** Forgets a waiting value. */
  drop(): void;
}

/** Calls back at most once per animation frame, always with the latest value. */
export function oncePerFrame<Value>(
  callback: (value: Value) => void,
  schedule: (run: () => void) => unknown = requestAnimationFrame,
): FrameGate<Value> {
  let waiting: { value: Value } | null = null;
  let scheduled = false;
  const flush = () => {
    const latest = waiting;
    waiting = null;
    if (latest) callback(latest.value);
  };
  return {
    push(value) {
      waiting = { value };
      if (scheduled) return;
      scheduled = true;
      schedule(() => {
        scheduled = false;
        flush();
      });
    },
    flush,
    drop: () => (waiting = null),
  };
}
