import { packageSchema, type SharedPackage } from '../domain/package.ts';

/** Shortest passphrase that is taken: six words of a list, or as many signs, are out of reach. */
export const leastPassphrase = 12;

/** 2^18 rounds of scrypt: about a second and 256 MB on a common machine, as `age` itself uses. */
const workFactor = 18;

/** Why a file could not be opened; the page has a sentence for each. */
export class SealedFileError extends Error {
  override readonly name = 'SealedFileError';
  readonly reason: 'no-package' | 'passphrase' | 'altered';
  constructor(reason: SealedFileError['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** A file of the age format, v1 (age-encryption.org/v1), that the passphrase alone opens. */
export async function seal(
  bytes: Uint8Array,
  passphrase: string,
  logRounds = workFactor,
): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(logRounds);
  return encrypter.encrypt(bytes);
}

/**
 * @throws SealedFileError `no-package` when it is no such file, `passphrase` when the passphrase
 * does not fit it, `altered` when any byte of it was changed or is missing: nothing of it is given.
 */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { Decrypter } = await import('age-encryption');
  if (!isAge(bytes)) throw new SealedFileError('no-package');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const key = await decrypter.decryptHeader(bytes).catch((cause: unknown) => {
    const isUnknown = cause instanceof Error && /no identity matched/.test(cause.message);
    throw new SealedFileError(isUnknown ? 'passphrase' : 'altered', { cause });
  });
  const opener = new Decrypter();
  opener.addIdentity({ unwrapFileKey: () => key });
  return opener.decrypt(bytes).catch((cause: unknown) => {
    throw new SealedFileError('altered', { cause });
  });
}

/** Loads what sealing needs, so that it works without a network afterwards. */
export async function readySealing(): Promise<void> {
  await import('age-encryption');
}

export async function sealPackage(made: SharedPackage, passphrase: string): Promise<Uint8Array> {
  return seal(new TextEncoder().encode(JSON.stringify(made)), passphrase);
}

/** @throws SealedFileError as `unseal`, and `no-package` when it holds something else. */
export async function openPackage(bytes: Uint8Array, passphrase: string): Promise<SharedPackage> {
  const text = new TextDecoder().decode(await unseal(bytes, passphrase));
  try {
    return packageSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SealedFileError('no-package', { cause });
  }
}

function isAge(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 21));
  return start === 'age-encryption.org/v1';
}
