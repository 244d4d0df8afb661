import type { Brush, Lattice } from '../columns/brush-scale.ts';
import {
  emptyFilter,
  isEmptyFilter,
  samePlace,
  sameType,
  type Dimension,
  type Filter,
  type PlaceChoice,
  type TypeChoice,
} from '../domain/filter.ts';

const restMillis = 250;

/** What is chosen now, and the ways a view or chip can change it; every step can be undone. */
export class FilterState {
  current = $state.raw<Filter>(emptyFilter);
  /** What is being dragged now; null once it rests. */
  brush = $state.raw<Brush | null>(null);
  #undone = $state.raw<readonly Filter[]>([]);
  #past = $state.raw<readonly Filter[]>([]);
  /** The filter when the running gesture began: a drag is one step to undo, not sixty. */
  #gestureStart: Filter | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  readonly isEmpty = $derived(isEmptyFilter(this.current));
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#undone.length > 0);

  set<Name extends Dimension>(name: Name, value: Filter[Name]): void {
    this.#step({ ...this.current, [name]: value });
  }

  setMany(values: Partial<Filter>): void {
    this.#step({ ...this.current, ...values });
  }

  /**
   * A value on its way, while a brush is being dragged: it becomes a step once it rests.
   * @param lattice the edges that a box keeps to while it is dragged.
   */
  drag<Name extends Dimension>(name: Name, value: Filter[Name], lattice?: Lattice): void {
    this.#gestureStart ??= this.current;
    if (this.brush?.dimension !== name) this.brush = brushOf(name, lattice);
    this.current = { ...this.current, [name]: value };
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.settle(), restMillis);
  }

  /** Ends a running drag now. */
  settle(): void {
    clearTimeout(this.#rest);
    this.brush = null;
    const start = this.#gestureStart;
    this.#gestureStart = null;
    if (start === null || start === this.current) return;
    const end = this.current;
    this.current = start;
    this.#step(end);
  }

  toggleType(type: TypeChoice): void {
    const { types } = this.current;
    const without = types.filter((other) => !sameType(other, type));
    this.set('types', without.length < types.length ? without : [...types, type]);
  }

  togglePlace(place: PlaceChoice): void {
    const { places } = this.current;
    const without = places.filter((other) => !samePlace(other, place));
    this.set('places', without.length < places.length ? without : [...places, place]);
  }

  toggleWeekday(weekday: number): void {
    const { weekdays } = this.current;
    const without = weekdays.filter((other) => other !== weekday);
    this.set(
      'weekdays',
      without.length < weekdays.length ? without : [...weekdays, weekday].sort((a, b) => a - b),
    );
  }

  clear(): void {
    if (!this.isEmpty) this.#step(emptyFilter);
  }

  undo(): void {
    this.settle();
    const previous = this.#past.at(-1);
    if (!previous) return;
    this.#past = this.#past.slice(0, -1);
    this.#undone = [...this.#undone, this.current];
    this.current = previous;
  }

  redo(): void {
    const next = this.#undone.at(-1);
    if (!next) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#past = [...this.#past, this.current];
    this.current = next;
  }

  /** Takes over what an address or another dataset brings; nothing to undo before it. */
  restore(filter: Filter): void {
    clearTimeout(this.#rest);
    this.brush = null;
    this.current = filter;
    this.#past = [];
    this.#undone = [];
    this.#gestureStart = null;
  }

  #step(next: Filter): void {
    this.settle();
    this.#past = [...this.#past.slice(-99), this.current];
    this.#undone = [];
    this.current = next;
  }
}

function brushOf(dimension: Dimension, lattice: Lattice | undefined): Brush | null {
  if (dimension !== 'box') return { dimension };
  return lattice ? { dimension, lattice } : null;
}
