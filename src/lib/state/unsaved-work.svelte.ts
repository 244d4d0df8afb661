import { untrack } from 'svelte';

/** Asks before the page is left, in the browser's own words. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Work that stands nowhere but in the memory of this page: an import that is running, a text of which
 * passages are being blacked out. As long as there is any, the page is not left without a question.
 */
class UnsavedWork {
  #held = $state(0);
  readonly isThere = $derived(this.#held > 0);

  /**
   * Returns how to let go, once; to be called when the work is kept or given up. An effect that holds
   * does not follow how many others do.
   */
  hold(): () => void {
    if (untrack(() => this.#held++) === 0) addEventListener('beforeunload', ask);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (untrack(() => --this.#held) === 0) removeEventListener('beforeunload', ask);
    };
  }
}

export const unsavedWork = new UnsavedWork();
