import { PMTiles, SharedPromiseCache, type Header, type RangeResponse, type Source } from 'pmtiles';
import { unpack, unpackDirectory } from './unpack.ts';

const mostPartBytes = 24 << 20;
const cachedDirectories = 100;

/** A PMTiles file on the device, read by ranges: it is never in the memory as a whole. */
export class TileArchive {
  readonly #archive: PMTiles;

  constructor(file: Blob) {
    const cache = new SharedPromiseCache(cachedDirectories, false, unpackDirectory);
    this.#archive = new PMTiles(new BlobSource(file), cache, unpack);
  }

  /** @throws RangeError, TypeError or Error when the file is damaged; so do the others. */
  header(): Promise<Header> {
    return this.#archive.getHeader();
  }

  /** The JSON that stands in it, of whatever shape. @throws also SyntaxError */
  metadata(): Promise<unknown> {
    return this.#archive.getMetadata();
  }

  /** Null where it has no such tile. */
  async tile(z: number, x: number, y: number, signal?: AbortSignal): Promise<ArrayBuffer | null> {
    return (await this.#archive.getZxy(z, x, y, signal))?.data ?? null;
  }
}

class BlobSource implements Source {
  readonly #file: Blob;

  constructor(file: Blob) {
    this.#file = file;
  }

  getKey(): string {
    return '';
  }

  /** The first read asks for more than a small file has; every other has to be there whole. */
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    if (length > mostPartBytes) throw new RangeError(`a part of ${length} bytes`);
    const data = await this.#file.slice(offset, offset + length).arrayBuffer();
    if (offset > 0 && data.byteLength < length)
      throw new RangeError(`${data.byteLength} bytes of ${length} at ${offset}`);
    return { data };
  }
}
