import { readWhole, type ByteSource } from './byte-source.ts';
import { FileError } from './file-error.ts';
import { detectEncoding } from './text-encoding.ts';
import { TextStream } from './text-stream.ts';

const MOST_BYTES = 1 << 28;

/** A text that has to stand in memory as a whole. @throws FileError when it is too large for that. */
export async function readText(source: ByteSource): Promise<string> {
  if (source.size > MOST_BYTES)
    throw new FileError(source.name, 'claims-too-much', `${Math.round(source.size / 1e6)} MB`);
  const bytes = await readWhole(source);
  const stream = new TextStream(source, detectEncoding(bytes.subarray(0, 1 << 18)));
  const parts: string[] = [];
  while (!stream.ended) parts.push(await stream.next());
  return parts.join('').replace(/^\ufeff/, '');
}
