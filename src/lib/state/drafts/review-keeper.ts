import type { DocumentStore } from '../../storage/document-store.ts';
import { keptReviewSchema, reviewInProgress, type KeptReview } from './kept-review.ts';

const wait = 200;

/** A review that is about to be kept, and how it takes up what was decided of the same export before. */
export interface ReviewBegun extends Omit<KeptReview, 'others'> {
  readonly drafts: Blob;
  /** Null where the export is read once more: what was decided of it is at hand. */
  readonly take: ((decisions: string) => Promise<void>) | null;
}

/**
 * Keeps the review of an export under way in this browser, so that it survives leaving the page and a
 * reload: the messages with personal data blacked out, and what was decided of them; never the file.
 */
export class ReviewKeeper {
  readonly #store: Promise<DocumentStore>;
  /** How many files were given beside the export that is looked through. */
  others = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is still on its way to be kept of a review that is over would be taken for one that was left. */
  #isOver = false;

  constructor(store: Promise<DocumentStore>) {
    this.#store = store;
  }

  /** The review that was left; null when there is none. */
  async found(): Promise<KeptReview | null> {
    const text = await (await this.#store).read(reviewInProgress, 'review');
    if (text === null) return null;
    try {
      return keptReviewSchema.parse(JSON.parse(text));
    } catch {
      // Written by another version, or damaged: nothing to go on with.
      return null;
    }
  }

  /** What was kept of the review that was left, to go on with it. */
  async takeUp(): Promise<{ drafts: Blob; decisions: string | null }> {
    this.#isOver = false;
    const store = await this.#store;
    const drafts = (await store.readLarge(reviewInProgress, 'drafts')) ?? new Blob();
    return { drafts, decisions: await store.read(reviewInProgress, 'decisions') };
  }

  async begin({ drafts, take, ...review }: ReviewBegun): Promise<void> {
    this.#isOver = false;
    const store = await this.#store;
    const before = await this.found();
    const decisions = await store.read(reviewInProgress, 'decisions');
    if (take && before?.hash === review.hash && decisions) await take(decisions);
    const kept: KeptReview = { ...review, others: this.others };
    await store.replace(reviewInProgress, 'drafts', drafts);
    await store.update(reviewInProgress, 'review', () => JSON.stringify(kept));
  }

  async keep(decisions: string): Promise<void> {
    const store = await this.#store;
    if (!this.#isOver) await store.update(reviewInProgress, 'decisions', () => decisions);
  }

  /** Several decisions in a row are written once. */
  soon(keep: () => Promise<void>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void keep(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async forget(): Promise<void> {
    this.stop();
    this.#isOver = true;
    await (await this.#store).removeAllOf(reviewInProgress);
  }
}
