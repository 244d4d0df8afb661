import { FileError } from './file-error.ts';

export interface XmlHandler {
  /** Names come without their namespace prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>[]*(?:\[[\s\S]*?\]\s*)?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * Walks through a document, tag by tag. It knows no document type: entities that a file defines for
 * itself stay as they are written, so none can grow (a "billion laughs" is a short text here).
 * @throws FileError when tags do not close as they opened.
 */
export function scanXml(file: string, text: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  MARKUP.lastIndex = 0;
  const markup = new RegExp(MARKUP);
  for (let match = markup.exec(text); match; match = markup.exec(text)) {
    const [whole, data, closed, opened, attributes = '', empty] = match;
    if (match.index > at) giveText(text.slice(at, match.index), file, open, handler);
    at = match.index + whole.length;
    if (data !== undefined) handler.text(data);
    else if (closed !== undefined) {
      if (open.pop() !== closed) throw new FileError(file, 'broken-xml');
      handler.close(localName(closed));
    } else if (opened !== undefined) {
      handler.open(localName(opened), attributesOf(attributes));
      if (empty) handler.close(localName(opened));
      else open.push(opened);
    }
  }
  if (open.length > 0 || text.slice(at).trim() !== '') throw new FileError(file, 'broken-xml');
}

function giveText(text: string, file: string, open: readonly string[], handler: XmlHandler): void {
  if (open.length > 0) {
    if (text.includes('<')) throw new FileError(file, 'broken-xml');
    handler.text(unescaped(text));
  } else if (text.replace(/^\ufeff/, '').trim() !== '') throw new FileError(file, 'broken-xml');
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    attributes.set(name, unescaped(double ?? single ?? ''));
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
