import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { planChunks } from '../../electron/core/delivery/chunk-plan.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { createSisDestination } from '../../electron/engine/destinations/sis-api/sis-destination.ts';
import { hashBytes } from '../../electron/engine/images/decode-photo.ts';
import { openJournal } from '../../electron/engine/journal/journal.ts';
import type { JournalPhoto } from '../../electron/engine/journal/journal-rows.ts';
import { createPacker } from '../../electron/engine/pack/packer.ts';
import type { PreparedPhoto } from '../../electron/engine/pack/prepare-photo.ts';
import { makeNodeTransport, noProxy } from '../../electron/engine/services/network-service.ts';

/** An upload in many zips, and its parts by themselves, in a process of its own. Prints JSON. */

const [task = '', folder = '', address = ''] = process.argv.slice(2);
const { signal } = new AbortController();
const packer = createPacker();

function need(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

async function prepareAll(): Promise<readonly PreparedPhoto[]> {
  const photos: PreparedPhoto[] = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    photos.push({ photoId: name, name, path: file, bytes: bytes.length, sha256: hashBytes(bytes) });
  }
  return photos;
}

async function packOnly(): Promise<Record<string, number>> {
  const photos = new Map((await prepareAll()).map((photo) => [photo.photoId, photo]));
  const { chunks } = planChunks([...photos.values()], illuminate.maximumRequestBytes);
  const startMs = performance.now();
  for (const chunk of chunks) {
    const packed = await packer.pack(
      chunk.photos.flatMap(({ photoId }) => photos.get(photoId) ?? []),
      signal,
    );
    if (packed.kind === 'packed') packed.release();
  }
  await packer.close();
  return { ms: performance.now() - startMs, zips: chunks.length };
}

async function sendOnly(): Promise<Record<string, number>> {
  const photos = new Map((await prepareAll()).map((photo) => [photo.photoId, photo]));
  const { chunks } = planChunks([...photos.values()], illuminate.maximumRequestBytes);
  const [first] = chunks;
  const packed = await packer.pack(
    first?.photos.flatMap(({ photoId }) => photos.get(photoId) ?? []) ?? [],
    signal,
  );
  if (packed.kind !== 'packed') throw new Error('The photos changed');
  const destination = createSisDestination(address, 'practice', makeNodeTransport(noProxy, 60_000));
  const startMs = performance.now();
  for (const { number } of chunks) {
    const idempotencyKey = `alone-${startMs}-${number}`;
    const onSent = () => undefined;
    const { zip, sha256 } = packed;
    const parcel = { fileName: 'photos.zip', zip, sha256, idempotencyKey, photos: [], mapFile: null, onSent };
    await destination.put(parcel, signal);
  }
  await packer.close();
  return { ms: performance.now() - startMs };
}

/** From the first zip being packed to the last one being accepted, with the memory after each. */
async function uploadAll(): Promise<Record<string, number>> {
  sharp.cache(false);
  const stateFolder = await mkdtemp(path.join(tmpdir(), 'bench-journal-'));
  const engine = await createEngine({ journalFolder: stateFolder });
  need(await engine.request('connect', { url: address, token: 'practice' }));
  need(await engine.request('openFolder', { paths: [folder] }));
  globalThis.gc?.();
  const startBytes = process.memoryUsage.rss();
  let startMs = 0;
  let acceptedMs = 0;
  let accepted = 0;
  let peakBytes = 0;
  const peaks: number[] = [];
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, 10);
  engine.subscribe(({ run }) => {
    if (run?.kind !== 'delivery' || acceptedMs > 0) return;
    if (startMs === 0) startMs = performance.now();
    const now = run.items.filter(({ state }) => 'job' in state).length;
    for (; accepted < now; accepted += 1) {
      peaks.push(peakBytes);
      peakBytes = 0;
    }
    if (run.items.length === 0 || accepted < run.items.length) return;
    acceptedMs = performance.now();
    void engine.request('stopRun', {});
  });
  await engine.request('upload', {});
  clearInterval(timer);
  await engine.close();
  await rm(stateFolder, { recursive: true, force: true });
  const quarter = Math.max(1, Math.floor(peaks.length / 4));
  return {
    startBytes,
    ms: acceptedMs - startMs,
    zips: peaks.length,
    peakBytes: Math.max(...peaks),
    earlyBytes: Math.max(...peaks.slice(0, quarter)),
    lateBytes: Math.max(...peaks.slice(-quarter)),
  };
}

/** What a quick SIS imports between two looks at its log. */
const linesPerLook = 50;

/** What the journal of such an upload writes, and nothing else. */
async function journalOnly(): Promise<Record<string, number>> {
  const parent = await mkdtemp(path.join(tmpdir(), 'bench-journal-'));
  const prepared = await prepareAll();
  const photos = prepared.map(
    ({ name, sha256, bytes }): JournalPhoto => ({
      file: name,
      studentId: name,
      name,
      sourceSha256: sha256,
      sha256,
      bytes,
      outcome: null,
    }),
  );
  const byName = new Map(photos.map((photo) => [photo.file, photo]));
  const { chunks } = planChunks(prepared, illuminate.maximumRequestBytes);
  const startMs = performance.now();
  const journal = openJournal(path.join(parent, 'journal.sqlite'));
  const run = journal.begin({
    folderKey: 'key',
    folderName: 'photos',
    paths: [folder],
    destination: { kind: 'sis', label: address },
    user: null,
    presetId: illuminate.id,
    customPreset: null,
    requestBytes: illuminate.maximumRequestBytes,
    isWhole: true,
  });
  run.setRest(photos);
  for (const { number, archiveBytes, photos: inZip } of chunks) {
    const sent = inZip.flatMap(({ name }) => byName.get(name) ?? []);
    run.sending({ number, idempotencyKey: `key-${number}`, bytes: archiveBytes, photos: sent }, 1);
    const counts = { photos: sent.length, imported: sent.length, rejected: 0 };
    const times = { startedAt: '2026-11-02T08:00:00Z', endedAt: '2026-11-02T08:01:00Z' };
    const job = { id: String(number), status: 'Finished', ...times, ...counts } as const;
    run.accepted(number, job);
    const imported = sent.map(({ name }) => [name ?? '', { kind: 'imported' }] as const);
    for (let from = 0; from < imported.length; from += linesPerLook) {
      run.recordOutcomes(number, new Map(imported.slice(from, from + linesPerLook)));
    }
    run.done(number, job, new Map(imported));
  }
  run.end('finished', null);
  const ms = performance.now() - startMs;
  journal.close();
  await rm(parent, { recursive: true, force: true });
  return { ms };
}

const tasks: Readonly<Record<string, () => Promise<Record<string, number>>>> = {
  pack: packOnly,
  send: sendOnly,
  upload: uploadAll,
  journal: journalOnly,
};
const work = tasks[task];
if (!work) throw new Error(`No task ${task}`);
process.stdout.write(`${JSON.stringify(await work())}\n`);
