import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseMap } from '$lib/domain/base-map.ts';
import { BaseMapStore } from '$lib/storage/base-map-store.ts';
import { PrivateFolder } from '$lib/storage/private-folder.ts';
import { LockQueue } from '../support/lock-queue.ts';
import { MemoryFolder } from '../support/memory-folder.ts';

const MB = 1 << 20;
let root: MemoryFolder;
let store: BaseMapStore;
let estimate: { quota?: number; usage?: number };

beforeEach(() => {
  root = new MemoryFolder();
  store = new BaseMapStore(new PrivateFolder(root as unknown as FileSystemDirectoryHandle));
  estimate = { quota: 1000 * MB, usage: 10 * MB };
  vi.stubGlobal('navigator', {
    locks: new LockQueue(),
    storage: { estimate: async () => estimate },
  });
});
afterEach(() => {
  MemoryFolder.fails = null;
  vi.unstubAllGlobals();
});

function about(area: string, bytes: number, second = 0): BaseMap {
  return {
    format: 'signaalkaart-base-map',
    area,
    areaName: area,
    areaBounds: [4, 52, 5, 53],
    fileName: 'town.pmtiles',
    bytes,
    keptAt: new Date(Date.UTC(2026, 10, 23, 4, 0, second)).toISOString(),
    facts: {
      kind: 'vector',
      minZoom: 0,
      maxZoom: 15,
      bounds: [4, 52, 5, 53],
      attribution: 'Maker',
      layers: ['roads'],
    },
  };
}

const areasOf = async () => (await store.list()).map((one) => one.about.area);

describe('base maps that are kept', () => {
  it('are copied piece by piece, told as they go, and there the next time', async () => {
    const file = new Blob([new Uint8Array(9 * MB).fill(7)]);
    const shares: number[] = [];
    const watch = { onprogress: (share: number) => shares.push(share) };
    const kept = await store.keep(file, about('one', file.size), watch);
    expect(kept.file.size).toBe(file.size);
    expect(shares.map((share) => Math.round(share * 9))).toEqual([4, 8, 9]);
    const [listed] = await store.list();
    expect(listed?.about).toEqual(about('one', file.size));
    expect([...new Uint8Array((await listed?.file.slice(5, 8).arrayBuffer()) ?? [])]).toEqual([
      7, 7, 7,
    ]);
  });

  it('take the place of what the area had, and leave nothing of it', async () => {
    await store.keep(new Blob(['first']), about('one', 5, 1));
    await store.keep(new Blob(['second']), about('one', 6, 2));
    await store.keep(new Blob(['other']), about('a/b ..', 5, 3));
    expect(await areasOf()).toEqual(['one', 'a/b ..']);
    expect(await (await store.list())[0]?.file.text()).toBe('second');
    const folder = root.inside.get('area-one') as MemoryFolder;
    expect([...folder.inside.keys()]).toHaveLength(2);
  });

  it.each([
    ['QuotaExceededError', 'no-room'],
    ['NotReadableError', 'unreadable'],
  ])('leave what the area had when %s cuts them off', async (name, fault) => {
    await store.keep(new Blob(['first']), about('one', 5, 1));
    MemoryFolder.fails = { name, after: 4 * MB };
    const large = new Blob([new Uint8Array(6 * MB)]);
    await expect(store.keep(large, about('one', large.size, 2))).rejects.toMatchObject({ fault });
    MemoryFolder.fails = null;
    expect(await (await store.list())[0]?.file.text()).toBe('first');
    expect((root.inside.get('area-one') as MemoryFolder).inside.size).toBe(2);
  });

  it('are not begun where there is too little room', async () => {
    estimate = { quota: 30 * MB, usage: 15 * MB };
    await expect(store.keep(new Blob(['x']), about('one', 1))).rejects.toMatchObject({
      fault: 'no-room',
      amount: 1,
    });
    expect(root.inside.size).toBe(0);
    estimate = {};
    await store.keep(new Blob(['x']), about('one', 1));
    expect(await areasOf()).toEqual(['one']);
  });

  it('can be stopped halfway', async () => {
    const stop = new AbortController();
    const file = new Blob([new Uint8Array(9 * MB)]);
    const watch = { onprogress: () => stop.abort(), signal: stop.signal };
    await expect(store.keep(file, about('one', file.size), watch)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await areasOf()).toEqual([]);
  });

  it('that were cut off by a tab that died are cleared away', async () => {
    await store.keep(new Blob(['whole']), about('one', 5));
    const half = await root.getDirectoryHandle('area-two', { create: true });
    await half.getFileHandle('20261123.pmtiles', { create: true });
    await root.getDirectoryHandle('area-three', { create: true });
    const lying = await store.keep(new Blob(['cut']), about('four', 999));
    expect(lying.file.size).toBe(3);
    expect(await areasOf()).toEqual(['one']);
    expect([...root.inside.keys()]).toEqual(['area-one']);
  });

  it('are gone when they are removed, once or twice', async () => {
    await store.keep(new Blob(['x']), about('one', 1));
    await store.remove('one');
    await store.remove('one');
    expect(await areasOf()).toEqual([]);
    expect(root.inside.size).toBe(0);
  });
});
