import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assertNever } from '../../core/shared/assert-never.ts';
import { encodePicture } from './encode-picture.ts';
import { planFolder } from './folder-plan.ts';
import { type Grain, makeGrain } from './grain.ts';
import { oddContent } from './odd-contents.ts';
import type { About, Content, PlannedFile } from './planned-file.ts';
import { takePhoto } from './take-photo.ts';

export interface SamplePhotosOptions {
  /** Made if it is not there; it must be empty. */
  readonly folder: string;
  /** Photos, right and odd ones together; junk and an index come on top. 1 or more; 120 if not given. */
  readonly count?: number;
  /** The same whole number gives the same files, byte for byte; 1 if not given. */
  readonly seed?: number;
  /** Files, junk included. */
  readonly onProgress?: (written: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface SampleFile {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  /** `right`, what is wrong with it as an issue's code, `inactive`, `junk` or `index`. */
  readonly about: About;
}

export interface SamplePhotos {
  /** In the order of their names. */
  readonly files: readonly SampleFile[];
}

// sharp draws outside of JavaScript's thread: a second picture at a time keeps a second core busy.
const picturesAtATime = 2;

/**
 * Draws a folder of student photos as schools have them: four in five are right, the rest shows the issues
 * that `check` finds. With 60 photos there is one of each, with 100 also one of 61 MB that no zip can hold.
 * Faces are drawn; IDs are those of the practice SIS's roster.
 *
 * @throws an Error whose `code` is `not-empty` when the folder holds anything: nobody's files are overwritten.
 * @throws the signal's reason when it aborts; files written by then stay.
 */
export async function writeSamplePhotos(options: SamplePhotosOptions): Promise<SamplePhotos> {
  const { folder, count = 120, seed = 1, onProgress, signal } = options;
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`Not a number of photos: ${count}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`Not a seed: ${seed}`);
  signal?.throwIfAborted();
  await makeEmptyFolder(folder);

  const plan = planFolder({ count, seed });
  const grain = makeGrain(seed);
  const waiting = plan.values();
  const failures: unknown[] = [];
  let written = 0;
  const writeInTurn = async (): Promise<void> => {
    for (const planned of waiting) {
      if (failures.length > 0) return;
      try {
        signal?.throwIfAborted();
        await writeFileOf(folder, planned, await contentBytes(planned.content, seed, grain));
        written += 1;
        onProgress?.(written, plan.length);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  // Each ends by itself, so that nothing is written any more when the caller hears of a failure.
  await Promise.all(Array.from({ length: picturesAtATime }, writeInTurn));
  if (failures.length > 0) throw failures[0];
  return { files: plan.map(({ file, about }) => ({ file, about })) };
}

async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw Object.assign(new Error(`The folder ${folder} is not empty.`), { code: 'not-empty' });
  }
}

async function writeFileOf(folder: string, { file }: PlannedFile, bytes: Buffer): Promise<void> {
  const target = path.join(folder, ...file.split('/'));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
}

/** The bytes of one file; pictures are drawn on the way. */
export async function contentBytes(content: Content, seed: number, grain: Grain): Promise<Buffer> {
  switch (content.kind) {
    case 'odd':
      return oddContent(content.odd, seed);
    case 'index':
      return Buffer.from(content.text);
    case 'picture':
      return encodePicture(await takePhoto(seed, content.shot, grain), content.encoding);
    case 'cut-off': {
      const whole = await encodePicture(await takePhoto(seed, content.shot, grain), content.encoding);
      return whole.subarray(0, Math.round(whole.length * content.share));
    }
    default:
      return assertNever(content);
  }
}
