import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../core/shared/failure.ts';
import { readSheetRows } from './sheet-rows.ts';
import type { WorkbookReply } from './workbook-thread.ts';

/** A thread that reads one workbook after the other: see `workbook-thread.ts`. */

function readWorkbook(bytes: Uint8Array): WorkbookReply {
  try {
    return {
      kind: 'sheets',
      sheets: readSheetRows(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'failure', code: error.code, detail: error.detail };
    return { kind: 'error', message: String(error) };
  }
}

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(readWorkbook(bytes)));
