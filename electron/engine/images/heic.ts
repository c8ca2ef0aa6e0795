import { Worker } from 'node:worker_threads';

/** A picture that takes longer is made to keep the decoder busy. */
const longestMs = 120_000;

// From its source the thread is a module beside this one; bundled, it is a file beside the bundle.
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './heic-worker.ts' : './heic-worker.js',
  import.meta.url,
);

/** What the thread is given. */
export interface HeicTask {
  readonly bytes: Uint8Array;
  readonly planesAbove: number;
}

/** Phones' usual photos have fewer pixels, and are decoded in the fastest way. */
const largePixels = 20_000_000;

/**
 * Decodes a HEIC's primary image, upright, into an uncompressed TIFF, which keeps its colour profile.
 * In a thread of its own, so that nothing else waits for it.
 * @param planesAbove of more pixels than this, it takes a third less memory, and a little longer.
 * @throws Error if it cannot be decoded.
 */
export function decodeHeic(
  bytes: Uint8Array,
  planesAbove: number = largePixels,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { bytes, planesAbove } satisfies HeicTask });
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    let picture: Uint8Array<ArrayBuffer> | null = null;
    worker.once('message', (decoded: Uint8Array<ArrayBuffer>) => {
      picture = decoded;
    });
    worker.once('error', reject);
    // The picture is worked on only when the memory of the thread is free again.
    worker.once('exit', () => {
      clearTimeout(timer);
      if (picture) resolve(picture);
      else reject(new Error('The decoder of HEIC ended without a picture'));
    });
  });
}
