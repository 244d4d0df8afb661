import { keyOf } from '../../storage/sealed-bytes.ts';
import type { Datasets } from '../datasets.svelte.ts';
import type { DisclosureRegister } from './register.svelte.ts';
import type { SealingClient } from './sealing-client.ts';

/** Why a dataset was not opened. */
export type UnlockFault = 'wrong' | 'altered';

const idleMinutes = 15;

/** Locks datasets with a passphrase, and shuts those that are open when nobody uses the page. */
export class Locks {
  busy = $state(false);
  fault = $state<UnlockFault | null>(null);
  readonly #datasets: Datasets;
  readonly #register: DisclosureRegister;
  readonly #sealing: () => SealingClient;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(datasets: Datasets, register: DisclosureRegister, sealing: () => SealingClient) {
    this.#datasets = datasets;
    this.#register = register;
    this.#sealing = sealing;
  }

  async lock(id: string, passphrase: string): Promise<void> {
    await this.#busily(async () => {
      const raw = crypto.getRandomValues(new Uint8Array(32));
      const wrapped = await this.#sealing().remote.seal(raw, passphrase);
      await this.#datasets.lock(id, await keyOf(raw), wrapped);
      raw.fill(0);
      await this.#register.record('locked', id);
    });
  }

  async unlock(id: string, passphrase: string): Promise<void> {
    await this.#busily(async () => {
      this.fault = null;
      const lock = this.#datasets.locked.find((one) => one.id === id);
      if (!lock) return;
      const wrapped = Uint8Array.from(atob(lock.key), (sign) => sign.charCodeAt(0));
      const { value: raw, reason } = await this.#sealing().remote.unseal(wrapped, passphrase);
      if (!raw) {
        this.fault = reason === 'passphrase' ? 'wrong' : 'altered';
        return;
      }
      try {
        await this.#datasets.unlock(id, await keyOf(raw));
        await this.#register.record('unlocked', id);
      } catch (error) {
        // What is sealed does not open with its own key: it was altered or cut.
        if (!(error instanceof DOMException)) throw error;
        this.fault = 'altered';
      } finally {
        raw.fill(0);
      }
    });
  }

  shut(id: string): Promise<void> {
    return this.#datasets.shut(id);
  }

  /** Starts to watch for a page left alone. Gives the function that ends it. */
  watch(minutes = idleMinutes): () => void {
    const again = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#shutAll(), minutes * 60_000);
    };
    const signs = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const sign of signs) addEventListener(sign, again, { passive: true });
    again();
    return () => {
      clearTimeout(this.#timer);
      for (const sign of signs) removeEventListener(sign, again);
    };
  }

  async #shutAll(): Promise<void> {
    for (const { id } of this.#datasets.locked)
      if (this.#datasets.isUnlocked(id)) await this.shut(id);
  }

  async #busily(task: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await task();
    } finally {
      this.busy = false;
    }
  }
}
