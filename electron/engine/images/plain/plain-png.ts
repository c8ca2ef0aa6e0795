import { crc32, deflateSync } from 'node:zlib';
import { type Chromaticity, makeProfile, srgbPrimaries } from './make-profile.ts';

const headerEnd = 33;
/** Of sRGB, in 1/100,000; PNG has the power that makes numbers of light. */
const srgbGamma = 45_455;
/** 1/2.2 is written in several ways, and nobody sees as much. */
const gammaTolerance = 1_500;

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The chunks before the pixels, by their kind. */
function readChunks(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT' || at + 12 + length > bytes.length) break;
    if (!chunks.has(kind)) chunks.set(kind, bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

function readPrimaries(chrm: Buffer | undefined) {
  if (chrm?.length !== 32) return srgbPrimaries;
  const at = (index: number): Chromaticity => [
    chrm.readUInt32BE(index * 8) / 100_000,
    chrm.readUInt32BE(index * 8 + 4) / 100_000,
  ];
  const [white, red, green, blue] = [at(0), at(1), at(2), at(3)];
  const isPossible = [white, red, green, blue].every(([x, y]) => x > 0 && y > 0 && x + y <= 1);
  return isPossible ? { white, red, green, blue } : srgbPrimaries;
}

/**
 * A PNG may say by numbers what its colors are (PNG specification, 11.3.3), and libvips does not listen: here it says
 * so by a profile. Others are returned as they are.
 */
export function plainPng(bytes: Buffer): Buffer {
  const chunks = readChunks(bytes);
  const gama = chunks.get('gAMA');
  if (gama?.length !== 4 || chunks.has('iCCP') || chunks.has('sRGB')) return bytes;
  const gamma = gama.readUInt32BE(0);
  if (gamma === 0 || Math.abs(gamma - srgbGamma) <= gammaTolerance) return bytes;
  const colorType = bytes[25] ?? 0;
  const isGrey = colorType === 0 || colorType === 4;
  const primaries = isGrey ? null : readPrimaries(chunks.get('cHRM'));
  const profile = makeProfile({ gamma: 100_000 / gamma, primaries });
  const said = chunk('iCCP', Buffer.concat([Buffer.from('As the picture says\0\0'), deflateSync(profile)]));
  return Buffer.concat([bytes.subarray(0, headerEnd), said, bytes.subarray(headerEnd)]);
}
