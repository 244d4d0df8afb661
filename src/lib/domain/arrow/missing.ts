/** Which rows have no value; known ones, by far the most, cost nothing. */
export class Missing {
  #bits = new Uint8Array(1024);
  count = 0;

  add(row: number): void {
    if (row >> 3 >= this.#bits.length) {
      const grown = new Uint8Array(2 * Math.max(this.#bits.length, row >> 3));
      grown.set(this.#bits);
      this.#bits = grown;
    }
    this.#bits[row >> 3] = (this.#bits[row >> 3] as number) | (1 << (row & 7));
    this.count++;
  }

  /** A bit for each row, the first one lowest, set where there is a value; empty where all have one. */
  finish(rows: number): Uint8Array {
    if (this.count === 0) return new Uint8Array(0);
    const known = new Uint8Array((rows + 7) >> 3);
    for (let i = 0; i < known.length; i++) known[i] = ~(this.#bits[i] ?? 0);
    this.#bits.fill(0);
    this.count = 0;
    return known;
  }
}
