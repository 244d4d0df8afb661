import { describe, expect, it } from 'vitest';
import { seal, SealedFileError, unseal, openPackage } from '$lib/disclosure/sealed-file.ts';

const secret = new TextEncoder().encode('{"format":"something else"}');
const passphrase = 'vijf lampen boven de lift';

async function reason(opening: Promise<unknown>): Promise<string> {
  const error = await opening.catch((caught: unknown) => caught);
  return error instanceof SealedFileError ? error.reason : `not refused: ${String(error)}`;
}

describe('a sealed file', () => {
  it('opens with its passphrase alone, and not when a byte is changed or missing', async () => {
    const sealed = await seal(secret, passphrase, 10);
    expect(new TextDecoder().decode(sealed.subarray(0, 21))).toBe('age-encryption.org/v1');
    expect(await unseal(sealed, passphrase)).toEqual(secret);
    expect(await reason(unseal(sealed, `${passphrase}.`))).toBe('passphrase');
    const last = sealed.slice();
    last[last.length - 1] = (last.at(-1) as number) ^ 1;
    expect(await reason(unseal(last, passphrase))).toBe('altered');
    expect(await reason(unseal(sealed.slice(0, -1), passphrase))).toBe('altered');
    expect(await reason(unseal(sealed.slice(0, 60), passphrase))).toBe('altered');
    expect(await reason(unseal(secret, passphrase))).toBe('no-package');
    expect(await reason(openPackage(sealed, passphrase))).toBe('no-package');
  });
});
