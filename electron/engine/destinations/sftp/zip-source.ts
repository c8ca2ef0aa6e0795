import { open } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../core/shared/failure.ts';

/** A zip to send: in memory, or the path of a file. */
export type Zip = Uint8Array | string;

export interface ZipSource {
  readonly bytes: number;
  /** @throws AppError `sftp-zip-gone` when there is less than this. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

function openBytes(zip: Uint8Array): ZipSource {
  const buffer = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  return {
    bytes: buffer.length,
    read: async (position, length) => buffer.subarray(position, position + length),
    close: async () => undefined,
  };
}

async function openFile(file: string): Promise<ZipSource> {
  const gone = (cause?: unknown) => new AppError('sftp-zip-gone', path.basename(file), { cause });
  try {
    const handle = await open(file);
    const { size } = await handle.stat();
    return {
      bytes: size,
      async read(position, length) {
        const buffer = Buffer.allocUnsafe(length);
        const { bytesRead } = await handle.read(buffer, 0, length, position).catch((cause: unknown) => {
          throw gone(cause);
        });
        if (bytesRead < length) throw gone();
        return buffer;
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    throw gone(cause);
  }
}

export async function openZip(zip: Zip): Promise<ZipSource> {
  return typeof zip === 'string' ? openFile(zip) : openBytes(zip);
}
