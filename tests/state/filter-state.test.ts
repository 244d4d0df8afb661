import { describe, expect, it, vi } from 'vitest';
import { emptyFilter } from '$lib/domain/filter.ts';
import { FilterState } from '$lib/state/filter-state.svelte.ts';

const lift = { kind: 'tower', tower: 'north', level: 0, unit: 'lift' } as const;

describe('the filter', () => {
  it('chooses on the first toggle and lets go on the second', () => {
    const filter = new FilterState();
    filter.togglePlace(lift);
    filter.toggleType({ main: 'dirt', sub: null });
    filter.toggleWeekday(6);
    filter.toggleWeekday(5);
    expect(filter.current.weekdays).toEqual([5, 6]);
    filter.togglePlace({ ...lift });
    filter.toggleType({ main: 'dirt', sub: null });
    expect(filter.current).toEqual({ ...emptyFilter, weekdays: [5, 6] });
  });

  it('takes steps back and forth, and forgets what was undone after a new one', () => {
    const filter = new FilterState();
    filter.set('weekdays', [1]);
    filter.set('weekdays', [2]);
    filter.undo();
    expect(filter.current.weekdays).toEqual([1]);
    filter.redo();
    expect(filter.current.weekdays).toEqual([2]);
    filter.undo();
    filter.set('weekdays', [3]);
    expect(filter.canRedo).toBe(false);
    filter.undo();
    filter.undo();
    expect(filter.current).toEqual(emptyFilter);
    expect(filter.canUndo).toBe(false);
  });

  it('makes one step of a drag, once it rests', () => {
    vi.useFakeTimers();
    const filter = new FilterState();
    for (const to of [700, 720, 740]) filter.drag('minutes', [660, to]);
    expect(filter.canUndo).toBe(false);
    vi.runAllTimers();
    expect(filter.current.minutes).toEqual([660, 740]);
    filter.undo();
    expect(filter.current).toEqual(emptyFilter);
    vi.useRealTimers();
  });

  it('ends a running drag before another step', () => {
    const filter = new FilterState();
    filter.drag('minutes', [660, 720]);
    filter.toggleWeekday(5);
    filter.undo();
    expect(filter.current).toEqual({ ...emptyFilter, minutes: [660, 720] });
    filter.undo();
    expect(filter.current).toEqual(emptyFilter);
  });

  it('clears everything as one step, and nothing as none', () => {
    const filter = new FilterState();
    filter.clear();
    expect(filter.canUndo).toBe(false);
    filter.setMany({ weekdays: [1], minutes: [0, 60] });
    filter.clear();
    expect(filter.isEmpty).toBe(true);
    filter.undo();
    expect(filter.current.minutes).toEqual([0, 60]);
  });
});
