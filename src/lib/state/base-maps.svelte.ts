import type { AreaPack } from '../domain/area-pack.ts';
import type { KeptBaseMap } from '../domain/base-map.ts';
import { PrivateFolder } from '../storage/private-folder.ts';

/**
 * The base maps kept in this browser; `keep-base-map.ts` adds to them. Where there are none, nothing
 * is fetched to read them with.
 */
export class BaseMaps {
  kept = $state.raw<readonly KeptBaseMap[]>([]);
  /** Null where the browser keeps no files for us. */
  folder: PrivateFolder | null = null;

  /** The one that lies under an area. */
  of({ id }: AreaPack): KeptBaseMap | undefined {
    return this.kept.find(({ about }) => about.area === id);
  }

  async find(): Promise<void> {
    this.folder = await PrivateFolder.open('base-maps');
    if (!this.folder || (await this.folder.folderNames()).length === 0) return;
    const { BaseMapStore } = await import('../storage/base-map-store.ts');
    this.kept = await new BaseMapStore(this.folder).list();
  }
}
