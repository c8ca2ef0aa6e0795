import { fstatSync, writeSync } from 'node:fs';
import { AppError } from '../core/shared/failure.ts';
import { texts } from '../core/text/texts.ts';

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether this is the `report-lost` of a pipe whose reader has gone: it may simply have seen enough. */
export function isReaderGone(error: unknown): boolean {
  return error instanceof AppError && error.code === 'report-lost' && codeOf(error.cause) === 'EPIPE';
}

function lost(error: unknown): AppError {
  const code = codeOf(error);
  const { diskFull, readerGone } = texts.cliWords.details;
  const why = code === 'EPIPE' ? readerGone : code === 'ENOSPC' ? diskFull : undefined;
  return new AppError('report-lost', why, { cause: error });
}

/** The bytes of a file one after the other: a full disk takes a part of them, and Node's own stream counts that as all. */
function writeToFile(fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    const count = writeSync(fd, bytes, written);
    if (count === 0) throw new Error('Nothing more can be written');
    written += count;
  }
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

/** Writes to a stream of this process, to its end. @throws AppError `report-lost` if it does not all get there. */
export async function writeWhole(
  stream: NodeJS.WriteStream & { readonly fd: number },
  text: string,
): Promise<void> {
  try {
    if (isFile(stream.fd)) {
      writeToFile(stream.fd, Buffer.from(text));
      return;
    }
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    throw lost(error);
  }
}
