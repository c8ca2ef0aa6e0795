import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoId } from '../../core/photo/photo.ts';
import { errorCode, toWriteFailure } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';

export interface ThumbnailStore {
  save(id: PhotoId, thumbnail: Uint8Array): Promise<void>;
  /** Null where none was saved. */
  find(id: PhotoId): Promise<Buffer | null>;
}

/** Keeps thumbnails as `<photo id>.jpg` in a folder, which is made for the first one. */
export function createThumbnailStore(folder: string): ThumbnailStore {
  let isMade = false;
  const fileOf = (id: PhotoId) => path.join(folder, `${id}.jpg`);
  return {
    async save(id, thumbnail) {
      try {
        if (!isMade) makeFolder(folder);
        isMade = true;
        await writeFile(fileOf(id), thumbnail);
      } catch (error) {
        throw toWriteFailure(error, folder);
      }
    },
    async find(id) {
      return readFile(fileOf(id)).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      });
    },
  };
}
