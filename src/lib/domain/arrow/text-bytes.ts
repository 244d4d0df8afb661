const encoder = new TextEncoder();

/** Texts one behind the other in UTF-8, and where each begins. */
export class TextBytes {
  #bytes = new Uint8Array(16_384);
  #offsets = new Int32Array(1024);
  #count = 0;
  #at = 0;

  add(text: string): void {
    const length = text.length;
    if (this.#at + length > this.#bytes.length) this.#reserve(length);
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.#reserve(length * 3);
        at = start + encoder.encodeInto(text, this.#bytes.subarray(start)).written;
        break;
      }
      bytes[at++] = code;
    }
    this.#at = at;
    if (++this.#count >= this.#offsets.length) {
      const grown = new Int32Array(this.#offsets.length * 2);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#offsets[this.#count] = at;
  }

  /** Offsets and bytes, as Arrow has them; then it begins anew. */
  finish(): [Uint8Array, Uint8Array] {
    const offsets = this.#offsets.slice(0, this.#count + 1);
    const bytes = this.#bytes.slice(0, this.#at);
    this.#count = this.#at = 0;
    return [new Uint8Array(offsets.buffer), bytes];
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
