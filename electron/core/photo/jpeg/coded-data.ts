import { type JpegSegment, markers } from './read-segments.ts';

/** Fewer left-over bytes are some program's slip; what was coded and lost its place is hardly ever so short. */
export const mostStrayBytes = 32;

/** Where coded data ended, in bytes; and whether its last byte is filled up with ones, as encoders do (F.1.2.3). */
export interface DataEnd {
  readonly position: number;
  readonly isFilledUp: boolean;
}

/** Steps back from what was read to what was used; null where that lies behind the data. */
export function stepBack(
  bytes: Uint8Array,
  read: number,
  held: number,
  unreadBits: number,
  to: number,
): DataEnd | null {
  if ((read - to) * 8 > unreadBits) return null;
  let position = Math.min(read, to);
  for (let left = (unreadBits >> 3) - Math.max(0, read - to); left > 0; left -= 1) {
    position -= 1;
    if (bytes[position] === 0 && bytes[position - 1] === 0xff) position -= 1;
  }
  const rest = (1 << (unreadBits & 7)) - 1;
  return { position, isFilledUp: ((held >>> (unreadBits & ~7)) & rest) === rest };
}

const nameLength = 4;

/** Cameras' trailers begin with a name ("SEFH", "vivo"): four letters in a row, as coded data hardly ever begins. */
function isNamed(bytes: Uint8Array, from: number, to: number): boolean {
  const name = bytes.subarray(from, Math.min(from + nameLength, to));
  return name.length === nameLength && name.every((byte) => /[a-z]/iu.test(String.fromCharCode(byte)));
}

/** Is what is left over behind the last block a program's slip or filling, rather than more of what was coded? */
export function isHarmless(bytes: Uint8Array, { position: from, isFilledUp }: DataEnd, to: number): boolean {
  if (from === to) return true;
  // A block that lost its place ends in the midst of another one's code.
  if (!isFilledUp) return false;
  if (to - from <= mostStrayBytes) return true;
  const filler = bytes[from];
  let rest = from;
  if (filler === 0 || filler === 0xff) while (rest < to && bytes[rest] === filler) rest += 1;
  // Codes that go on in zeros ended in the midst of what was lost.
  const isInZeros = rest - from > mostStrayBytes && bytes[from - 1] === 0 && filler === 0;
  if (isInZeros && bytes[from - 2] !== 0xff) return false;
  return rest === to || isNamed(bytes, rest, to);
}

/** Pieces of coded data between restart marks, with the number of the mark behind each. */
export function piecesOf(bytes: Uint8Array, { end, dataEnd }: JpegSegment) {
  const pieces: { readonly from: number; readonly to: number; readonly mark: number | null }[] = [];
  let from = end;
  for (let position = bytes.indexOf(0xff, end); position !== -1 && position < dataEnd; ) {
    const next = bytes[position + 1] ?? 0;
    if (next >= 0xd0 && next <= 0xd7) {
      let to = position;
      while (to > from && bytes[to - 1] === 0xff) to -= 1;
      pieces.push({ from, to, mark: next - markers.restart });
      from = position + 2;
    }
    position = bytes.indexOf(0xff, position + (next === 0xff ? 1 : 2));
  }
  pieces.push({ from, to: dataEnd, mark: null });
  return pieces;
}
