import type { ByteSource } from './byte-source.ts';

const PART = 1 << 26;

/**
 * SHA-256 of a file, hexadecimal; of a file over 64 MiB, the SHA-256 of the hashes of its parts, so
 * that no file has to stand in memory as a whole.
 */
export async function hashOf(source: ByteSource): Promise<string> {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < source.size || from === 0; from += PART) {
    const bytes = await source.read(from, Math.min(source.size, from + PART));
    parts.push(await sha256(bytes));
  }
  const [only] = parts;
  if (only && parts.length === 1) return hex(only);
  const all = new Uint8Array(parts.length * 32);
  parts.forEach((part, i) => {
    all.set(part, i * 32);
  });
  return hex(await sha256(all));
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  // Never shared memory, which alone could not be hashed as it stands.
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
