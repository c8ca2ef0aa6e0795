import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { measureProgress } from '../../electron/core/delivery/item-state.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { createBatch } from '../../electron/engine/batch/batch.ts';
import { decodePhotos, type FillOptions, readHeaders } from '../../electron/engine/batch/fill-batch.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { createThumbnailStore } from '../../electron/engine/images/thumbnail-store.ts';

/** One piece of the engine's work in a process of its own, so that its memory can be told. Prints JSON. */

const [task = '', folder = '', extra = ''] = process.argv.slice(2);

function watchPeak() {
  const startBytes = process.memoryUsage.rss();
  let peakBytes = startBytes;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, 5);
  return () => {
    clearInterval(timer);
    return Math.max(peakBytes, process.memoryUsage.rss()) - startBytes;
  };
}

async function passes(work: string): Promise<FillOptions> {
  sharp.concurrency(1);
  sharp.cache(false);
  const { maximumRequestBytes: requestBytes } = illuminate;
  let id = 0;
  return {
    paths: [folder],
    batch: createBatch({ preset: illuminate, roster: null, requestBytes }),
    unpackFolder: work,
    thumbnails: createThumbnailStore(path.join(work, 'thumbnails')),
    parallel: availableParallelism(),
    nextId: () => String(++id),
    publish: () => undefined,
    signal: new AbortController().signal,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function need(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

async function measure(work: string): Promise<Record<string, number>> {
  switch (task) {
    case 'headers':
    case 'decode': {
      const options = await passes(work);
      const locations = new Map<string, string>();
      const headersMs = await timed(() => readHeaders(options, locations));
      const decodeMs = task === 'decode' ? await timed(() => decodePhotos(options, locations)) : 0;
      return { headersMs, decodeMs, photos: options.batch.size };
    }
    case 'pack': {
      const engine = await createEngine();
      need(await engine.request('openFolder', { paths: [folder] }));
      globalThis.gc?.();
      const peakOf = watchPeak();
      const packMs = await timed(async () =>
        need(await engine.request('pack', { folder: path.join(work, 'zips') })),
      );
      const peakBytes = peakOf();
      await engine.close();
      return { packMs, peakBytes };
    }
    case 'upload': {
      const engine = await createEngine();
      let acceptedMs = 0;
      const startMs = performance.now();
      engine.subscribe(({ run }) => {
        if (run?.kind !== 'delivery' || acceptedMs > 0) return;
        const isAccepted = run.items.length > 0 && run.items.every(({ state }) => 'job' in state);
        if (!isAccepted) return;
        acceptedMs = performance.now() - startMs;
        // What is to be measured is over; the import itself is the SIS's time.
        void engine.request('stopRun', {});
      });
      need(await engine.request('connect', { url: extra, token: 'practice' }));
      need(await engine.request('openFolder', { paths: [folder] }));
      await engine.request('upload', {});
      await engine.close();
      return { acceptedMs };
    }
    case 'single': {
      const engine = await createEngine();
      let startMs = 0;
      let quarterBytes = 0;
      const usedBytes = () => {
        globalThis.gc?.();
        return process.memoryUsage.rss();
      };
      engine.subscribe(({ run }) => {
        if (run?.kind !== 'delivery') return;
        // From here on, photos are ready to go.
        if (startMs === 0) startMs = performance.now();
        const { photos, settledPhotos } = measureProgress(run.items);
        if (quarterBytes === 0 && photos > 0 && settledPhotos * 4 >= photos) quarterBytes = usedBytes();
      });
      need(await engine.request('openFolder', { paths: [folder], presetId: 'moodle' }));
      const address = { kind: 'moodle', url: extra, field: 'idnumber' } as const;
      need(await engine.request('sendPhotos', { address, secret: '0123456789abcdef0123456789abcdef' }));
      const sendMs = performance.now() - startMs;
      const endBytes = usedBytes();
      await engine.close();
      return { sendMs, quarterBytes, endBytes };
    }
    default:
      throw new Error(`No task ${task}`);
  }
}

const work = await mkdtemp(path.join(tmpdir(), 'bench-work-'));
try {
  process.stdout.write(`${JSON.stringify(await measure(work))}\n`);
} finally {
  await rm(work, { recursive: true, force: true });
}
