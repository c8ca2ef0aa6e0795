import { parentPort } from 'node:worker_threads';
import { isDamagedInside } from '../../core/photo/jpeg/is-damaged-inside.ts';

/** A thread that follows the codes of one JPEG after the other: see `jpeg-threads.ts`. */

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(isDamagedInside(bytes));
});
