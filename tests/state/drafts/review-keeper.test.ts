import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReviewKeeper } from '$lib/state/drafts/review-keeper.ts';
import { DocumentStore } from '$lib/storage/document-store.ts';
import { LockQueue } from '../../support/lock-queue.ts';

const review = {
  fileName: 'chat.txt',
  bytes: 7,
  hash: 'a'.repeat(64),
  area: null,
  timeZone: 'UTC',
};
const begun = { ...review, drafts: new Blob(['drafts']), take: null };

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new LockQueue() });
});
afterEach(() => vi.unstubAllGlobals());

describe('a review that is kept', () => {
  it('can be taken up, with what was decided', async () => {
    const keeper = new ReviewKeeper(Promise.resolve(new DocumentStore(null)));
    await keeper.begin(begun);
    await keeper.keep('decided');
    expect(await keeper.found()).toMatchObject(review);
    const { drafts, decisions } = await keeper.takeUp();
    expect([await drafts.text(), decisions]).toEqual(['drafts', 'decided']);
  });

  it('leaves nothing once it is over, whatever was still on its way', async () => {
    const store = new DocumentStore(null);
    const keeper = new ReviewKeeper(Promise.resolve(store));
    await keeper.begin(begun);
    const keptBefore = keeper.keep('one');
    const forgotten = keeper.forget();
    await Promise.all([keptBefore, forgotten, keeper.keep('two')]);
    expect(await store.datasets()).toEqual([]);
    await keeper.begin(begun);
    await keeper.keep('three');
    expect((await keeper.takeUp()).decisions).toBe('three');
  });
});
