import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { LookInside } from './decode-photo.ts';

/** Threads that look for damage in JPEGs, so that nothing else waits for it. */
export interface JpegThreads {
  /** False too where a thread ended before it could settle. */
  readonly lookInside: LookInside;
  /** Ends the threads that have nothing to do; they begin again with the next picture. */
  rest(): Promise<void>;
}

// From its source the thread is a module beside this one; bundled, it is a file beside the bundle.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './jpeg-worker.ts' : './jpeg-worker.js',
  import.meta.url,
);

function ask(thread: Worker, bytes: Uint8Array): Promise<boolean | null> {
  return new Promise((resolve) => {
    const end = (verdict: boolean | null) => {
      thread.off('message', settle);
      thread.off('error', fail);
      thread.off('exit', fail);
      // A thread that is not at work keeps no process alive.
      thread.unref();
      resolve(verdict);
    };
    const settle = (verdict: unknown) => end(verdict === true);
    const fail = () => end(null);
    thread.on('message', settle);
    thread.on('error', fail);
    thread.on('exit', fail);
    thread.ref();
    thread.postMessage(bytes);
  });
}

/** @param most threads at once. */
export function createJpegThreads(most: number): JpegThreads {
  const idle: Worker[] = [];
  // Whatever runs has a thread, and takes an idle one first: there are never more threads than that.
  const queue = new PQueue({ concurrency: most });
  return {
    lookInside: (bytes) =>
      queue.add(async () => {
        const thread = idle.pop() ?? new Worker(workerFile);
        const verdict = await ask(thread, bytes);
        if (verdict !== null) idle.push(thread);
        return verdict ?? false;
      }),
    async rest() {
      await Promise.all(idle.splice(0).map((thread) => thread.terminate()));
    },
  };
}
