import { z } from 'zod';
import type { Dashboard } from '../dashboard.svelte.ts';
import type { KeptDocument } from '../documents.svelte.ts';
import { decodeAddress, encodeAddress } from '../url-codec.ts';

const savedViewSchema = z.object({
  name: z.string().min(1).max(120),
  /** Path of the page, from the site's base. */
  path: z.string().regex(/^\/[\w-]*$/),
  /** The query of its address, without `?`. */
  search: z.string(),
  savedAt: z.iso.datetime(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

const savedViewsSchema = z.object({ views: z.array(savedViewSchema) });

/** Views of a dataset that were given a name; kept with it. */
export class SavedViews {
  #kept = $state.raw<KeptDocument<z.infer<typeof savedViewsSchema>> | null>(null);
  readonly list = $derived(this.#kept?.current.views ?? []);
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
  }

  async open(dataset: string): Promise<void> {
    this.#kept?.close();
    this.#kept = await this.#dashboard.documents.open(dataset, 'saved-views', savedViewsSchema, {
      views: [],
    });
  }

  /** Keeps what is shown now; a name that is taken gets the new view. */
  async save(name: string, path: string): Promise<void> {
    const search = encodeAddress(this.#dashboard.address);
    const view = { name, path, search, savedAt: new Date().toISOString() };
    await this.#kept?.change(({ views }) => ({
      views: [...views.filter((one) => one.name !== name), view],
    }));
  }

  async remove(name: string): Promise<void> {
    await this.#kept?.change(({ views }) => ({ views: views.filter((one) => one.name !== name) }));
  }

  /** To turn back what was kept or removed; null until it is read. */
  get document(): Pick<KeptDocument<unknown>, 'canUndo' | 'canRedo' | 'undo' | 'redo'> | null {
    return this.#kept;
  }

  /** Brings its choices back; the page it is on is opened by the caller. */
  async show({ search }: SavedView): Promise<void> {
    await this.#dashboard.restore(decodeAddress(new URLSearchParams(search)));
  }

  close(): void {
    this.#kept?.close();
    this.#kept = null;
  }
}
