import { parentPort } from 'node:worker_threads';
import { writeZip } from './write-zip.ts';
import type { ZipReply, ZipRequest } from './zip-thread.ts';

/** A thread that writes one zip after the other: see `zip-thread.ts`. */

parentPort?.on('message', async ({ order, room, sizeBytes }: ZipRequest) => {
  // An error that is not caught ends the thread, and is thrown where the zip is waited for.
  const { changed, sha256 } = await writeZip(order, new Uint8Array(room, 0, sizeBytes));
  const reply: ZipReply = { changed, sha256, room };
  parentPort?.postMessage(reply, [room]);
});
