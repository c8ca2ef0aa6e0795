import { Worker } from 'node:worker_threads';
import { AppError, type FailureCode } from '../../../core/shared/failure.ts';
import type { SheetRows } from './sheet-rows.ts';

/** What the thread answers. */
export type WorkbookReply =
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetRows[] }
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly detail: string | undefined }
  /** What the library threw. */
  | { readonly kind: 'error'; readonly message: string };

// From its source the thread is a module beside this one; bundled, it is a file beside the bundle.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './workbook-worker.ts' : './workbook-worker.js',
  import.meta.url,
);

/** A damaged file can lead the library in circles. A whole one of 50 MB takes 4 seconds on a usual computer. */
const longestMs = { ofAny: 10_000, perMegabyte: 2_000 };
const longestIn = (bytes: number) => longestMs.ofAny + (bytes / 1_000_000) * longestMs.perMegabyte;
/** Far more than the largest roster takes, and less than would end the engine. */
const maximumMemoryMb = 2_048;
/** Threads are kept for the next workbook: a folder may have several. */
const idleMs = 5_000;

let idle: Worker | null = null;

function startThread(): Worker {
  const thread = new Worker(workerFile, {
    resourceLimits: { maxOldGenerationSizeMb: maximumMemoryMb },
    stdout: true,
    stderr: true,
  });
  // What the library says of odd files, with pieces of them, is for nobody.
  thread.stdout.resume();
  thread.stderr.resume();
  return thread;
}

function takeThread(): Worker {
  const thread = idle ?? startThread();
  idle = null;
  thread.ref();
  return thread;
}

function giveBack(thread: Worker): void {
  // A thread that has nothing to do keeps no process alive.
  thread.unref();
  if (idle) {
    void thread.terminate();
    return;
  }
  idle = thread;
  const end = () => {
    if (idle !== thread) return;
    idle = null;
    void thread.terminate();
  };
  setTimeout(end, idleMs).unref();
}

function ask(thread: Worker, bytes: Uint8Array, signal: AbortSignal): Promise<WorkbookReply> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => fail(new AppError('roster-damaged')), longestIn(bytes.length));
    const end = () => {
      clearTimeout(tooLong);
      thread.off('message', succeed);
      thread.off('error', fail);
      thread.off('exit', vanish);
      signal.removeEventListener('abort', stop);
    };
    const succeed = (reply: WorkbookReply) => {
      end();
      resolve(reply);
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    const vanish = () => fail(new Error('The thread that reads workbooks has ended'));
    const stop = () => fail(signal.reason);
    thread.on('message', succeed);
    thread.on('error', fail);
    thread.on('exit', vanish);
    signal.addEventListener('abort', stop);
    thread.postMessage(bytes);
  });
}

/**
 * The sheets of a workbook, read in a thread that is ended when it takes too long or is no longer wanted.
 * @throws AppError `roster-...`; an Error with what the library says; the signal's reason if it is aborted.
 */
export async function readRowsInThread(bytes: Buffer, signal: AbortSignal): Promise<readonly SheetRows[]> {
  signal.throwIfAborted();
  const thread = takeThread();
  let reply: WorkbookReply;
  try {
    reply = await ask(thread, bytes, signal);
  } catch (error) {
    // It may still be reading, or has ended.
    await thread.terminate();
    throw error;
  }
  giveBack(thread);
  if (reply.kind === 'failure') throw new AppError(reply.code, reply.detail);
  if (reply.kind === 'error') throw new Error(reply.message);
  return reply.sheets;
}
