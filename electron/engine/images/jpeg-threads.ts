import { Worker } from 'node:worker_threads';
import type { LookInside } from './decode-photo.ts';

/** Threads that look for damage in JPEGs, so that nothing else waits for it. */
export interface JpegThreads {
  /** False too where a thread ended before it could say. */
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
      thread.off('message', say);
      thread.off('error', fail);
      thread.off('exit', fail);
      // A thread that is not at work keeps no process alive.
      thread.unref();
      resolve(verdict);
    };
    const say = (verdict: unknown) => end(verdict === true);
    const fail = () => end(null);
    thread.on('message', say);
    thread.on('error', fail);
    thread.on('exit', fail);
    thread.ref();
    thread.postMessage(bytes);
  });
}

/** @param most threads at once. */
export function createJpegThreads(most: number): JpegThreads {
  const idle: Worker[] = [];
  const waiting: ((thread: Worker) => void)[] = [];
  let count = 0;

  const start = () => {
    count += 1;
    return new Worker(workerFile);
  };
  const take = async (): Promise<Worker> => {
    const thread = idle.pop();
    if (thread) return thread;
    return count < most ? start() : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (thread: Worker) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  const replace = () => {
    count -= 1;
    const next = waiting.shift();
    if (next) next(start());
  };
  return {
    async lookInside(bytes) {
      const thread = await take();
      const verdict = await ask(thread, bytes);
      if (verdict === null) replace();
      else giveBack(thread);
      return verdict ?? false;
    },
    async rest() {
      const resting = idle.splice(0);
      count -= resting.length;
      await Promise.all(resting.map((thread) => thread.terminate()));
    },
  };
}
