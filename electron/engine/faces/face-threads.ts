import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { type FaceFiles, findFaceFiles } from './face-files.ts';
import type { FaceAnswer, FaceFinder } from './face-finder.ts';
import type { Pixels } from './pixels.ts';

export interface FaceQuestion {
  readonly pixels: Pixels;
  readonly width: number;
}

// From its source the thread is a module beside this one; bundled, it is a file beside the bundle.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './face-worker.ts' : './face-worker.js',
  import.meta.url,
);

/** What the runtime prints where it cannot start is in its error too. */
const quiet = (workerData: FaceFiles) => ({
  workerData,
  stdout: true,
  stderr: true,
  // A thread's garbage is large and short-lived.
  resourceLimits: { maxYoungGenerationSizeMb: 4 },
});

function ask(thread: Worker, question: FaceQuestion): Promise<FaceAnswer | null> {
  return new Promise((resolve) => {
    const end = (answer: FaceAnswer | null) => {
      thread.off('message', end);
      thread.off('error', fail);
      thread.off('exit', fail);
      // A thread that is not at work keeps no process alive.
      thread.unref();
      resolve(answer);
    };
    const fail = () => end(null);
    thread.on('message', end);
    thread.on('error', fail);
    thread.on('exit', fail);
    thread.ref();
    thread.postMessage(question, [question.pixels.data.buffer as ArrayBuffer]);
  });
}

/**
 * Threads that find faces. None is started, and no model loaded, before the first picture.
 * @param most threads at once; each holds a model of its own.
 */
export function createFaceThreads(most: number, files: FaceFiles = findFaceFiles()): FaceFinder {
  const idle: Worker[] = [];
  const queue = new PQueue({ concurrency: most });
  return {
    find: (pixels, width) =>
      queue.add(async () => {
        const thread = idle.pop() ?? new Worker(workerFile, quiet(files));
        const answer = await ask(thread, { pixels, width });
        if (answer !== null) idle.push(thread);
        return answer ?? { kind: 'failed' };
      }),
    async rest() {
      await Promise.all(idle.splice(0).map((thread) => thread.terminate()));
    },
  };
}
