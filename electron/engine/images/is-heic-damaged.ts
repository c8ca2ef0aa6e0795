import { readCodedParts } from '../../core/photo/heic-coded-parts.ts';

/** ITU-T H.265, 7.4.2: three bytes that coded data never holds. An encoder puts a 3 between them. */
const neverWithin = ['\0\0\0', '\0\0\x01', '\0\0\x02'].map((bytes) => Buffer.from(bytes, 'latin1'));

function isDamagedPart(coded: Buffer, lengthBytes: number): boolean {
  let position = 0;
  while (position + lengthBytes <= coded.length) {
    // Filling behind the last unit is none.
    if (position > 0 && coded.subarray(position).every((byte) => byte === 0)) return false;
    const start = position + lengthBytes;
    const end = start + coded.readUIntBE(position, lengthBytes);
    if (end > coded.length || end === start) return true;
    const unit = coded.subarray(start, end);
    if (neverWithin.some((bytes) => unit.includes(bytes))) return true;
    position = end;
  }
  return position !== coded.length;
}

/**
 * Is a HEIC damaged where its decoder does not say so? It shows whatever is in memory for what it cannot decode. Lost
 * blocks, which are zeros in the file, are found by rules that coded data keeps; single wrong bits are not.
 */
export function isHeicDamaged(bytes: Buffer): boolean {
  return readCodedParts(bytes).some(({ part, lengthBytes }) => {
    const coded = bytes.subarray(part.start, part.start + part.length);
    return coded.length < part.length || isDamagedPart(coded, lengthBytes);
  });
}
