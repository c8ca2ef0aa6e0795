import type { CodeReader } from './code-reader.ts';
import { coefficients, type Scan } from './progressive-scan.ts';

export type SymbolTables = (Uint16Array | null)[];

const isKnown = (known: Uint32Array, block: number, coefficient: number) =>
  (((known[block * 2 + (coefficient >> 5)] as number) >>> (coefficient & 31)) & 1) === 1;

function learn(known: Uint32Array, block: number, coefficient: number): void {
  const at = block * 2 + (coefficient >> 5);
  known[at] = (known[at] as number) | (1 << (coefficient & 31));
}

/** Follows one block after the other of coefficients behind the first one (G.1.2.2, G.1.2.3). */
export class BlockFollower {
  readonly #reader: CodeReader;
  readonly #table: Uint16Array;
  readonly #scan: Scan;
  /** How many blocks to come, this one included, have no more codes. */
  #emptyBlocks = 0;

  constructor(reader: CodeReader, table: Uint16Array, scan: Scan) {
    this.#reader = reader;
    this.#table = table;
    this.#scan = scan;
  }

  get isAtEnd(): boolean {
    return this.#emptyBlocks === 0;
  }

  /** False where codes are wrong. */
  follow(known: Uint32Array, block: number): boolean {
    return this.#scan.high === 0 ? this.#followFirst(known, block) : this.#followLater(known, block);
  }

  #readEmptyBlocks(power: number): void {
    this.#emptyBlocks = (1 << power) + this.#reader.number(power);
  }

  #followFirst(known: Uint32Array, block: number): boolean {
    const { first, last } = this.#scan;
    for (let coefficient = first; coefficient <= last && this.#emptyBlocks === 0; ) {
      const symbol = this.#reader.symbol(this.#table);
      if (symbol === null) return false;
      const [run, size] = [symbol >> 4, symbol & 15];
      if (size === 0 && run < 15) this.#readEmptyBlocks(run);
      else {
        coefficient += run;
        if (size > 0) {
          if (coefficient > last) return false;
          this.#reader.number(size);
          learn(known, block, coefficient);
        }
        coefficient += 1;
      }
    }
    if (this.#emptyBlocks > 0) this.#emptyBlocks -= 1;
    return true;
  }

  /** Passes over so many zeros, and reads one more bit of each number between them. Returns where it stops. */
  #correct(known: Uint32Array, block: number, from: number, zeros: number): number {
    let left = zeros;
    for (let coefficient = from; coefficient <= this.#scan.last; coefficient += 1) {
      if (isKnown(known, block, coefficient)) this.#reader.number(1);
      else if (left === 0) return coefficient;
      else left -= 1;
    }
    return this.#scan.last + 1;
  }

  #followLater(known: Uint32Array, block: number): boolean {
    const { first, last } = this.#scan;
    let coefficient = first;
    while (coefficient <= last && this.#emptyBlocks === 0) {
      const symbol = this.#reader.symbol(this.#table);
      if (symbol === null) return false;
      const [run, size] = [symbol >> 4, symbol & 15];
      if (size > 1) return false;
      if (size === 0 && run < 15) this.#readEmptyBlocks(run);
      else {
        if (size === 1) this.#reader.number(1);
        coefficient = this.#correct(known, block, coefficient, run);
        if (size === 1) {
          if (coefficient > last) return false;
          learn(known, block, coefficient);
        }
        coefficient += 1;
      }
    }
    if (this.#emptyBlocks > 0) {
      this.#correct(known, block, coefficient, coefficients);
      this.#emptyBlocks -= 1;
    }
    return true;
  }
}

/** Follows the codes of the first coefficients: one, or one bit, for each block (G.1.2.1). */
export function followBrightness(
  reader: CodeReader,
  { parts, high }: Scan,
  blocks: readonly number[],
  repeats: number,
  tables: SymbolTables,
): boolean {
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    if (reader.isPastEnd) return false;
    for (const index of blocks) {
      if (high > 0) {
        reader.number(1);
        continue;
      }
      const table = tables[parts[index]?.dc ?? 0];
      const size = table ? reader.symbol(table) : null;
      if (size === null || size > 15) return false;
      reader.number(size);
    }
  }
  return true;
}
