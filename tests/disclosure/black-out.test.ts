import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blackedHtml,
  blackedText,
  blackOut,
  block,
  sameWords,
  type Passage,
} from '$lib/disclosure/black-out.ts';

const text =
  '# Verslag\nMevrouw Jansen klaagde.\n\nDe buurman van mevrouw Jansen ook. Jansens niet.';
const words = {
  language: 'nl',
  title: 'Verslag',
  list: 'Weggelakt',
  columns: ['Nr.', 'Alinea', 'Grond', 'Waarom'],
  why: () => 'persoonlijke levenssfeer',
};
const at = (part: string, ground: Passage['ground'] = '5.1.2.e'): Passage => {
  const from = text.indexOf(part);
  return { from, to: from + part.length, ground };
};

describe('blacking out', () => {
  it('takes a passage out of text and page for good, with its ground in the list', () => {
    const blacked = blackOut(text, [at('Jansen')]);
    expect(blackedText(blacked)).toContain(`Mevrouw ${block} [1: 5.1.2.e] klaagde.`);
    expect(blacked.list).toEqual([{ paragraph: 2, ground: '5.1.2.e' }]);
    expect(blackedHtml(blackOut(text, sameWords(text, at('mevrouw Jansen'))), words)).not.toMatch(
      /Jansen(?!s)/,
    );
  });

  it('finds the same words in any case, and none within another word', () => {
    const found = sameWords(text, at('Jansen'));
    expect(found).toHaveLength(2);
    expect(blackedText(blackOut(text, found))).toContain('Jansens niet');
  });

  it('leaves a block of one length, whatever was there', () => {
    const short = blackedText(blackOut('Een a hier.', [{ from: 4, to: 5, ground: '5.1.2.b' }]));
    const long = 'Een heel lange naam hier.';
    const other = blackedText(blackOut(long, [{ from: 4, to: 19, ground: '5.1.2.b' }]));
    expect(other).toBe(short);
  });

  it('makes one of passages that overlap or touch, and goes over the ends of paragraphs', () => {
    const blacked = blackOut('abcdef\nghi', [
      { from: 1, to: 3, ground: '5.1.2.e' },
      { from: 3, to: 5, ground: '5.1.2.f' },
      { from: 4, to: 9, ground: '5.1.2.b' },
    ]);
    expect(blacked.list).toEqual([
      { paragraph: 1, ground: '5.1.2.e' },
      { paragraph: 2, ground: '5.1.2.b' },
    ]);
    expect(blackedText(blacked)).toBe(`a${block} [1: 5.1.2.e]\n\n${block} [2: 5.1.2.b]i`);
  });

  it('escapes what is left', () => {
    const page = blackedHtml(blackOut('<script>alert(1)</script> "&', []), words);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('refuses passages that are none', () => {
    expect(() => blackOut('abc', [{ from: 2, to: 2, ground: '5.1.2.e' }])).toThrow(RangeError);
    expect(() => blackOut('abc', [{ from: 0, to: 4, ground: '5.1.2.e' }])).toThrow(RangeError);
  });

  it('leaves no sign of any passage in its file, whatever the text', () => {
    // Signs that stand nowhere else in the file: what is left of a passage would show.
    const secret = fc.array(fc.constantFrom('Ж', 'Щ', 'Ю', ' ', 'Ф'), {
      minLength: 1,
      maxLength: 30,
    });
    const open = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '<', '&', '#'), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(open, secret), { minLength: 1, maxLength: 6 }), (drawn) => {
        let whole = '';
        const passages: Passage[] = [];
        for (const [before, hidden] of drawn) {
          whole += before.join('');
          passages.push({
            from: whole.length,
            to: whole.length + hidden.length,
            ground: '5.1.2.e',
          });
          whole += hidden.join('');
        }
        const blacked = blackOut(whole, passages);
        expect(blackedText(blacked) + blackedHtml(blacked, words)).not.toMatch(/[ЖЩЮФ]/);
      }),
      { numRuns: 300, seed: 3 },
    );
    console.log('300 texts blacked out: nothing of a passage in any file');
  });
});
