/** What a slot of a table holds: a number in so many bytes, or something written after the table. */
export type Slot =
  | { readonly bytes: 1 | 2 | 4 | 8; readonly value: number }
  | { readonly after: (to: FlatBuffer) => number }
  | null;

const slotBytes = 8;

/**
 * Writes flatbuffers (google.github.io/flatbuffers) front to back: a table before what it points at.
 * Every slot takes eight bytes, so that all of them are aligned.
 */
export class FlatBuffer {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 4;

  /** The whole buffer of which the table of these slots is the root. */
  static of(slots: readonly Slot[]): Uint8Array {
    const buffer = new FlatBuffer();
    const root = buffer.table(slots);
    buffer.#view.setUint32(0, root, true);
    return buffer.#bytes.slice(0, buffer.#length);
  }

  /** @returns where the table begins. */
  table(slots: readonly Slot[]): number {
    const layout = this.#take(4 + 2 * slots.length, 2);
    const at = this.#take(slotBytes * (1 + slots.length), 8);
    const view = this.#view;
    view.setUint16(layout, 4 + 2 * slots.length, true);
    view.setUint16(layout + 2, slotBytes * (1 + slots.length), true);
    view.setInt32(at, at - layout, true);
    slots.forEach((slot, i) => {
      if (!slot) return;
      const offset = slotBytes * (1 + i);
      this.#view.setUint16(layout + 4 + 2 * i, offset, true);
      if ('after' in slot) this.#point(at + offset, slot.after(this));
      else this.#set(at + offset, slot.bytes, slot.value);
    });
    return at;
  }

  text(value: string): number {
    const encoded = new TextEncoder().encode(value);
    const at = this.#take(4 + encoded.length + 1, 4);
    this.#view.setUint32(at, encoded.length, true);
    this.#bytes.set(encoded, at + 4);
    return at;
  }

  /** A vector of what is written one by one, and pointed at. */
  vector(parts: readonly ((to: FlatBuffer) => number)[]): number {
    const at = this.#take(4 + 4 * parts.length, 4);
    this.#view.setUint32(at, parts.length, true);
    parts.forEach((write, i) => {
      this.#point(at + 4 + 4 * i, write(this));
    });
    return at;
  }

  /** A vector of pairs of 64-bit numbers. */
  pairs(pairs: readonly (readonly [number, number])[]): number {
    // The pairs, after their number, are aligned to eight bytes.
    const at = this.#take(8 + 16 * pairs.length, 8) + 4;
    this.#view.setUint32(at, pairs.length, true);
    pairs.forEach(([first, second], i) => {
      this.#set(at + 4 + 16 * i, 8, first);
      this.#set(at + 12 + 16 * i, 8, second);
    });
    return at;
  }

  #set(at: number, bytes: number, value: number): void {
    const view = this.#view;
    if (bytes === 1) view.setUint8(at, value);
    else if (bytes === 2) view.setInt16(at, value, true);
    else if (bytes === 4) view.setInt32(at, value, true);
    else view.setBigInt64(at, BigInt(value), true);
  }

  #point(from: number, to: number): void {
    this.#view.setUint32(from, to - from, true);
  }

  #take(bytes: number, alignment: number): number {
    const at = Math.ceil(this.#length / alignment) * alignment;
    this.#length = at + bytes;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length));
      grown.set(this.#bytes);
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return at;
  }
}
