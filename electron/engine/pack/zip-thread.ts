import { Worker } from 'node:worker_threads';
import type { WrittenZip, ZipOrder } from './write-zip.ts';

export interface ZipRequest {
  readonly order: ZipOrder;
  /** Where the zip is written to. It belongs to the thread until it comes back with the reply. */
  readonly room: ArrayBuffer;
  readonly sizeBytes: number;
}

export interface ZipReply extends WrittenZip {
  readonly room: ArrayBuffer;
}

/** A thread that writes zips, so that nothing else in the process waits for it. It begins with the first one. */
export interface ZipThread {
  /** One at a time. @throws the signal's reason when it is aborted: the room is lost then. */
  write(request: ZipRequest, signal: AbortSignal): Promise<ZipReply>;
  close(): Promise<void>;
}

// From its source the thread is a module beside this one; bundled, it is a file beside the bundle.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './zip-worker.ts' : './zip-worker.js',
  import.meta.url,
);

function ask(thread: Worker, request: ZipRequest, signal: AbortSignal): Promise<ZipReply> {
  return new Promise((resolve, reject) => {
    const end = () => {
      thread.off('message', succeed);
      thread.off('error', fail);
      thread.off('exit', vanish);
      signal.removeEventListener('abort', stop);
      // A thread that has nothing to do keeps no process alive.
      thread.unref();
    };
    const succeed = (reply: ZipReply) => {
      end();
      resolve(reply);
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    const vanish = () => fail(new Error('The thread that writes zips has ended'));
    const stop = () => fail(signal.reason);
    thread.on('message', succeed);
    thread.on('error', fail);
    thread.on('exit', vanish);
    signal.addEventListener('abort', stop);
    thread.ref();
    thread.postMessage(request, [request.room]);
  });
}

export function createZipThread(): ZipThread {
  let thread: Worker | null = null;
  const close = async () => {
    const closing = thread;
    thread = null;
    await closing?.terminate();
  };
  return {
    async write(request, signal) {
      signal.throwIfAborted();
      thread ??= new Worker(workerFile);
      try {
        return await ask(thread, request, signal);
      } catch (error) {
        // It may still be writing, or has ended: the next zip gets a new one.
        await close();
        throw error;
      }
    },
    close,
  };
}
