import { PrivateFolder } from './private-folder.ts';

/**
 * Small JSON documents kept beside a dataset in this browser: an agreement, the text of a report,
 * actions agreed on. They may change after the dataset is whole, so they live in a folder of their
 * own; the dataset may also be one that the site offers.
 */
export class DocumentStore {
  readonly #root: PrivateFolder | null;
  /** What is kept where the browser keeps no files for us: gone with the page. */
  readonly #memory = new Map<string, string>();

  constructor(root: PrivateFolder | null) {
    this.#root = root;
  }

  static async open(): Promise<DocumentStore> {
    try {
      const root = new PrivateFolder(await navigator.storage.getDirectory());
      return new DocumentStore(await root.folder('documents'));
    } catch {
      return new DocumentStore(null);
    }
  }

  /** The text of a document; null where there is none. */
  async read(dataset: string, name: string): Promise<string | null> {
    if (!this.#root) return this.#memory.get(`${dataset}/${name}`) ?? null;
    const folder = await this.#root.folder(dataset);
    return (await (await folder.file(fileName(name)))?.text()) ?? null;
  }

  /**
   * Reads a document, lets `change` make a new text of it, and writes that, while no other tab can
   * do the same: what two tabs add is both kept.
   */
  async update(
    dataset: string,
    name: string,
    change: (text: string | null) => string,
  ): Promise<string> {
    return navigator.locks.request(`signaalkaart-document-${dataset}-${name}`, async () => {
      const text = change(await this.read(dataset, name));
      if (!this.#root) this.#memory.set(`${dataset}/${name}`, text);
      else await (await this.#root.folder(dataset)).writeWhole(fileName(name), text);
      return text;
    });
  }

  /** Names of the documents of a dataset. */
  async names(dataset: string): Promise<string[]> {
    if (!this.#root) {
      const own = [...this.#memory.keys()].filter((key) => key.startsWith(`${dataset}/`));
      return own.map((key) => key.slice(dataset.length + 1));
    }
    const files = await (await this.#root.folder(dataset)).fileNames();
    return files.map((file) => file.replace(/\.json$/, ''));
  }

  /** Names of the datasets that have documents. */
  async datasets(): Promise<string[]> {
    if (this.#root) return this.#root.folderNames();
    return [...new Set([...this.#memory.keys()].map((key) => key.slice(0, key.indexOf('/'))))];
  }

  async removeAllOf(dataset: string): Promise<void> {
    for (const name of await this.names(dataset)) this.#memory.delete(`${dataset}/${name}`);
    await this.#root?.remove(dataset);
  }
}

function fileName(name: string): string {
  return `${name}.json`;
}
