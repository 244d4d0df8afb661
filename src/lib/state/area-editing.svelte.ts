import { checkArea } from '../area-edits/check-area.ts';
import { newArea } from '../area-edits/new-area.ts';
import { areaPackSchema, type AreaPack, type Position } from '../domain/area-pack.ts';
import type { Documents, KeptDocument } from './documents.svelte.ts';

export interface Chosen {
  readonly kind: 'tower' | 'stop' | 'leg';
  readonly id: string;
}

/** The area being drawn: kept in this browser with every step, and every step can be undone. */
export class AreaEditing {
  chosen = $state.raw<Chosen | null>(null);
  /** Changes when another area is begun or opened: the map then shows it whole. */
  opened = $state(0);
  #document = $state.raw<KeptDocument<AreaPack | null> | null>(null);
  /** What is shown before it is kept: while a hand drags, and until what was changed is written. */
  #ahead = $state.raw<AreaPack | null>(null);

  readonly area = $derived(this.#ahead ?? this.#document?.current ?? null);
  readonly faults = $derived(this.area ? checkArea(this.area) : []);
  readonly canUndo = $derived(this.#document?.canUndo ?? false);
  readonly canRedo = $derived(this.#document?.canRedo ?? false);
  readonly isLoaded = $derived(this.#document !== null);

  readonly tower = $derived(this.#find('tower', this.area?.towers));
  readonly stop = $derived(this.#find('stop', this.area?.stops));
  readonly leg = $derived(this.#find('leg', this.area?.legs));

  async load(documents: Documents): Promise<void> {
    this.#document = await documents.open<AreaPack | null>(
      'area-editor',
      'draft',
      areaPackSchema.nullable(),
      null,
    );
  }

  /** Begins with an area that exists, as it stands. */
  async open(area: AreaPack): Promise<void> {
    this.chosen = null;
    await this.#document?.change(() => area);
    this.opened++;
  }

  /** Begins an empty area around a point, with the types of another. */
  async begin(name: string, id: string, centre: Position, like: AreaPack): Promise<void> {
    await this.open(newArea(id, name, like.timeZone, centre, like.taxonomy));
  }

  /** @param make returns the area it was given when there is nothing to change */
  async change(make: (area: AreaPack) => AreaPack): Promise<void> {
    const { area } = this;
    if (!area) return;
    const after = make(area);
    if (after === area && this.#ahead === null) return;
    this.#ahead = after;
    await this.#document?.change(() => after);
    if (this.#ahead === after) this.#ahead = null;
  }

  /** Shows a change while a hand is still at it; `change` ends it. */
  drag(make: (area: AreaPack) => AreaPack): void {
    if (this.area) this.#ahead = make(this.area);
  }

  async undo(): Promise<void> {
    await this.#document?.undo();
  }

  async redo(): Promise<void> {
    await this.#document?.redo();
  }

  close(): void {
    this.#document?.close();
  }

  #find<Part extends { readonly id: string }>(
    kind: Chosen['kind'],
    parts: readonly Part[] | undefined,
  ): Part | null {
    const { chosen } = this;
    if (chosen?.kind !== kind) return null;
    return parts?.find(({ id }) => id === chosen.id) ?? null;
  }
}
