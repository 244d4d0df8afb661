type Entry = MemoryFolder | MemoryFile;

/** A folder as the browser's private file system gives one, in memory: what PrivateFolder asks of it. */
export class MemoryFolder {
  readonly kind = 'directory';
  /** Writing fails with a DOMException of this name once more bytes than that have come. */
  static fails: { readonly name: string; readonly after: number } | null = null;
  readonly #entries = new Map<string, Entry>();

  get inside(): ReadonlyMap<string, Entry> {
    return this.#entries;
  }

  async getDirectoryHandle(name: string, options?: { create: boolean }): Promise<MemoryFolder> {
    return this.#entry(name, MemoryFolder, options?.create);
  }

  async getFileHandle(name: string, options?: { create: boolean }): Promise<MemoryFile> {
    return this.#entry(name, MemoryFile, options?.create);
  }

  async *entries(): AsyncGenerator<[string, Entry]> {
    yield* this.#entries;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.#entries.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  #entry<Kind extends Entry>(
    name: string,
    Made: new (name: string) => Kind,
    create?: boolean,
  ): Kind {
    const found = this.#entries.get(name) ?? null;
    if (found instanceof Made) return found;
    if (found || !create) throw new DOMException(name, 'NotFoundError');
    const made = new Made(name);
    this.#entries.set(name, made);
    return made;
  }
}

class MemoryFile {
  readonly kind = 'file';
  readonly #name: string;
  #content = new Blob([]);

  constructor(name: string) {
    this.#name = name;
  }

  async getFile(): Promise<File> {
    return new File([this.#content], this.#name);
  }

  /** What is written is there once it is closed. */
  async createWritable() {
    const parts: BlobPart[] = [];
    return {
      write: async (part: BlobPart) => {
        parts.push(part);
        const { fails } = MemoryFolder;
        if (fails && new Blob(parts).size > fails.after) throw new DOMException('', fails.name);
      },
      close: async () => void (this.#content = new Blob(parts)),
      abort: async () => undefined,
    };
  }
}
