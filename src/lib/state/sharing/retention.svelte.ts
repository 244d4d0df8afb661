import type { SharedPackage } from '../../domain/package.ts';
import { clockJump, termsOver, termsToCarryOut, type Term } from '../../domain/register.ts';
import type { Localized } from '../../domain/taxonomy.ts';
import type { Dashboard } from '../dashboard.svelte.ts';
import { today } from './register.svelte.ts';
import { defaultChoice, type Sharing } from './sharing.svelte.ts';

export interface TermOver {
  readonly id: string;
  readonly name: Localized;
  readonly term: Term;
}

/** Why signals were not reduced: nothing was changed. */
export type ReductionFault = 'locked' | 'too-few';

/** Carries out what was agreed on how long signals are kept. */
export class Retention {
  fault = $state<ReductionFault | null>(null);
  /** Name of the dataset last reduced or deleted. */
  done = $state.raw<Localized | null>(null);
  #postponed = $state.raw<readonly string[]>([]);
  readonly #dashboard: Dashboard;
  readonly #sharing: Sharing;

  /** Terms that are over, of datasets that are still here. */
  readonly over = $derived.by<TermOver[]>(() => {
    const { terms } = this.#sharing.register.current;
    const locked = { nl: 'Vergrendelde gegevens', en: 'Locked data' };
    const { stored, locked: locks } = this.#dashboard.datasets;
    return termsOver(this.#sharing.register.current, today()).flatMap((id) => {
      const name =
        stored.find((one) => one.id === id)?.name ??
        (locks.some((lock) => lock.id === id) ? locked : null);
      const term = terms[id];
      return name && term ? [{ id, name, term }] : [];
    });
  });
  readonly asked = $derived(this.over.filter(({ id }) => !this.#postponed.includes(id)));

  /** Days by which the clock has run on so far that nothing is carried out unasked; else null. */
  readonly clockJump = $derived.by(() => clockJump(this.#sharing.register.current, today()));

  constructor(dashboard: Dashboard, sharing: Sharing) {
    this.#dashboard = dashboard;
    this.#sharing = sharing;
  }

  /** Carries out the terms that are over and need no asking, if the clock can be believed. */
  async carryOut(): Promise<void> {
    const { register } = this.#sharing;
    await register.open();
    const unasked = termsToCarryOut(register.current, today());
    for (const one of this.over) if (unasked.includes(one.id)) await this.#finish(one);
    await register.noteDay();
  }

  /** A person has read which term is over and what the clock says. */
  async finish(one: TermOver): Promise<void> {
    await this.#finish(one);
    await this.#sharing.register.noteDay(true);
  }

  postpone(id: string): void {
    this.#postponed = [...this.#postponed, id];
  }

  /** Reduces or deletes the signals of a dataset. Where they cannot be reduced nothing is lost. */
  async #finish({ id, name, term }: TermOver): Promise<void> {
    const { register } = this.#sharing;
    this.fault = null;
    if (term.then === 'reduce') {
      const reduced = await this.#reduce(id);
      if (typeof reduced === 'string') {
        this.fault = reduced;
        return;
      }
      await register.keepReduced(id, reduced);
    } else await register.record('deleted', id, { detail: 'term' });
    await this.#dashboard.datasets.remove(id);
    await register.setTerm(id, null);
    this.done = name;
  }

  async #reduce(id: string): Promise<SharedPackage | ReductionFault> {
    if (!this.#dashboard.datasets.stored.some((one) => one.id === id)) return 'locked';
    const dataset = await this.#dashboard.beside(id);
    if (!dataset) return 'locked';
    const { package: made } = await this.#sharing.makeFrom(dataset, defaultChoice);
    return made ?? 'too-few';
  }
}
