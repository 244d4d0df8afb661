/** Grounds of article 5.1 of the Open Government Act (Woo) that reports of this kind meet. */
export const grounds = [
  '5.1.2.e',
  '5.1.2.f',
  '5.1.2.b',
  '5.1.2.c',
  '5.1.2.d',
  '5.1.2.h',
  '5.1.2.i',
] as const;
export type Ground = (typeof grounds)[number];

/** A passage of a text, in UTF-16 units: `from` included, `to` not. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly ground: Ground;
}

/** A part of a paragraph: words, or the number of a passage that is gone. */
export type Part =
  | { readonly text: string; readonly gone: null }
  | { readonly text: null; readonly gone: number; readonly ground: Ground };

export interface Paragraph {
  /** 0 is text; 1 to 3 are headings, written with as many `#`. */
  readonly level: number;
  readonly parts: readonly Part[];
}

export interface Blacked {
  readonly paragraphs: readonly Paragraph[];
  /** By number (from 1): in which paragraph (from 1) and under which ground. Nothing of the text. */
  readonly list: readonly { readonly paragraph: number; readonly ground: Ground }[];
}

/** What stands for a passage: of one length whatever was there. */
export const block = '█'.repeat(8);

/**
 * The text with its passages taken out. Where passages overlap or touch they become one, under the
 * ground of the first; a passage over several paragraphs goes from each of them.
 * @throws RangeError when a passage lies outside the text or is empty.
 */
export function blackOut(text: string, passages: readonly Passage[]): Blacked {
  for (const { from, to } of passages)
    if (!(from >= 0 && from < to && to <= text.length))
      throw new RangeError(`no passage of the text: ${from} to ${to}`);
  const list: Blacked['list'][number][] = [];
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    const level = /^(#{1,3}) /.exec(line)?.[1]?.length ?? 0;
    const start = at + (level ? level + 1 : 0);
    const inside = joined(passages, start, end);
    if (line.trim() !== '') {
      const parts: Part[] = [];
      let from = start;
      for (const passage of inside) {
        if (passage.from > from) parts.push({ text: text.slice(from, passage.from), gone: null });
        list.push({ paragraph: paragraphs.length + 1, ground: passage.ground });
        parts.push({ text: null, gone: list.length, ground: passage.ground });
        from = passage.to;
      }
      if (from < end) parts.push({ text: text.slice(from, end), gone: null });
      paragraphs.push({ level, parts });
    }
    at = end + 1;
  }
  return { paragraphs, list };
}

/** Every place where the same words stand, whatever their case; words never end within one. */
export function sameWords(text: string, { from, to, ground }: Passage): Passage[] {
  const wanted = text.slice(from, to).trim();
  if (wanted === '') return [];
  const escaped = wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  const found = [...text.matchAll(whole)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    ground,
  }));
  return found.some((one) => one.from <= from && one.to >= to)
    ? found
    : [{ from, to, ground }, ...found];
}

/** As plain text, the list of what is gone below it. */
export function blackedText({ paragraphs }: Blacked): string {
  return paragraphs
    .map(
      ({ level, parts }) =>
        `${level ? `${'#'.repeat(level)} ` : ''}${parts.map(partText).join('')}`,
    )
    .join('\n\n');
}

export function partText(part: Part): string {
  return part.text ?? `${block} [${part.gone}: ${part.ground}]`;
}

/** As a page of its own, without scripts or anything hidden; all text is escaped. */
export function blackedHtml(
  { paragraphs, list }: Blacked,
  words: {
    readonly language: string;
    readonly title: string;
    readonly list: string;
    readonly columns: readonly string[];
    readonly why: (ground: Ground) => string;
  },
): string {
  const part = (one: Part) =>
    one.text === null ? `<b>${partText(one)}</b>` : escapeHtml(one.text);
  const body = paragraphs.map(({ level, parts }) => {
    const tag = level ? `h${level + 1}` : 'p';
    return `<${tag}>${parts.map(part).join('')}</${tag}>`;
  });
  const head = words.columns.map((column) => `<th>${escapeHtml(column)}</th>`).join('');
  const rows = list.map(
    ({ paragraph, ground }, i) =>
      `<tr><td>${i + 1}</td><td>${paragraph}</td><td>${ground}</td><td>${escapeHtml(words.why(ground))}</td></tr>`,
  );
  return [
    `<!doctype html>\n<html lang="${words.language}">\n<meta charset="utf-8">`,
    `<title>${escapeHtml(words.title)}</title>\n<h1>${escapeHtml(words.title)}</h1>`,
    ...body,
    `<h2>${escapeHtml(words.list)}</h2>`,
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>\n</html>\n`,
  ].join('\n');
}

function joined(passages: readonly Passage[], start: number, end: number): Passage[] {
  const cut = passages
    .map((passage) => ({
      ...passage,
      from: Math.max(passage.from, start),
      to: Math.min(passage.to, end),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Passage[] = [];
  for (const passage of cut) {
    const last = merged.at(-1);
    if (last && passage.from <= last.to)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, passage.to) };
    else merged.push(passage);
  }
  return merged;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
