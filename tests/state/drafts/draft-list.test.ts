import { describe, expect, it } from 'vitest';
import { draftLines, runEnd } from '$lib/state/drafts/draft-list.ts';
import { noteParts } from '$lib/state/drafts/note-parts.ts';

const likely = Uint8Array.of(0, 0, 1, 0, 1, 1, 0);
const lines = (...options: [Parameters<typeof draftLines>[1], number[]?]) => [
  ...draftLines(likely, options[0], new Set(options[1])),
];

describe('the lines of a review', () => {
  it('fold each run of chatter to one line, in time order', () => {
    expect(lines('folded')).toEqual([-1, 2, -4, 4, 5, -7]);
    expect([runEnd(likely, 0), runEnd(likely, 3), runEnd(likely, 6)]).toEqual([2, 4, 7]);
  });

  it('show a run that is unfolded', () => {
    expect(lines('folded', [0])).toEqual([0, 1, 2, -4, 4, 5, -7]);
  });

  it('hold everything once in the other orders', () => {
    expect(lines('likely-first')).toEqual([2, 4, 5, 0, 1, 3, 6]);
    expect(lines('all')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are none for an empty export', () => {
    expect(draftLines(new Uint8Array(), 'folded', new Set())).toHaveLength(0);
  });
});

describe('the words that led to a proposal', () => {
  const marked = (note: string, ...reasons: string[]) =>
    noteParts(note, reasons).map(({ text, isReason }) => (isReason ? `[${text}]` : text));

  it('are marked where they stand, whatever their case and accents', () => {
    expect(marked('De LIFT stuk, 3e', 'lift stuk', '3e')).toEqual([
      'De ',
      '[LIFT stuk]',
      ', ',
      '[3e]',
    ]);
    expect(marked('Geürineerd hier', 'geurineerd')).toEqual(['[Geürineerd]', ' hier']);
  });

  it('may overlap, stand elsewhere, or be none', () => {
    expect(marked('lift stuk', 'lift', 'lift stuk')).toEqual(['[lift]', '[ stuk]']);
    expect(marked('lift stuk', 'noordflat')).toEqual(['lift stuk']);
    expect(marked('')).toEqual([]);
  });
});
