import { symbolBits, symbolOf } from './code-table.ts';
import { type DataEnd, stepBack } from './coded-data.ts';

/** Reads codes and numbers from a piece of coded data. Behind its end come zeros, as in other decoders. */
export class CodeReader {
  readonly #bytes: Uint8Array;
  readonly #to: number;
  #position: number;
  #held = 0;
  #bits = 0;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#position = from;
    this.#to = to;
  }

  /** Nothing is gained by following zeros to the end of a large picture. */
  get isPastEnd(): boolean {
    return this.#position > this.#to + 8;
  }

  #fill(): void {
    for (; this.#bits <= 24; this.#bits += 8) {
      const byte = this.#position < this.#to ? (this.#bytes[this.#position] as number) : 0;
      this.#position += byte === 0xff ? 2 : 1;
      this.#held = (this.#held << 8) | byte;
    }
  }

  /** @param count of bits, up to 16. */
  number(count: number): number {
    if (this.#bits < count) this.#fill();
    this.#bits -= count;
    return (this.#held >>> this.#bits) & ((1 << count) - 1);
  }

  /** @param table of `makeSymbolTable`. Null where no code begins so. */
  symbol(table: Uint16Array): number | null {
    if (this.#bits < 16) this.#fill();
    const entry = table[(this.#held >>> (this.#bits - 16)) & 0xffff] as number;
    if (entry === 0) return null;
    this.#bits -= symbolBits(entry);
    return symbolOf(entry);
  }

  /** Null where more was read than is there. */
  end(): DataEnd | null {
    return stepBack(this.#bytes, this.#position, this.#held, this.#bits, this.#to);
  }
}
