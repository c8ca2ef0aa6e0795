import { open } from 'node:fs/promises';
import type { FilePart } from '../../core/photo/heic-header.ts';

/** A piece of a file, or of its bytes where they are in memory; shorter where the file ends before. */
export async function readPart(source: string | Uint8Array, { start, length }: FilePart): Promise<Buffer> {
  if (typeof source !== 'string') return Buffer.from(source.subarray(start, start + length));
  const handle = await open(source);
  try {
    const { size } = await handle.stat();
    const held = Math.max(0, Math.min(length, size - start));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(held), 0, held, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Whether decoded text is no text: text has no control characters but tabs and the ends of lines, pages and, in DOS,
 * files.
 * @param mostShare of control characters that is still taken for text.
 */
export function looksBinary(text: string, mostShare: number): boolean {
  // DOS fills the last block up with zeros.
  const sample = text.slice(0, 4_096).replace(/[\p{Cc}\s]+$/u, '');
  const controls = sample.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0;
  return controls > sample.length * mostShare;
}
