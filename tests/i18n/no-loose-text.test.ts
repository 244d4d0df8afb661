import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .map((file) => join('src', file));

const readOut = new Set(['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'label']);
/** Two letters in a row are a word in some language; a unit or a sign is not. */
const word = /\p{L}{2,}/u;

/** Texts that a reader sees or hears and that stand in the markup itself. */
function looseTexts(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const one = node as AST.BaseNode & Record<string, unknown>;
    if (one.type === 'Text' && word.test(String(one['data']))) found.push(String(one['data']));
    if (one.type === 'StyleDirective') return;
    if (one.type === 'Attribute') {
      if (readOut.has(String(one['name']))) visit(one['value']);
      return;
    }
    for (const [key, part] of Object.entries(one)) if (key !== 'parent') visit(part);
  };
  visit(parse(source, { modern: true }).fragment);
  return found.map((text) => text.trim());
}

describe('the components', () => {
  it('show no text that is outside the dictionaries', () => {
    const loose = components.flatMap((file) =>
      looseTexts(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(components.length).toBeGreaterThan(60);
    expect(loose).toEqual([]);
  });

  it('would be caught at it, in a text and in an attribute', () => {
    expect(looseTexts('<p>Loose words</p>')).toEqual(['Loose words']);
    expect(looseTexts('<input placeholder="Loose words" class="not these" />')).toEqual([
      'Loose words',
    ]);
    expect(looseTexts('<p>{t.held} 12 % × m</p>')).toEqual([]);
  });
});
