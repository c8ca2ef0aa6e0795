import path from 'node:path';
import type { Photo, PhotoId } from '../../core/photo/photo.ts';
import type { Rename } from '../../core/review/rename-plan.ts';
import { type Found, isZipName, openZipsAmong } from '../intake/open-zips-among.ts';
import type { OpenFolder } from './open-folder.ts';

/** Lies a photo in the folder itself, rather than in a zip of it? */
export function isOwnFile({ locations }: OpenFolder, root: string, { id, file }: Photo): boolean {
  return locations.get(id) === path.join(root, file);
}

function filesIn(open: OpenFolder, root: string, zip: string): readonly Photo[] {
  return open.batch
    .ids()
    .flatMap((id) => open.batch.get(id) ?? [])
    .filter((photo) => photo.file.startsWith(`${zip}/`) && !isOwnFile(open, root, photo));
}

function forget({ batch, locations }: OpenFolder, photos: readonly Photo[]): void {
  for (const { id } of photos) {
    batch.remove(id);
    locations.delete(id);
  }
}

/** The zip is not there any more, nor is what was in it. */
export function closeZip(open: OpenFolder, root: string, zip: string): void {
  if (isZipName(zip)) forget(open, filesIn(open, root, zip));
}

/** What lies in a zip goes by the zip's name. Returns how names became others. */
export function renameZip(open: OpenFolder, root: string, { from, to }: Rename): readonly Rename[] {
  if (!isZipName(from)) return [];
  return filesIn(open, root, from).map((photo) => {
    const file = to + photo.file.slice(from.length);
    open.batch.put({ ...photo, file });
    return { from: photo.file, to: file };
  });
}

export interface OpenZipOptions {
  readonly open: OpenFolder;
  readonly root: string;
  /** The zip's own, as it was just read. */
  readonly id: PhotoId;
  readonly nextId: () => PhotoId;
  readonly read: (place: string, id: PhotoId, file: string) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Opens a zip that arrived or changed. What it held before keeps its decisions. Returns the photos that are read. */
export async function openZip(options: OpenZipOptions): Promise<readonly PhotoId[]> {
  const { open, root, id, nextId, read, signal } = options;
  const { batch, locations } = open;
  const zip = batch.get(id);
  if (!zip || !isZipName(zip.file)) return [];
  const before = new Map(filesIn(open, root, zip.file).map((photo) => [photo.file, photo]));
  const others = batch
    .ids()
    .flatMap((other) => batch.get(other) ?? [])
    .filter((photo) => isOwnFile(open, root, photo) && photo.id !== id)
    .map(({ id: other, file }): Found => ({ file, path: locations.get(other) ?? '', why: null }));
  const target = path.join(open.tempFolder, 'unpacked', `again-${nextId()}`);
  async function* only(): AsyncGenerator<Found> {
    yield { file: zip?.file ?? '', path: path.join(root, zip?.file ?? ''), why: null };
  }
  const touched: PhotoId[] = [];
  for await (const { file, path: place, why, isOpened } of openZipsAmong(only(), target, signal, {
    others,
  })) {
    const known = file === zip.file ? zip : before.get(file);
    before.delete(file);
    const at = known?.id ?? nextId();
    locations.set(at, place);
    if (file !== zip.file) await read(place, at, file);
    const photo = batch.get(at);
    if (photo && isOpened) batch.put({ ...photo, isIgnored: true });
    if (photo && why !== null) {
      batch.put({ ...photo, examination: { kind: 'unreadable', why, format: 'zip', facts: null } });
    }
    touched.push(at);
  }
  forget(open, [...before.values()]);
  return touched;
}
