import { flushSync } from 'svelte';
import { theme } from './theme.svelte.ts';

export type PaperShape = 'portrait' | 'landscape';

/** Time for charts and map to be drawn again at the width of the paper. */
const SETTLE_MS = 700;

/** The page as it is laid out for A4: at the width of the sheet, in ink on paper. */
class PaperState {
  shape = $state<PaperShape | null>(null);

  /** Follows the browser's own printing as well; returns the way to stop. */
  start(): () => void {
    // Capturing, so before a map is asked for its picture, which it draws in these colours.
    const before = () => {
      if (this.shape === null) this.#lay('portrait');
      this.#box();
    };
    const after = () => this.#clear();
    addEventListener('beforeprint', before, { capture: true });
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before, { capture: true });
      removeEventListener('afterprint', after);
    };
  }

  /** Lays the page out for a sheet, waits until it is drawn, and asks the browser to print it. */
  async print(shape: PaperShape): Promise<void> {
    this.#lay(shape);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    print();
  }

  #lay(shape: PaperShape): void {
    const root = document.documentElement;
    root.dataset['paper'] = shape;
    // Read by the map's palette while it is brought up to date.
    root.dataset['theme'] = 'light';
    flushSync(() => {
      this.shape = shape;
      theme.onPaper = true;
    });
  }

  /** Drawings that are wider than the sheet, printed without notice, shrink instead of being cut. */
  #box(): void {
    for (const svg of document.querySelectorAll<SVGSVGElement>('main svg[width][height]')) {
      // As it was drawn: the sheet may already hold it to less.
      const [width, height] = [svg.width, svg.height].map(({ baseVal }) => baseVal.value);
      if (!width || !height) continue;
      const hasView = svg.hasAttribute('viewBox');
      if (!hasView) svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      svg.dataset['boxed'] = hasView ? 'own' : 'here';
    }
  }

  #clear(): void {
    for (const svg of document.querySelectorAll<SVGSVGElement>('svg[data-boxed]')) {
      if (svg.dataset['boxed'] === 'here') svg.removeAttribute('viewBox');
      delete svg.dataset['boxed'];
    }
    delete document.documentElement.dataset['paper'];
    this.shape = null;
    theme.onPaper = false;
    document.documentElement.dataset['theme'] = theme.shown;
  }
}

export const paper = new PaperState();
