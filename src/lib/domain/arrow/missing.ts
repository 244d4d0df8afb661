/** Which rows have no value; known ones cost nothing, nor do columns in which none has one. */
export class Missing {
  #bits = new Uint8Array(1024);
  /** So many rows from the first on have no value; they have no bits. */
  #leading = 0;
  count = 0;

  add(row: number): void {
    this.count++;
    if (row === this.#leading) {
      this.#leading++;
      return;
    }
    if (row >> 3 >= this.#bits.length) {
      const grown = new Uint8Array(2 * Math.max(this.#bits.length, row >> 3));
      grown.set(this.#bits);
      this.#bits = grown;
    }
    this.#bits[row >> 3] = (this.#bits[row >> 3] as number) | (1 << (row & 7));
  }

  /** A bit for each row, the first one lowest, set where there is a value; empty where all have one. */
  finish(rows: number): Uint8Array {
    if (this.count === 0) return new Uint8Array(0);
    const known = new Uint8Array((rows + 7) >> 3);
    for (let i = this.#leading >> 3; i < known.length; i++) known[i] = ~(this.#bits[i] ?? 0);
    if (this.#leading < rows) {
      const at = this.#leading >> 3;
      known[at] = (known[at] as number) & (0xff << (this.#leading & 7));
    }
    this.#bits.fill(0);
    this.#leading = this.count = 0;
    return known;
  }
}
