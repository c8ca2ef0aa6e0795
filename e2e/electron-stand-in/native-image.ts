import { loud } from './loud.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Of a PNG; null for anything else. */
function sizeOfPng(bytes: Buffer): Size | null {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngSignature)) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

export interface NativeImageStandIn {
  isEmpty(): boolean;
  getSize(): Size;
}

const made = new WeakSet<object>();

export function isNativeImage(value: unknown): value is NativeImageStandIn {
  return typeof value === 'object' && value !== null && made.has(value);
}

/** What cannot be read gives an empty image, as in Electron. */
export const nativeImage = loud('nativeImage', {
  createFromBuffer(buffer: Buffer, { scaleFactor = 1 }: { readonly scaleFactor?: number } = {}) {
    const size = sizeOfPng(buffer);
    const image = loud('NativeImage', {
      isEmpty: () => size === null,
      // In points, not in pixels.
      getSize: () => ({ width: (size?.width ?? 0) / scaleFactor, height: (size?.height ?? 0) / scaleFactor }),
    });
    made.add(image);
    return image;
  },
});
