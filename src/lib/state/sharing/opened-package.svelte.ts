import type { SharedPackage } from '../../domain/package.ts';
import { SealingClient } from './sealing-client.ts';

/** Why nothing is shown. */
export type OpeningFault = 'no-package' | 'passphrase' | 'altered';

/** A package being opened: what is in it is held here alone, and gone with the page. */
export class OpenedPackage {
  file = $state.raw<File | null>(null);
  shared = $state.raw<SharedPackage | null>(null);
  fault = $state<OpeningFault | null>(null);
  busy = $state(false);
  /** True once everything that opening needs has been fetched: from here on no network is needed. */
  isReady = $state(false);
  readonly #sealing = new SealingClient();

  async prepare(): Promise<void> {
    await this.#sealing.remote.ready();
    this.isReady = true;
  }

  take(file: File): void {
    this.file = file;
    this.shared = null;
    this.fault = null;
  }

  async open(passphrase: string): Promise<void> {
    if (!this.file) return;
    this.busy = true;
    this.shared = null;
    this.fault = null;
    try {
      const bytes = new Uint8Array(await this.file.arrayBuffer());
      const { value, reason } = await this.#sealing.remote.openPackage(bytes, passphrase);
      this.shared = value;
      this.fault = reason;
    } finally {
      this.busy = false;
    }
  }

  close(): void {
    this.file = null;
    this.shared = null;
    this.fault = null;
  }

  dispose(): void {
    this.#sealing.dispose();
  }
}
