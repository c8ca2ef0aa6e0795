import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import PQueue from 'p-queue';
import sharp from 'sharp';
import { cropToRatio } from '../../electron/core/review/plan-fixes.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';

/** "Crop all", from the first file to the last fixed copy: in the engine, and with sharp and nothing else. */
export type CropSide = 'engine' | 'sharp';

function need(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** The time from the request to the end of the preparation; the zips that follow are not part of it. */
async function cropInEngine(photos: string, work: string): Promise<number> {
  const engine = await createEngine();
  need(await engine.request('openFolder', { paths: [photos] }));
  need(await engine.request('applySafeFixes', { kinds: ['crop'] }));
  const startMs = performance.now();
  let preparedMs = 0;
  engine.subscribe(({ run }) => {
    const isPrepared = run?.kind === 'delivery';
    if (isPrepared && preparedMs === 0) preparedMs = performance.now() - startMs;
  });
  need(await engine.request('pack', { folder: path.join(work, 'zips') }));
  await engine.close();
  return preparedMs;
}

async function cropWithSharp(photos: string, work: string): Promise<number> {
  const files = await readdir(photos);
  const sizes = new Map<string, { readonly width: number; readonly height: number }>();
  for (const file of files) sizes.set(file, (await sharp(path.join(photos, file)).metadata()).autoOrient);
  const folder = path.join(work, 'fixed');
  await mkdir(folder);
  sharp.concurrency(1);
  sharp.cache(false);
  const startMs = performance.now();
  const queue = new PQueue({ concurrency: availableParallelism() });
  await queue.addAll(
    files.map((file) => async () => {
      const box = cropToRatio(sizes.get(file) ?? { width: 1, height: 1 }, illuminate.ratio);
      const picture = sharp(await readFile(path.join(photos, file))).autoOrient();
      await writeFile(path.join(folder, file), await picture.extract(box).jpeg({ quality: 90 }).toBuffer());
    }),
  );
  return performance.now() - startMs;
}

/** In a process of its own, as both sides would be. In milliseconds. */
export async function timeCrop(side: CropSide, photos: string): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', import.meta.filename, side, photos],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (child.exitCode !== 0) throw new Error(`Cropping with ${side} failed`);
  return Number(out);
}

if (import.meta.main) {
  const [side = '', photos = ''] = process.argv.slice(2);
  const work = await mkdtemp(path.join(tmpdir(), 'bench-crop-'));
  try {
    process.stdout.write(
      `${side === 'engine' ? await cropInEngine(photos, work) : await cropWithSharp(photos, work)}\n`,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
