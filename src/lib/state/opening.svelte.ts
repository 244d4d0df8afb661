const storageKey = 'signaalkaart.welcomed';

/** In the order of the tour; each stands for the part of the overview that bears its name. */
export const tourSteps = ['map', 'towers', 'night', 'filter', 'menu'] as const;
export type TourStep = (typeof tourSteps)[number];

/** The first minute: a welcome until it is closed once, and a tour for who wants it. */
class Opening {
  isWelcome = $state(false);
  #at = $state<number | null>(null);
  readonly step = $derived<TourStep | null>(
    this.#at === null ? null : (tourSteps[this.#at] ?? null),
  );
  /** From 1. */
  readonly number = $derived((this.#at ?? 0) + 1);

  start(storage: Pick<Storage, 'getItem'>): void {
    this.isWelcome = storage.getItem(storageKey) === null;
  }

  dismiss(storage: Pick<Storage, 'setItem'>): void {
    this.isWelcome = false;
    storage.setItem(storageKey, 'yes');
  }

  startTour(): void {
    this.#at = 0;
  }

  leaveTour(): void {
    this.#at = null;
  }

  /** Past the last step the tour is over; before the first there is nothing. */
  go(by: 1 | -1): void {
    const next = (this.#at ?? 0) + by;
    if (next >= tourSteps.length) this.leaveTour();
    else this.#at = Math.max(0, next);
  }
}

export const opening = new Opening();
