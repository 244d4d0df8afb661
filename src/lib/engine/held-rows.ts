/** Where the engine of this browser holds the rows of a dataset, or will once they are asked for. */
export interface HeldRows {
  readonly schema: string;
  /**
   * Resolves when all rows are there.
   * @throws when they could not be read; asked again, they are tried again.
   */
  filled(): Promise<void>;
  drop(): Promise<void>;
}

/** Rows that are read into the engine when something is first asked of them. */
export class LaterRows implements HeldRows {
  readonly schema: string;
  readonly #fill: () => Promise<HeldRows>;
  #filling: Promise<HeldRows> | null = null;

  /** @param fill gives the rows in this schema, all of them, or throws and leaves nothing of it. */
  constructor(schema: string, fill: () => Promise<HeldRows>) {
    this.schema = schema;
    this.#fill = fill;
  }

  async filled(): Promise<void> {
    this.#filling ??= this.#fill();
    try {
      await this.#filling;
    } catch (error) {
      this.#filling = null;
      throw error;
    }
  }

  /** No fault where they never came. */
  async drop(): Promise<void> {
    const draft = await this.#filling?.catch(() => null);
    await draft?.drop();
  }
}
