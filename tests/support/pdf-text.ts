import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF that Chromium printed, blanks left out since it places words by coordinates:
 * glyph numbers of each text operator, read by the ToUnicode map of the font in use. Chromium names
 * a font after its object (`/F12` is object 12) and packs no objects into streams.
 */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf));
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const [number, { head }] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    const source = unicode && objects.get(unicode)?.content;
    if (source) maps.set(number, unicodeMap(source));
  }
  return [...objects.values()]
    .flatMap(({ content }) => (content?.includes('BT') ? wordsOf(content, maps) : []))
    .join('');
}

function objectsOf(bytes: Buffer): Map<string, { head: string; content: string | null }> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, { head: string; content: string | null }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:endobj|stream\r?\n)/g)) {
    const [whole, number = '', head = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const start = match.index + whole.length;
    const isPacked = whole.endsWith('stream\n') && head.includes('FlateDecode');
    const packed = bytes.subarray(start, start + length);
    objects.set(number, {
      head,
      content: isPacked ? inflateSync(packed).toString('latin1') : null,
    });
  }
  return objects;
}

function unicodeMap(source: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', unicode = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(glyph.toUpperCase(), textOf(unicode));
  for (const [, block = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        map.set(
          glyph.toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCodePoint(parseInt(first, 16) + glyph - parseInt(from, 16)),
        );
  return map;
}

function textOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');
}

function wordsOf(
  content: string,
  maps: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  let font: ReadonlyMap<string, string> | undefined;
  const words: string[] = [];
  for (const [, name, glyphs] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name) font = maps.get(name);
    else
      for (const glyph of (glyphs ?? '').match(/.{4}/g) ?? [])
        words.push(font?.get(glyph.toUpperCase()) ?? '');
  }
  return words.map((word) => word.replaceAll(/[\s\u00a0\u202f]/g, ''));
}
