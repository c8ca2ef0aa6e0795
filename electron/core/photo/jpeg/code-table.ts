/**
 * Huffman codes of a JPEG (ITU T.81, annex C) as a table by the next 16 bits, for whoever wants to know how far coded
 * data reaches and not what it shows. Numbers packed into 32 bits, read with the functions beside it; 0 where no code
 * begins so.
 */
export type CodeTable = Uint32Array;

const peekBits = 16;
const entries = 1 << peekBits;
const mask = entries - 1;

/** How many coefficients the end of a block passes over: so many that no run reaches it. */
export const endOfBlock = 128;

/** Of a table's DC codes: how many bits of a number follow, and how long the code is. */
export const dcSize = (entry: number) => entry >>> 5;
export const dcBits = (entry: number) => entry & 31;

/**
 * Of a table's AC codes, of as many as the 16 bits hold: bits of the codes with their numbers; coefficients that they
 * pass over; and the same without the last of them.
 */
export const acBits = (entry: number) => entry & 31;
export const acSteps = (entry: number) => (entry >>> 5) & 255;
export const acStepsBeforeLast = (entry: number) => (entry >>> 13) & 127;
/** Of the first of them alone. */
export const firstBits = (entry: number) => (entry >>> 20) & 31;
export const firstSteps = (entry: number) => {
  const steps = (entry >>> 25) & 31;
  return steps === 31 ? endOfBlock : steps;
};
/** The last of them stands for 16 zeros: some encoders write it where the end of the block should stand. */
export const endsInZeros = (entry: number) => entry >>> 31 === 1;

interface Code {
  readonly bits: number;
  readonly symbol: number;
}

/** Null where there are more codes than can be, as no encoder writes. */
function codesOf(
  counts: Uint8Array,
  symbols: Uint8Array,
): readonly (Code & { readonly first: number })[] | null {
  const codes: (Code & { readonly first: number })[] = [];
  let code = 0;
  for (let bits = 1; bits <= peekBits; bits += 1) {
    for (let left = counts[bits - 1] ?? 0; left > 0; left -= 1) {
      const first = code << (peekBits - bits);
      if (first >= entries) return null;
      codes.push({ bits, symbol: symbols[codes.length] ?? 0, first });
      code += 1;
    }
    code <<= 1;
  }
  return codes;
}

/** @param counts of codes, by their lengths from 1 to 16. */
export function makeDcTable(counts: Uint8Array, symbols: Uint8Array): CodeTable | null {
  const codes = codesOf(counts, symbols);
  if (!codes) return null;
  const table = new Uint32Array(entries);
  for (const { bits, symbol, first } of codes) {
    // A difference of 8-bit samples has at most 11 bits; decoders take 15.
    if (symbol <= 15) table.fill(bits | (symbol << 5), first, first + (1 << (peekBits - bits)));
  }
  return table;
}

/** Symbols of a table with the lengths of their codes: see `symbolOf` and `symbolBits`; 0 where no code begins so. */
export function makeSymbolTable(counts: Uint8Array, symbols: Uint8Array): Uint16Array | null {
  const codes = codesOf(counts, symbols);
  if (!codes) return null;
  const table = new Uint16Array(entries);
  for (const { bits, symbol, first } of codes)
    table.fill(bits | (symbol << 5), first, first + (1 << (peekBits - bits)));
  return table;
}

export const symbolOf = dcSize;
export const symbolBits = dcBits;

const pack = (
  bits: number,
  steps: number,
  before: number,
  firstLength: number,
  first: number,
  zeros: boolean,
) =>
  (bits |
    (steps << 5) |
    (before << 13) |
    (firstLength << 20) |
    ((first === endOfBlock ? 31 : first) << 25) |
    (zeros ? 0x80000000 : 0)) >>>
  0;

export function makeAcTable(counts: Uint8Array, symbols: Uint8Array): CodeTable | null {
  const codes = codesOf(counts, symbols);
  if (!codes) return null;
  const single = new Uint32Array(entries);
  for (const { bits, symbol, first } of codes) {
    const size = symbol & 15;
    const run = symbol >> 4;
    const isZeros = size === 0 && run === 15;
    const steps = size === 0 && run !== 15 ? endOfBlock : run + 1;
    const entry = pack(bits + size, steps, 0, bits + size, steps, isZeros);
    single.fill(entry, first, first + (1 << (peekBits - bits)));
  }
  const table = new Uint32Array(entries);
  for (let peeked = 0; peeked < entries; peeked += 1) {
    const first = single[peeked] ?? 0;
    let bits = acBits(first);
    let steps = acSteps(first);
    let before = 0;
    let last = first;
    while (bits < peekBits && bits > 0 && steps < 64) {
      const next = single[(peeked << bits) & mask] ?? 0;
      if (next === 0 || bits + acBits(next) > peekBits) break;
      before = steps;
      bits += acBits(next);
      steps += acSteps(next);
      last = next;
    }
    if (bits > 0) table[peeked] = pack(bits, steps, before, acBits(first), acSteps(first), endsInZeros(last));
  }
  return table;
}
