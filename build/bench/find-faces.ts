import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { createBatch } from '../../electron/engine/batch/batch.ts';
import { decodePhotos, type FillOptions, readHeaders } from '../../electron/engine/batch/fill-batch.ts';
import { createFaceThreads } from '../../electron/engine/faces/face-threads.ts';
import { readPixels } from '../../electron/engine/faces/read-pixels.ts';
import { mapConcurrently } from '../../electron/engine/map-concurrently.ts';

/** Finds faces in a folder, in a process of its own. Prints JSON: times, and the memory over that after the decode pass. */

const [folder = ''] = process.argv.slice(2);
const parallel = availableParallelism();

sharp.concurrency(1);
sharp.cache(false);
let id = 0;
const batch = createBatch({
  preset: illuminate,
  roster: null,
  requestBytes: illuminate.maximumRequestBytes ?? 60_000_000,
});
const options: FillOptions = {
  paths: [folder],
  batch,
  unpackFolder: '',
  thumbnails: null,
  parallel,
  nextId: () => String(++id),
  publish: () => undefined,
  signal: new AbortController().signal,
};
const locations = new Map<string, string>();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

await readHeaders(options, locations);
const decodeMs = await timed(() => decodePhotos(options, locations));
const startBytes = process.memoryUsage.rss();
let peakBytes = startBytes;
const timer = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}, 5);
const finder = createFaceThreads(parallel);
let found = 0;
const find = async (photo: string) => {
  const known = batch.get(photo);
  const pixels = known && (await readPixels(known, locations.get(photo) ?? ''));
  if (!pixels) return;
  const answer = await finder.find(pixels, pixels.width);
  if (answer.kind === 'found' && answer.findings.faces.length > 0) found += 1;
};
const [first = '', ...others] = batch.ids().filter((each) => batch.get(each)?.examination.kind === 'decoded');
const loadMs = await timed(() => find(first));
const facesMs = await timed(() => mapConcurrently(others, parallel + 1, find));
await finder.rest();
clearInterval(timer);
const photos = others.length + 1;
process.stdout.write(
  JSON.stringify({ photos, found, decodeMs, loadMs, facesMs, peakBytes: peakBytes - startBytes }),
);
