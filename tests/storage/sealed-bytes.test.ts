import { describe, expect, it } from 'vitest';
import {
  isSealedText,
  keyOf,
  openBlob,
  openText,
  sealBlob,
  sealText,
} from '$lib/storage/sealed-bytes.ts';

const key = () => keyOf(crypto.getRandomValues(new Uint8Array(32)));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Two megabytes and a bit: three pieces. */
const content = new Blob([new Uint8Array(2 * 2 ** 20 + 17).map((_, i) => i * 31)]);

describe('sealed bytes', () => {
  it('open as they were, empty ones too', async () => {
    const one = await key();
    for (const blob of [content, new Blob([]), new Blob(['x'])]) {
      const opened = await openBlob(one, await sealBlob(one, blob, 'a/rows'), 'a/rows');
      expect(Buffer.compare(await bytesOf(opened), await bytesOf(blob))).toBe(0);
    }
  });

  it('do not open with another key or under another name', async () => {
    const [one, other] = [await key(), await key()];
    const sealed = await sealBlob(one, content, 'a/rows');
    await expect(openBlob(other, sealed, 'a/rows')).rejects.toThrow();
    await expect(openBlob(one, sealed, 'b/rows')).rejects.toThrow();
  });

  it('do not open when a piece is changed, left out, swapped or cut', async () => {
    const one = await key();
    const sealed = await bytesOf(await sealBlob(one, content, 'a'));
    const piece = 2 ** 20 + 28;
    const parts = [sealed.slice(0, piece), sealed.slice(piece, 2 * piece), sealed.slice(2 * piece)];
    const [first, second, third] = parts as [Uint8Array, Uint8Array, Uint8Array];
    const flipped = sealed.slice();
    flipped[piece + 40] = (flipped[piece + 40] as number) ^ 1;
    const spoilt = [
      [flipped],
      [first, third],
      [second, first, third],
      [first, second],
      [sealed.slice(0, -1)],
    ];
    for (const blobs of spoilt)
      await expect(openBlob(one, new Blob(blobs as BlobPart[]), 'a')).rejects.toThrow();
  });

  it('hold texts as texts, no two alike', async () => {
    const one = await key();
    const [a, b] = [
      await sealText(one, '{"é":1}', 'd/doc'),
      await sealText(one, '{"é":1}', 'd/doc'),
    ];
    expect(isSealedText(a)).toBe(true);
    expect(isSealedText('{"é":1}')).toBe(false);
    expect(a).not.toBe(b);
    expect(await openText(one, a, 'd/doc')).toBe('{"é":1}');
  });
});
