import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import PQueue from 'p-queue';
import sharp from 'sharp';
import { cropToRatio } from '../../electron/core/review/plan-fixes.ts';
import { illuminate } from '../../electron/core/systems/systems.ts';
import { decodePhoto } from '../../electron/engine/images/decode-photo.ts';
import { renderPhoto } from '../../electron/engine/images/render-photo.ts';
import { probePhoto } from '../../electron/engine/intake/probe-photo.ts';

/** What one process took for all photos of a folder. */
export interface SharpFigures {
  /** Header, decode and thumbnail, in milliseconds. */
  readonly checkMs: number;
  readonly cropMs: number;
  /** The most memory that the process held. */
  readonly peakBytes: number;
}

async function forEachFile(folder: string, work: (file: string) => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  const queue = new PQueue({ concurrency: availableParallelism() });
  const files = await readdir(folder);
  await queue.addAll(files.map((file) => () => work(path.join(folder, file))));
  return performance.now() - startMs;
}

async function check(file: string): Promise<void> {
  const photo = { id: file, file, isIgnored: false, ...(await probePhoto(file)) };
  const { examination } = await decodePhoto(photo, file);
  if (examination.kind !== 'decoded') throw new Error(`${file}: ${examination.kind}`);
}

async function crop(file: string): Promise<void> {
  const bytes = await readFile(file);
  const { autoOrient } = await sharp(bytes).metadata();
  await renderPhoto(bytes, [{ kind: 'crop', box: cropToRatio(autoOrient, illuminate.ratio) }]);
}

/** The engine's work on each photo, with whichever build of sharp this process has. */
export async function measureSharp(photos: string): Promise<SharpFigures> {
  sharp.concurrency(1);
  sharp.cache(false);
  const checkMs = await forEachFile(photos, check);
  const cropMs = await forEachFile(photos, crop);
  return { checkMs, cropMs, peakBytes: process.resourceUsage().maxRSS * 1_024 };
}
