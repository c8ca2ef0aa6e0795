import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoId } from '../../core/photo.ts';
import { toWriteFailure } from '../file-errors.ts';

export interface ThumbnailStore {
  save(id: PhotoId, thumbnail: Uint8Array): Promise<void>;
}

/** Keeps thumbnails as `<photo id>.jpg` in a folder. */
export async function openThumbnailStore(folder: string): Promise<ThumbnailStore> {
  await mkdir(folder, { recursive: true });
  return {
    async save(id, thumbnail) {
      await writeFile(path.join(folder, `${id}.jpg`), thumbnail).catch((error: unknown) => {
        throw toWriteFailure(error, folder);
      });
    },
  };
}
