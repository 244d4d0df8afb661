import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentStore } from '$lib/storage/document-store.ts';
import { keyOf } from '$lib/storage/sealed-bytes.ts';

const key = () => keyOf(crypto.getRandomValues(new Uint8Array(32)));

beforeEach(() => {
  const locks = { request: (_name: string, task: () => unknown) => task() };
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => vi.unstubAllGlobals());

describe('documents of a locked dataset', () => {
  it('are sealed as soon as it is locked, and read as before while it is open', async () => {
    const store = new DocumentStore(null);
    await store.update('one', 'report', () => '{"text":"trappenhuis"}');
    await store.update('two', 'report', () => '{"text":"lift"}');
    await store.sealAllOf('one', await key());
    expect(await store.readAsKept('one', 'report')).not.toContain('trappenhuis');
    expect(await store.readAsKept('two', 'report')).toBe('{"text":"lift"}');
    expect(await store.read('one', 'report')).toBe('{"text":"trappenhuis"}');
    await store.update('one', 'actions', () => '["geheim"]');
    expect(await store.readAsKept('one', 'actions')).not.toContain('geheim');
  });

  it('are sealed when they are large as well', async () => {
    const store = new DocumentStore(null);
    expect(await store.readLarge('one', 'drafts')).toBeNull();
    await store.replace('one', 'drafts', new Blob(['portiek']));
    expect(await (await store.readLarge('one', 'drafts'))?.text()).toBe('portiek');
    await store.sealAllOf('one', await key());
    await store.replace('one', 'drafts', new Blob(['galerij']));
    expect(await store.readAsKept('one', 'drafts')).not.toContain('galerij');
    expect(await (await store.readLarge('one', 'drafts'))?.text()).toBe('galerij');
  });

  it('are neither read nor written over without their key', async () => {
    const store = new DocumentStore(null);
    await store.update('one', 'report', () => '"a"');
    const own = await key();
    await store.sealAllOf('one', own);
    const kept = await store.readAsKept('one', 'report');
    store.useKey('one', null);
    await expect(store.read('one', 'report')).rejects.toThrow('locked');
    await expect(store.update('one', 'report', () => '"b"')).rejects.toThrow('locked');
    store.useKey('one', await key());
    await expect(store.read('one', 'report')).rejects.toThrow();
    expect(await store.readAsKept('one', 'report')).toBe(kept);
    store.useKey('one', own);
    expect(await store.read('one', 'report')).toBe('"a"');
  });

  it('go into a backup sealed, and come back without replacing what is there', async () => {
    const store = new DocumentStore(null);
    await store.update('one', 'report', () => '"a"');
    const own = await key();
    await store.sealAllOf('one', own);
    const kept = (await store.readAsKept('one', 'report')) ?? '';
    const other = new DocumentStore(null);
    expect(await other.addAsKept('one', 'report', kept)).toBe(true);
    expect(await other.addAsKept('one', 'report', '"c"')).toBe(false);
    other.useKey('one', own);
    expect(await other.read('one', 'report')).toBe('"a"');
  });
});
