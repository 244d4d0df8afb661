import { PrivateFolder } from './private-folder.ts';
import { isSealedText, openText, sealText } from './sealed-bytes.ts';

/**
 * Small JSON documents kept beside a dataset in this browser: an agreement, the text of a report,
 * actions agreed on. They may change after the dataset is whole, so they live in a folder of their
 * own; the dataset may also be one that the site offers.
 */
export class DocumentStore {
  readonly #root: PrivateFolder | null;
  /** What is kept where the browser keeps no files for us: gone with the page. */
  readonly #memory = new Map<string, string>();
  /** Of datasets that are locked with a passphrase and open now: what is kept of them is sealed. */
  readonly #keys = new Map<string, CryptoKey>();

  constructor(root: PrivateFolder | null) {
    this.#root = root;
  }

  static async open(folder = 'documents'): Promise<DocumentStore> {
    return new DocumentStore(await PrivateFolder.open(folder));
  }

  /** From here on the documents of a dataset are sealed when written; null forgets its key. */
  useKey(dataset: string, key: CryptoKey | null): void {
    if (key) this.#keys.set(dataset, key);
    else this.#keys.delete(dataset);
  }

  /**
   * The text of a document; null where there is none.
   * @throws DOMException when it is sealed and its key is not here, or not its own.
   */
  read(dataset: string, name: string): Promise<string | null> {
    return this.#together(dataset, () => this.#read(dataset, name));
  }

  async #read(dataset: string, name: string): Promise<string | null> {
    const kept = await this.#readAsKept(dataset, name);
    if (kept === null || !isSealedText(kept)) return kept;
    const key = this.#keys.get(dataset);
    if (!key) throw new DOMException(`${dataset} is locked`, 'NotAllowedError');
    return openText(key, kept, `${dataset}/${name}`);
  }

  /** As it lies here, sealed where it is sealed; for a backup. */
  readAsKept(dataset: string, name: string): Promise<string | null> {
    return this.#together(dataset, () => this.#readAsKept(dataset, name));
  }

  async #readAsKept(dataset: string, name: string): Promise<string | null> {
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
    return this.#alone(dataset, async () => {
      const text = change(await this.#read(dataset, name));
      const key = this.#keys.get(dataset);
      await this.#write(
        dataset,
        name,
        key ? await sealText(key, text, `${dataset}/${name}`) : text,
      );
      return text;
    });
  }

  /**
   * Writes a large document in place of what was there. Its text does not pass through the page,
   * which would stand still meanwhile, unless it has to be sealed.
   */
  async replace(dataset: string, name: string, content: Blob): Promise<void> {
    const root = this.#root;
    if (!root || this.#keys.has(dataset)) {
      const text = await content.text();
      await this.update(dataset, name, () => text);
      return;
    }
    await this.#alone(dataset, async () => {
      await (await root.folder(dataset)).writeWhole(fileName(name), content);
    });
  }

  /** A large document, to be handed on unread; null where there is none. @throws as `read` */
  async readLarge(dataset: string, name: string): Promise<Blob | null> {
    const root = this.#root;
    if (root && !this.#keys.has(dataset))
      return this.#together(dataset, async () => (await root.folder(dataset)).file(fileName(name)));
    const text = await this.read(dataset, name);
    return text === null ? null : new Blob([text]);
  }

  /** Puts a document back as a backup has it; false, and nothing done, where there is one. */
  async addAsKept(dataset: string, name: string, text: string): Promise<boolean> {
    return this.#alone(dataset, async () => {
      if ((await this.#readAsKept(dataset, name)) !== null) return false;
      await this.#write(dataset, name, text);
      return true;
    });
  }

  /** Seals what is kept of a dataset from now on, with what is there already. */
  async sealAllOf(dataset: string, key: CryptoKey): Promise<void> {
    this.useKey(dataset, key);
    for (const name of await this.names(dataset))
      await this.update(dataset, name, (text) => text ?? '');
  }

  /** Readers wait for a writer: a file being written cannot be read, and may seem not to be there. */
  #together<Outcome>(dataset: string, task: () => Promise<Outcome>): Promise<Outcome> {
    return navigator.locks.request(lockName(dataset), { mode: 'shared' }, task);
  }

  #alone<Outcome>(dataset: string, task: () => Promise<Outcome>): Promise<Outcome> {
    return navigator.locks.request(lockName(dataset), task);
  }

  async #write(dataset: string, name: string, text: string): Promise<void> {
    if (!this.#root) this.#memory.set(`${dataset}/${name}`, text);
    else await (await this.#root.folder(dataset)).writeWhole(fileName(name), text);
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

  /** What is being written ends first: neither a file under the pen nor its folder can be removed. */
  async removeAllOf(dataset: string): Promise<void> {
    await this.#alone(dataset, async () => {
      for (const name of await this.names(dataset)) this.#memory.delete(`${dataset}/${name}`);
      await this.#root?.remove(dataset);
    });
  }
}

/** One for all documents of a dataset: they are few, and are removed together. */
function lockName(dataset: string): string {
  return `signaalkaart-documents-${dataset}`;
}

function fileName(name: string): string {
  return `${name}.json`;
}
