/** Sent to the waiting service worker, as src/service-worker.ts expects it. */
const takeOver = 'take-over';

/**
 * Tells when a new version of the site lies ready, and goes over to it when asked. Nothing is lost
 * by that: the filter stands in the address, and what is written is kept at once.
 */
class AppUpdate {
  isReady = $state(false);
  #waiting: ServiceWorker | null = null;
  #isWanted = false;
  /** Another tab has gone over to a new version, while this one shows the old. */
  #isBehind = false;

  start(): void {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#isWanted) location.reload();
      this.#isBehind = true;
      this.isReady = true;
    });
    void navigator.serviceWorker.ready.then((registration) => {
      this.#look(registration);
      registration.addEventListener('updatefound', () => {
        const found = registration.installing;
        found?.addEventListener('statechange', () => this.#look(registration));
      });
    });
  }

  apply(): void {
    if (this.#isBehind) return location.reload();
    this.#isWanted = true;
    this.#waiting?.postMessage(takeOver);
  }

  #look({ waiting, active }: ServiceWorkerRegistration): void {
    // Without an active one this is the first version there is, and nothing is being replaced.
    this.#waiting = active ? waiting : null;
    this.isReady = this.#isBehind || this.#waiting !== null;
  }
}

export const appUpdate = new AppUpdate();
