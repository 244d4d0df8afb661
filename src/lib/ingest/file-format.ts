import type { ByteSource } from './byte-source.ts';
import type { FileFormat } from './codes.ts';
import { FileError } from './file-error.ts';
import { detectEncoding } from './text-encoding.ts';

export type Container = 'text' | 'zip' | 'parquet' | 'json' | 'xml' | 'rtf';

const HEAD = 65_536;

/** What the file is by its first bytes; its name is not believed. @throws FileError */
export async function containerOf(
  source: ByteSource,
): Promise<{ container: Container; head: string }> {
  if (source.size === 0) throw new FileError(source.name, 'empty-file');
  const bytes = await source.read(0, Math.min(source.size, HEAD));
  const magic = String.fromCharCode(...bytes.subarray(0, 8));
  if (magic.startsWith('PK\u0003\u0004') || magic.startsWith('PK\u0005\u0006'))
    return { container: 'zip', head: '' };
  if (magic.startsWith('PAR1')) return { container: 'parquet', head: '' };
  if (magic.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new FileError(source.name, 'old-excel');
  if (KNOWN_BINARY.some((start) => magic.startsWith(start)))
    throw new FileError(source.name, 'binary-file');
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding.name).decode(bytes.subarray(encoding.markLength));
  if (isBinary(text)) throw new FileError(source.name, 'binary-file');
  const head = text
    .replaceAll('\u001e', '')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head === '' && source.size <= HEAD) throw new FileError(source.name, 'empty-file');
  if (/^[[{]/.test(head) && looksLikeJson(head)) return { container: 'json', head };
  if (head.startsWith('<')) return { container: 'xml', head };
  return { container: 'text', head };
}

const KNOWN_BINARY = [
  '%PDF',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
  '7z\u00bc',
  'Rar!',
  'SQLite',
  '\u007fELF',
  'MZ\u0090',
];

/** `[16/03/2022, 15:10] Name: text` begins as JSON does. */
function looksLikeJson(head: string): boolean {
  return /^\{\s*(?:"|\}|$)|^\[\s*(?:[{["\]]|$)/.test(head);
}

/** Control characters that no text holds. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code === 0 ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 30)
    )
      odd++;
    else if (code === 0xfffd) odd += 0.3;
  }
  return odd > Math.max(2, text.length * 0.02);
}

/** What a probe says when only the beginning has been looked at. */
export type TextFormat = Extract<FileFormat, 'csv' | 'whatsapp' | 'json-lines'>;
