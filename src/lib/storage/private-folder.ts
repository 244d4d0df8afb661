/** A folder of the browser's own private file system (OPFS): nothing in it is seen by other sites. */
export class PrivateFolder {
  readonly #handle: FileSystemDirectoryHandle;

  constructor(handle: FileSystemDirectoryHandle) {
    this.#handle = handle;
  }

  /** A folder at the root; null where the browser keeps no files for us, as in some private windows. */
  static async open(name: string): Promise<PrivateFolder | null> {
    try {
      return await new PrivateFolder(await navigator.storage.getDirectory()).folder(name);
    } catch {
      return null;
    }
  }

  folder(name: string): Promise<PrivateFolder> {
    return this.#handle
      .getDirectoryHandle(name, { create: true })
      .then((handle) => new PrivateFolder(handle));
  }

  folderNames(): Promise<string[]> {
    return this.#names('directory');
  }

  fileNames(): Promise<string[]> {
    return this.#names('file');
  }

  /** Null where no such file is. */
  async file(name: string): Promise<File | null> {
    try {
      return await (await this.#handle.getFileHandle(name)).getFile();
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  }

  /** The file holds all of what was written once `close` has resolved, and nothing of it before. */
  async write(name: string): Promise<FileSystemWritableFileStream> {
    const handle = await this.#handle.getFileHandle(name, { create: true });
    return handle.createWritable();
  }

  async writeWhole(name: string, content: Blob | string): Promise<void> {
    const stream = await this.write(name);
    await stream.write(content);
    await stream.close();
  }

  /** Removes a file or a folder with all in it; no fault where there is none. */
  async remove(name: string): Promise<void> {
    try {
      await this.#handle.removeEntry(name, { recursive: true });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }

  async #names(kind: FileSystemHandleKind): Promise<string[]> {
    const names: string[] = [];
    for await (const [name, handle] of this.#handle.entries())
      if (handle.kind === kind) names.push(name);
    return names.sort();
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
