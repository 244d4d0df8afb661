import { expose } from 'comlink';
import { z } from 'zod';
import { makePackage } from '../../disclosure/make-package.ts';
import {
  openPackage,
  readySealing,
  SealedFileError,
  seal,
  sealPackage,
  unseal,
} from '../../disclosure/sealed-file.ts';
import type { SharedPackage } from '../../domain/package.ts';

// The policy of the page forbids generated code: zod need not try it.
z.config({ jitless: true });

/** Errors lose their class on the way to the page: a reason travels as an answer. */
export type Unsealed<Value> =
  | { readonly value: Value; readonly reason: null }
  | { readonly value: null; readonly reason: SealedFileError['reason'] };

async function told<Value>(opening: Promise<Value>): Promise<Unsealed<Value>> {
  try {
    return { value: await opening, reason: null };
  } catch (error) {
    if (error instanceof SealedFileError) return { value: null, reason: error.reason };
    throw error;
  }
}

const sealing = {
  ready: readySealing,
  make: makePackage,
  seal,
  sealPackage,
  unseal: (bytes: Uint8Array, passphrase: string) => told(unseal(bytes, passphrase)),
  openPackage: (bytes: Uint8Array, passphrase: string): Promise<Unsealed<SharedPackage>> =>
    told(openPackage(bytes, passphrase)),
};
export type SealingWorker = typeof sealing;

expose(sealing);
