import { describe, expect, it } from 'vitest';
import { deckKey, deckPages } from '$lib/panels/evaluation/deck-pages.ts';

describe('the pages of a meeting', () => {
  it('begin with what came of last time and end with what is agreed', () => {
    expect(deckPages[0]).toBe('actions');
    expect(deckPages.at(-1)).toBe('agreed');
    expect(new Set(deckPages).size).toBe(deckPages.length);
  });

  it('turn by arrows and page keys, and stay at the first and the last', () => {
    expect(deckKey('ArrowRight', 0, 10)).toBe(1);
    expect(deckKey('PageDown', 4, 10)).toBe(5);
    expect(deckKey('ArrowLeft', 4, 10)).toBe(3);
    expect(deckKey('PageUp', 1, 10)).toBe(0);
    expect(deckKey('ArrowLeft', 0, 10)).toBe(0);
    expect(deckKey('ArrowRight', 9, 10)).toBe(9);
  });

  it('go to either end, and turn at no other key', () => {
    expect(deckKey('Home', 7, 10)).toBe(0);
    expect(deckKey('End', 2, 10)).toBe(9);
    for (const key of ['Enter', ' ', 'a', 'Escape', 'ArrowUp'])
      expect(deckKey(key, 3, 10)).toBeNull();
  });
});
