import { FileError } from './file-error.ts';

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const MOST_DEPTH = 256;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * Walks through a document once, tag by tag. It knows no document type: entities that a file defines
 * for itself stay as they are written, so none can grow (a "billion laughs" is a short text here).
 * @throws FileError when a tag does not end, or does not close as it opened.
 */
export function scanXml(file: string, text: string, handler: XmlHandler): void {
  const open: string[] = [];
  const broken = () => new FileError(file, 'broken-xml');
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const markup = text.indexOf('<', at);
    const words = text.slice(at, markup < 0 ? text.length : markup);
    if (open.length > 0) handler.text?.(unescaped(words));
    else if (words.trim() !== '') throw broken();
    if (markup < 0) break;
    const end = endOfMarkup(text, markup);
    if (end < 0) throw broken();
    const tag = text.slice(markup, end);
    at = end;
    if (tag.startsWith('<![CDATA[')) handler.text?.(tag.slice(9, -3));
    else if (tag.startsWith('</')) {
      const name = tag.slice(2, -1).trim();
      if (open.pop() !== name) throw broken();
      handler.close?.(localName(name));
    } else if (!tag.startsWith('<!') && !tag.startsWith('<?')) {
      const name = /^<([^\s/>]+)/.exec(tag)?.[1];
      if (name === undefined || open.length > MOST_DEPTH) throw broken();
      handler.open(localName(name), attributesOf(tag));
      if (tag.endsWith('/>')) handler.close?.(localName(name));
      else open.push(name);
    }
  }
  if (open.length > 0) throw broken();
}

/** @returns the position after the markup that begins here; -1 when it does not end. */
function endOfMarkup(text: string, start: number): number {
  const after = (mark: string) => {
    const at = text.indexOf(mark, start);
    return at < 0 ? -1 : at + mark.length;
  };
  if (text.startsWith('<!--', start)) return after('-->');
  if (text.startsWith('<![CDATA[', start)) return after(']]>');
  if (text.startsWith('<?', start)) return after('?>');
  let quote = 0;
  let nested = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 91) nested++;
    else if (code === 93) nested--;
    else if (code === 62 && nested <= 0) return at + 1;
  }
  return -1;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (!tag.includes('=')) return attributes;
  for (const [, name = '', double, single] of tag.matchAll(
    /(?<=\s)([^\s=/<>"']+)=(?:"([^"]*)"|'([^']*)')/g,
  ))
    attributes.set(name, unescaped(double ?? single ?? ''));
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
