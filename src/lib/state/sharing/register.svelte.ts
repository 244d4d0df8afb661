import { version } from '$app/environment';
import type { SharedPackage } from '../../domain/package.ts';
import {
  emptyRegister,
  missedDeeds,
  clockJump,
  registerSchema,
  type Deed,
  type DeedKind,
  type Register,
  type Term,
} from '../../domain/register.ts';
import type { Manifest } from '../../domain/stored-dataset.ts';
import { DocumentStore } from '../../storage/document-store.ts';
import { KeptDocument } from '../documents.svelte.ts';

/**
 * The register of what was done with the data in this browser. It is kept apart from the documents
 * of the datasets, and outlives them.
 */
export class DisclosureRegister {
  #kept = $state.raw<KeptDocument<Register> | null>(null);
  readonly current = $derived(this.#kept?.current ?? emptyRegister);
  readonly isOpen = $derived(this.#kept !== null);
  #opening: Promise<KeptDocument<Register>> | null = null;

  open(): Promise<KeptDocument<Register>> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Writes down what came and went since the last time, whichever tab it was in. */
  async reconcile(
    stored: readonly Pick<Manifest, 'id' | 'savedAt' | 'sources'>[],
    locked: readonly { readonly id: string; readonly lockedAt: string }[],
  ): Promise<void> {
    const kept = await this.open();
    const shut = locked.filter(({ id }) => !stored.some((one) => one.id === id));
    const now = [
      ...stored.map(({ id, savedAt, sources }) => ({
        id,
        savedAt,
        rows: sources.reduce((sum, { accepted }) => sum + accepted, 0),
      })),
      ...shut.map(({ id, lockedAt }) => ({ id, savedAt: lockedAt, rows: null })),
    ];
    const known = now.map(({ id }) => id).sort();
    if (known.join() === [...kept.current.known].sort().join()) return;
    await kept.change((register) => ({
      ...register,
      deeds: [...register.deeds, ...missedDeeds(register, now, stamp())],
      known,
    }));
  }

  async record(
    kind: DeedKind,
    dataset: string,
    own: Partial<Pick<Deed, 'rows' | 'detail'>> = {},
  ): Promise<void> {
    const kept = await this.open();
    const deed: Deed = { ...stamp(), kind, dataset, rows: null, detail: '', ...own };
    await kept.change((register) => ({ ...register, deeds: [...register.deeds, deed] }));
  }

  async recordShared(dataset: string, made: SharedPackage): Promise<void> {
    const kept = await this.open();
    const cells = made.tables.flatMap((table) => table.cells.flat());
    const hidden = cells.filter((cell) => cell < 0).length;
    const detail = `${made.reader}, < ${made.threshold}, ${made.tables.length} tables, ${hidden} cells kept back`;
    const deed: Deed = { ...stamp(), kind: 'shared', dataset, rows: cells.length, detail };
    await kept.change((register) => ({
      ...register,
      deeds: [...register.deeds, deed],
      packages: [...register.packages, { dataset, package: made }],
    }));
  }

  /** What is left of a dataset whose signals go: its grouped figures, to be shown here. */
  async keepReduced(dataset: string, made: SharedPackage): Promise<void> {
    const kept = await this.open();
    const deed: Deed = { ...stamp(), kind: 'reduced', dataset, rows: null, detail: 'term' };
    await kept.change((register) => ({
      ...register,
      deeds: [...register.deeds, deed],
      reduced: [...register.reduced, made],
    }));
  }

  /** A term that is agreed today; null takes it away. */
  async setTerm(dataset: string, term: Omit<Term, 'setOn'> | null): Promise<void> {
    const kept = await this.open();
    await kept.change((register) => {
      const others = Object.entries(register.terms).filter(([id]) => id !== dataset);
      const own: [string, Term][] = term ? [[dataset, { ...term, setOn: today() }]] : [];
      return { ...register, terms: Object.fromEntries([...others, ...own]) };
    });
  }

  /** Remembers the day, if it is one that can be believed, or if a person says that it is right. */
  async noteDay(isSaidToBeRight = false): Promise<void> {
    const kept = await this.open();
    const day = today();
    if (kept.current.seenOn === day) return;
    if (!isSaidToBeRight && clockJump(kept.current, day) !== null) return;
    await kept.change((register) => ({ ...register, seenOn: day }));
  }

  /** Packages of the same area whose nights overlap: they tell of the same evenings. */
  packagesOver(area: string, [first, last]: readonly [string, string]): SharedPackage[] {
    return this.current.packages
      .map((one) => one.package)
      .filter((one) => one.area.id === area && one.nights[0] <= last && one.nights[1] >= first);
  }

  async #open(): Promise<KeptDocument<Register>> {
    const store = await DocumentStore.open('register');
    const kept = new KeptDocument(store, 'register', 'deeds', registerSchema, emptyRegister);
    await kept.load();
    this.#kept = kept;
    return kept;
  }
}

/** `YYYY-MM-DD` in UTC, by the clock of the device. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function stamp(): Pick<Deed, 'at' | 'version'> {
  return { at: new Date().toISOString(), version };
}
