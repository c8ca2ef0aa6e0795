import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ZipDirectory } from './zip-directory.ts';

/** The end of a zip in its 64-bit form (APPNOTE 4.3.14 to 4.3.16), which holds whatever the directory is. */
function writeEnd(directoryOffset: number, directoryBytes: number, entries: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  for (const place of [24, 32]) end.writeBigUInt64LE(BigInt(entries), place);
  end.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end.writeBigUInt64LE(BigInt(directoryOffset), 48);
  end.write('PK\x06\x07', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 56 + 8);
  end.writeUInt32LE(1, 56 + 16);
  end.write('PK\x05\x06', 76, 'latin1');
  end.fill(0xff, 76 + 8, 76 + 20);
  return end;
}

const chunkBytes = 262_144;
const localBytes = 30;

/**
 * Shows yauzl a zip as it should be: without what stands before and behind it, and with an end that says how many
 * entries the directory really has. Closing it closes the file.
 */
export class ZipReader extends RandomAccessReader {
  readonly sizeBytes: number;
  readonly #handle: FileHandle;
  readonly #start: number;
  readonly #realBytes: number;
  readonly #end: Buffer;

  constructor(handle: FileHandle, { zipStart, start, end, entries }: ZipDirectory) {
    super();
    this.#handle = handle;
    this.#start = zipStart;
    this.#realBytes = end - zipStart;
    this.#end = writeEnd(start - zipStart, end - start, entries);
    this.sizeBytes = this.#realBytes + this.#end.length;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#fill(buffer.subarray(offset, offset + length), position).then(
      (bytesRead) => callback(null, bytesRead),
      callback,
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#chunks(start, end));
  }

  override close(callback: (error: Error | null) => void): void {
    this.#handle.close().then(() => callback(null), callback);
  }

  /** Does the record of a file of this name begin here (APPNOTE 4.3.7)? */
  async holdsFileAt(position: number, name: Uint8Array): Promise<boolean> {
    const record = Buffer.alloc(localBytes + name.length);
    if ((await this.#fill(record, position)) < record.length) return false;
    return record.toString('latin1', 0, 4) === 'PK\x03\x04' && record.subarray(localBytes).equals(name);
  }

  /** A file stream over the handle would close it when it is destroyed. */
  async *#chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let position = start; position < end; ) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, end - position));
      const bytesRead = await this.#fill(chunk, position);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
      position += bytesRead;
    }
  }

  async #fill(target: Buffer, position: number): Promise<number> {
    const real = target.subarray(0, Math.max(0, this.#realBytes - position));
    let filled = 0;
    while (filled < real.length) {
      const place = this.#start + position + filled;
      const { bytesRead } = await this.#handle.read(real, filled, real.length - filled, place);
      if (bytesRead === 0) return filled;
      filled += bytesRead;
    }
    const copied = this.#end.copy(target, filled, Math.max(0, position - this.#realBytes));
    return filled + copied;
  }
}
