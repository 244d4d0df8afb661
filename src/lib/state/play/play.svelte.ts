import { getContext, setContext } from 'svelte';
import { isAbort } from '../../domain/errors.ts';
import { timedSignals, type TimedSignals } from '../../engine/questions/timed-signals.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { soFar } from './so-far.ts';

/** Minutes of the night in a second. */
export const speeds = [10, 30, 60] as const;
export type Speed = (typeof speeds)[number];

/** Drawings a second: each of them is a whole façade, which a slow machine has to keep up with. */
const FRAMES = 12;

/** The clock of a played night, or of all nights laid over one another; one for all views. */
export class Play {
  isOpen = $state(false);
  isPlaying = $state(false);
  minute = $state(0);
  speed = $state<Speed>(30);
  readonly window = $derived.by(() => this.#dashboard.dataset?.window ?? [0, 1440]);
  #signals = $state.raw<TimedSignals | null>(null);
  readonly all = $derived(this.#signals?.minute.length ?? 0);
  /** Null while nothing is played: the views show what they always show. */
  readonly now = $derived.by(() => {
    const { dataset } = this.#dashboard;
    if (!this.isOpen || !this.#signals || !dataset) return null;
    return soFar(this.#signals, Math.floor(this.minute), dataset.mainTypes);
  });
  readonly #dashboard: Dashboard;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  open(): void {
    this.isOpen = true;
    this.minute = this.window[0];
  }

  close(): void {
    this.pause();
    this.isOpen = false;
    this.#signals = null;
  }

  /** Reads the signals under the filter as it stands now. */
  async load(signal: AbortSignal): Promise<void> {
    try {
      const filter = this.#dashboard.filter.current;
      this.#signals = await this.#dashboard.ask(timedSignals, filter, { signal });
    } catch (error) {
      if (!isAbort(error)) this.#dashboard.error = error;
    }
  }

  play(): void {
    if (this.minute >= this.window[1]) this.minute = this.window[0];
    this.isPlaying = true;
    let last = performance.now();
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      const time = performance.now();
      // After a tab was out of sight the clock goes on where it was.
      this.step((Math.min(time - last, 250) / 1000) * this.speed);
      last = time;
    }, 1000 / FRAMES);
  }

  pause(): void {
    clearInterval(this.#timer);
    this.isPlaying = false;
  }

  toggle(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  /** Moves the hand by so many minutes; at the end of the night it stops. */
  step(minutes: number): void {
    const [from, to] = this.window;
    this.minute = Math.min(to, Math.max(from, this.minute + minutes));
    if (this.minute >= to) this.pause();
  }
}

const key = Symbol('play');

export function providePlay(dashboard: Dashboard): Play {
  return setContext(key, new Play(dashboard));
}

/** Null on a page that plays nothing. */
export function usePlay(): Play | null {
  return getContext<Play | undefined>(key) ?? null;
}
