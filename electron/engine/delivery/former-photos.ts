import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { CurrentPhoto, Person } from '../destinations/photo-destination.ts';
import { makeFolder } from '../make-folder.ts';

/** What a person had before our photo, and what tells whether ours is still the one there. */
export interface Replaced {
  readonly photoId: PhotoId;
  /** Its group in the run, and its name there. */
  readonly chunk: number;
  readonly name: string;
  readonly person: Person;
  /** Of our photo, as it was read back; null where nobody knows whether it arrived. */
  readonly version: string | null;
  /** Null where there was no photo. */
  readonly former: { readonly version: string; readonly file: string } | null;
}

/** The photos that a run has replaced, in the private temporary folder, until the folder is closed. */
export interface FormerPhotos {
  /** Before it is replaced. Without bytes it cannot be put back, and is not kept. */
  keep(photoId: PhotoId, before: CurrentPhoto | null): Promise<void>;
  /** Ours is there now. */
  replaced(photo: Omit<Replaced, 'former'>): void;
  /** Ours is not there any more. */
  forget(photo: Replaced): void;
  list(): readonly Replaced[];
  read(replaced: Replaced): Promise<CurrentPhoto | null>;
}

export function createFormerPhotos(folder: string): FormerPhotos {
  const formers = new Map<PhotoId, Replaced['former']>();
  const known = new Map<PhotoId, Replaced>();
  return {
    async keep(photoId, before) {
      // Where an attempt has removed it and put nothing there, the one before that is still the former one.
      if (before === null && formers.has(photoId)) return;
      if (before === null) return void formers.set(photoId, null);
      if (before.bytes === null) return;
      makeFolder(folder);
      const file = path.join(folder, `${photoId}.former`);
      await writeFile(file, before.bytes);
      formers.set(photoId, { version: before.version, file });
    },
    replaced(photo) {
      const former = formers.get(photo.photoId);
      if (former !== undefined) known.set(photo.photoId, { ...photo, former });
    },
    forget: ({ photoId }) => void known.delete(photoId),
    list: () => [...known.values()],
    read: async ({ former }) =>
      former === null ? null : { version: former.version, bytes: await readFile(former.file) },
  };
}
