import { getContext, setContext } from 'svelte';
import type { Refusal } from '../../disclosure/make-package.ts';
import type { PeriodGrain } from '../../disclosure/headings.ts';
import type { Reader, SharedPackage } from '../../domain/package.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { OpenDataset } from '../open-dataset.ts';
import { Locks } from './locks.svelte.ts';
import { DisclosureRegister } from './register.svelte.ts';
import { SealingClient } from './sealing-client.ts';

export interface SharingChoice {
  readonly reader: Reader;
  readonly threshold: number;
  readonly rounding: 1 | 3 | 5;
  readonly grain: PeriodGrain;
}

export const defaultChoice: SharingChoice = {
  reader: 'evaluation',
  threshold: 5,
  rounding: 1,
  grain: 'month',
};

/** What leaves the device is made here, and written down. */
export class Sharing {
  readonly register = new DisclosureRegister();
  readonly locks: Locks;
  choice = $state.raw<SharingChoice>(defaultChoice);
  busy = $state(false);
  refused = $state<Refusal | null>(null);
  /** Made, and not yet saved: nothing is written down before it is. */
  made = $state.raw<SharedPackage | null>(null);
  readonly #dashboard: Dashboard;
  #sealing: SealingClient | null = null;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
    this.locks = new Locks(dashboard.datasets, this.register, () => this.sealing);
  }

  get sealing(): SealingClient {
    this.#sealing ??= new SealingClient();
    return this.#sealing;
  }

  choose(own: Partial<SharingChoice>): void {
    this.choice = { ...this.choice, ...own };
    this.made = null;
    this.refused = null;
  }

  async make(dataset: OpenDataset): Promise<void> {
    this.busy = true;
    try {
      const { package: made, refused } = await this.makeFrom(dataset, this.choice);
      this.made = made;
      this.refused = refused;
    } finally {
      this.busy = false;
    }
  }

  /** A package of a dataset, in keeping with all that was given away of the same nights before. */
  async makeFrom(dataset: OpenDataset, choice: SharingChoice) {
    await this.register.open();
    const { packageSource } = await import('./package-source.ts');
    const engine = await this.#dashboard.datasets.answeringFor(dataset);
    const source = await packageSource(engine, dataset);
    const nights = source.records.flatMap(({ night }) => night ?? []).sort();
    const span = [nights[0] ?? '', nights.at(-1) ?? ''] as const;
    const earlier = this.register.packagesOver(dataset.area.id, span);
    const stamp = { id: `package-${Date.now()}`, madeAt: new Date().toISOString() };
    return this.sealing.remote.make(source, choice, $state.snapshot(earlier), stamp);
  }

  /** The sealed file; from now on the register knows of it. */
  async seal(dataset: string, made: SharedPackage, passphrase: string): Promise<Blob> {
    this.busy = true;
    try {
      const bytes = await this.sealing.remote.sealPackage(made, passphrase);
      await this.register.recordShared(dataset, made);
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' });
    } finally {
      this.busy = false;
    }
  }
}

const key = Symbol('sharing');

export function provideSharing(dashboard: Dashboard): Sharing {
  return setContext(key, new Sharing(dashboard));
}

export function useSharing(): Sharing {
  return getContext<Sharing>(key);
}
