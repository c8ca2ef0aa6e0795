/**
 * The same bytes in memory of their own. sharp's WebAssembly build returns views of its one memory, which its
 * threads share: Electron's ports throw on those ("#<SharedArrayBuffer> could not be cloned"), and V8 does not count
 * them, so it would not collect garbage before all 2 GB are full. Buffers of the native build are returned as is.
 */
export function ownBytes(bytes: Buffer): Buffer {
  if (bytes.buffer instanceof ArrayBuffer) return bytes;
  return Buffer.from(new Uint8Array(bytes).buffer);
}
