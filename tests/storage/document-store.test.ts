import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentStore } from '$lib/storage/document-store.ts';
import { PrivateFolder } from '$lib/storage/private-folder.ts';
import { keyOf } from '$lib/storage/sealed-bytes.ts';
import { LockQueue } from '../support/lock-queue.ts';

const key = () => keyOf(crypto.getRandomValues(new Uint8Array(32)));

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new LockQueue() });
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

/** A folder of the browser's own, in which neither a file being written nor its folder can be touched. */
function privateFolder(): PrivateFolder {
  return new PrivateFolder(handleOf(new Set()) as unknown as FileSystemDirectoryHandle);
}

function handleOf(writtenNow: Set<string>, path = '') {
  const entries = new Map<string, { kind: FileSystemHandleKind }>();
  const fileOf = (at: string) => {
    let text = '';
    return {
      kind: 'file' as const,
      getFile: async () => {
        if (writtenNow.has(at)) throw new DOMException('a writer has it', 'NotReadableError');
        return { text: async () => text };
      },
      createWritable: async () => {
        writtenNow.add(at);
        return {
          write: async (content: string) => void (text = content),
          close: async () => {
            await pause(2);
            writtenNow.delete(at);
          },
        };
      },
    };
  };
  const enter = <Handle extends { kind: FileSystemHandleKind }>(
    name: string,
    make: () => Handle,
  ): Handle => {
    const entry = (entries.get(name) as Handle | undefined) ?? make();
    entries.set(name, entry);
    return entry;
  };
  return {
    kind: 'directory' as const,
    entries: () => entries.entries(),
    getFileHandle: async (name: string) => enter(name, () => fileOf(`${path}/${name}`)),
    getDirectoryHandle: async (name: string) =>
      enter(name, () => handleOf(writtenNow, `${path}/${name}`)),
    removeEntry: async (name: string) => {
      if ([...writtenNow].some((at) => at.startsWith(`${path}/${name}`)))
        throw new DOMException('a writer is in it', 'NoModificationAllowedError');
      entries.delete(name);
    },
  };
}

describe('documents in files', () => {
  it('are read between two writings, never during one', async () => {
    const store = new DocumentStore(privateFolder());
    const written = Array.from({ length: 5 }, async (_, i) => {
      await pause(i);
      await store.update('one', 'report', () => `"${i}"`);
    });
    await pause(1);
    const read = Array.from({ length: 20 }, () => store.read('one', 'report'));
    const large = store.readLarge('one', 'report');
    for (const text of await Promise.all(read)) expect(text).toMatch(/^"\d"$/);
    expect(await (await large)?.text()).toMatch(/^"\d"$/);
    await Promise.all(written);
    expect(await store.read('one', 'report')).toBe('"4"');
  });

  it('are removed together, whenever one begins to be written', async () => {
    for (let turns = 0; turns < 40; turns++) {
      const store = new DocumentStore(privateFolder());
      await store.update('one', 'review', () => '"a"');
      const removed = store.removeAllOf('one');
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const written = [
        store.update('one', 'decisions', () => '"b"'),
        store.replace('one', 'drafts', new Blob(['c'])),
      ];
      await Promise.all([removed, ...written]);
      // Written after the removal, whole and all.
      expect(await store.names('one')).toEqual(['decisions', 'drafts']);
      const writing = store.update('one', 'review', () => '"d"');
      await store.removeAllOf('one');
      await writing;
      expect(await store.names('one')).toEqual([]);
    }
  });
});
