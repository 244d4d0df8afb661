/**
 * Bytes sealed with AES-256-GCM, in pieces of a megabyte: each has its own random nonce of 12 bytes
 * before it, and is bound to its name, its number and to being the last, so that pieces cannot be
 * swapped, left out or taken from elsewhere.
 */
const pieceBytes = 1 << 20;
const nonceBytes = 12;
const sealedPieceBytes = nonceBytes + pieceBytes + 16;
const textMark = '{"sealed":"';

/** @param raw 32 random bytes */
export function keyOf(raw: Uint8Array): Promise<CryptoKey> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  return crypto.subtle.importKey('raw', raw.slice(), 'AES-GCM', false, usages);
}

export async function sealBlob(key: CryptoKey, content: Blob, name: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const count = Math.max(1, Math.ceil(content.size / pieceBytes));
  for (let i = 0; i < count; i++) {
    const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const piece = await content.slice(i * pieceBytes, (i + 1) * pieceBytes).arrayBuffer();
    const additionalData = bound(name, i, i === count - 1);
    parts.push(
      iv,
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, piece),
    );
  }
  return new Blob(parts);
}

/** @throws DOMException (OperationError) when the key is another, or any byte was altered or cut. */
export async function openBlob(key: CryptoKey, sealed: Blob, name: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const count = Math.max(1, Math.ceil(sealed.size / sealedPieceBytes));
  for (let i = 0; i < count; i++) {
    const part = sealed.slice(i * sealedPieceBytes, (i + 1) * sealedPieceBytes);
    const bytes = new Uint8Array(await part.arrayBuffer());
    const iv = bytes.slice(0, nonceBytes);
    const additionalData = bound(name, i, i === count - 1);
    const piece = bytes.subarray(nonceBytes);
    parts.push(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, piece));
  }
  return new Blob(parts);
}

/** A text that stays a text when sealed, so that it can be kept where texts are. */
export async function sealText(key: CryptoKey, text: string, name: string): Promise<string> {
  const sealed = await sealBlob(key, new Blob([text]), name);
  const bytes = new Uint8Array(await sealed.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `${textMark}${btoa(binary)}"}`;
}

export function isSealedText(text: string): boolean {
  return text.startsWith(textMark);
}

/** @throws DOMException as `openBlob`. */
export async function openText(key: CryptoKey, sealed: string, name: string): Promise<string> {
  const binary = atob(sealed.slice(textMark.length, -2));
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  return (await openBlob(key, new Blob([bytes]), name)).text();
}

function bound(name: string, piece: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${name}/${piece}/${isLast ? 'last' : 'more'}`);
}
