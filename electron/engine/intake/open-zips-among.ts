import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { baseName, isJunkFile } from '../../core/photo/file-name.ts';
import type { WhyUnreadable } from '../../core/photo/photo.ts';
import { AppError, type FailureCode } from '../../core/shared/failure.ts';
import { removeFolder } from '../disk/remove-folder.ts';
import { defaultUnpackLimits, type IsLeft, isZip, type UnpackLimits, unpackZip } from './unpack-zip.ts';

/** Something found in the chosen folder or zip. */
export interface Found {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  /** Where its content lies. */
  readonly path: string;
  /** Set where it cannot even be opened. */
  readonly why: WhyUnreadable | null;
  /** A zip whose files are given in its place. */
  readonly isOpened?: true;
}

/** A zip in a zip in a zip: nobody packs photos deeper, and a zip can hold itself. */
const mostZipsDeep = 3;

/** What keeps one zip closed, and no other; a full disk ends it all. */
const closedBy: Partial<Record<FailureCode, WhyUnreadable>> = {
  'zip-damaged': 'zip-damaged',
  'zip-unknown-packing': 'zip-unknown-packing',
  'zip-encrypted': 'zip-encrypted',
  'zip-unsafe-name': 'zip-unsafe-name',
  'zip-too-many-entries': 'zip-too-many-entries',
  'zip-too-big-unpacked': 'zip-too-big-unpacked',
  'folder-in-use': 'in-use',
  'folder-missing': 'gone',
  'folder-unreadable': 'no-permission',
  'folder-unavailable': 'unavailable',
};

/** Is a file taken for a zip of photos by its name? Office documents are zips too, and hold none. */
export function isZipName(file: string): boolean {
  return /\.zip$/i.test(file) && !isJunkFile(file);
}

/** How many zips a file lies in, by its place. */
function zipsAround(file: string): number {
  const folders = file.split('/').slice(0, -1);
  return folders.filter(isZipName).length;
}

async function crcOf(file: string): Promise<number> {
  let crc = 0;
  for await (const chunk of createReadStream(file)) crc = crc32(chunk, crc);
  return crc;
}

/**
 * Whoever unpacks a zip leaves it beside the folder that comes of it: its files are there already, under the same
 * names, and would all be two photos of one student. What lies in a bin is not there.
 */
function createIsHere(known: readonly Found[]): IsLeft {
  const here = known.filter(({ file, why }) => why === null && !isJunkFile(file));
  const byName = Map.groupBy(here, ({ file }) => baseName(file).toLowerCase());
  return async (file, content) => {
    for (const { path: place } of byName.get(baseName(file).toLowerCase()) ?? []) {
      const stats = await stat(place).catch(() => null);
      if (stats?.size !== content.bytes) continue;
      if ((await crcOf(place).catch(() => null)) === content.crc32) return true;
    }
    return false;
  };
}

export interface OpenZipsOptions {
  /** For all zips together. */
  readonly limits?: UnpackLimits;
  /** What lies beside the files as well. */
  readonly others?: readonly Found[];
}

/**
 * Opens zips among files: gives first what is no zip, then each zip, then what is in it, below the zip's own name. What
 * lies there unpacked already is not given again. All of them together may hold as much as one zip may. One that cannot
 * be opened is given as a file that cannot be read.
 * @throws AppError `disk-full` or `cannot-write`; whatever ends `files`; the signal's reason if it is aborted.
 */
export async function* openZipsAmong(
  files: AsyncIterable<Found>,
  unpackFolder: string,
  signal: AbortSignal,
  { limits = defaultUnpackLimits, others = [] }: OpenZipsOptions = {},
): AsyncGenerator<Found> {
  const zips: Found[] = [];
  const known = [...others];
  for await (const found of files) {
    const isCandidate = found.why === null && isZipName(found.file);
    if (isCandidate && (await isZip(found.path).catch(() => false))) zips.push(found);
    else {
      known.push(found);
      yield found;
    }
  }
  if (zips.length === 0) return;
  const isHere = createIsHere(known);
  let left = limits;
  let number = 0;
  for (let zip = zips.shift(); zip !== undefined; zip = zips.shift()) {
    signal.throwIfAborted();
    if (zipsAround(zip.file) >= mostZipsDeep) {
      yield { ...zip, why: 'zip-too-deep' };
      continue;
    }
    number += 1;
    const target = path.join(unpackFolder, `zip-${number}`);
    const inside: Found[] = [];
    try {
      // All of it or nothing: half a zip would look like a whole one.
      for await (const one of unpackZip(zip.path, target, signal, left, isHere)) {
        inside.push({ file: `${zip.file}/${one.file}`, path: one.path, why: null });
        left = { ...left, entries: left.entries - 1, totalBytes: left.totalBytes - one.bytes };
      }
    } catch (error) {
      const why = error instanceof AppError && !signal.aborted ? closedBy[error.code] : undefined;
      if (why === undefined) throw error;
      await removeFolder(target).catch(() => undefined);
      yield { ...zip, why };
      continue;
    }
    yield { ...zip, isOpened: true };
    for (const found of inside) {
      if (isZipName(found.file) && (await isZip(found.path))) zips.push(found);
      else yield found;
    }
  }
}
