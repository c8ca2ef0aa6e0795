import type { Dirent } from 'node:fs';
import { lstat, opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { WhyUnreadable } from '../../core/photo/photo.ts';
import { isAbove, realPathOf } from '../disk/real-path.ts';
import { errorCode, toFolderFailure, whyUnreadable } from '../file-errors.ts';

/** `file` is relative to the folder, with `/`. */
export type FoundFile =
  | { readonly kind: 'file'; readonly file: string }
  /** What cannot be opened, or is not followed: a link, or a file or sub-folder (`.../`) whose content is not known. */
  | { readonly kind: 'closed'; readonly file: string; readonly why: WhyUnreadable };

type Target = 'file' | 'folder' | 'other';

function targetOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Target {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** A name that is not UTF-8, such as one from a disk that was written in Latin-1, comes from Node with this in it. */
function mayBeSpoiled(name: string): boolean {
  return name.includes('\ufffd');
}

async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    (error: unknown) => errorCode(error) !== 'ENOENT',
  );
}

function withNumber(file: string, number: number): string {
  const { dir, name, ext } = path.posix.parse(file);
  return `${dir === '' ? '' : `${dir}/`}${name} (${number})${ext}${file.endsWith('/') ? '/' : ''}`;
}

async function leadsOut(link: string, realRoot: string): Promise<boolean> {
  // OneDrive's files on demand count as links on Windows, and not all of its drives say where they lie.
  const real = await realPathOf(link).catch(() => null);
  return real !== null && !isAbove(realRoot, real);
}

/**
 * Every file in a folder and its sub-folders, as they are found, in no certain order. Links (and junctions of Windows)
 * are followed within the folder, but no folder is entered twice, so that a loop of links ends; where they lead out of it
 * they are reported and not followed. Pipes, sockets and devices are passed over.
 * @throws AppError `folder-missing`, `folder-unreadable`, `folder-in-use` or `folder-unavailable` if the folder itself cannot be read (any more);
 *   the signal's reason if it is aborted.
 */
export async function* scanFolder(root: string, signal: AbortSignal): AsyncGenerator<FoundFile> {
  const entered = new Set<string>();
  const realRoot = await realPathOf(root).catch(() => root);
  const folders = [''];
  // Links wait until the end, so that a folder is listed under its own name rather than a link's.
  const links: string[] = [];
  const spoiled = new Map<string, number>();
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop() ?? links.pop()) {
    signal.throwIfAborted();
    try {
      const real = await realPathOf(path.join(root, folder));
      // A link to a folder above would bring in the whole computer.
      if (entered.has(real) || (folder !== '' && isAbove(real, realRoot))) continue;
      entered.add(real);
      for await (const entry of await opendir(real)) {
        signal.throwIfAborted();
        const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (mayBeSpoiled(entry.name)) {
          const name = entry.isDirectory() ? `${file}/` : file;
          // Several of them look alike, and one may really be called so.
          const alike = (spoiled.get(name) ?? 0) + 1;
          spoiled.set(name, alike);
          if (alike > 1 || !(await isThere(path.join(real, entry.name)))) {
            yield { kind: 'closed', file: alike === 1 ? name : withNumber(name, alike), why: 'name' };
            continue;
          }
        }
        if (entry.isSymbolicLink()) {
          const target = await stat(path.join(root, file)).then(targetOf, whyUnreadable);
          const isFollowed = target === 'file' || target === 'folder';
          if (isFollowed && (await leadsOut(path.join(root, file), realRoot)))
            yield { kind: 'closed', file, why: 'outside' };
          else if (target === 'file') yield { kind: 'file', file };
          else if (target === 'folder') links.push(file);
          else if (target !== 'other') yield { kind: 'closed', file, why: target };
          continue;
        }
        const target = targetOf(entry);
        if (target === 'file') yield { kind: 'file', file };
        else if (target === 'folder') folders.push(file);
      }
    } catch (error) {
      if (errorCode(error) === '' || signal.aborted) throw error;
      if (folder === '') throw toFolderFailure(error, root);
      yield { kind: 'closed', file: `${folder}/`, why: whyUnreadable(error) };
    }
  }
  // A disk that was pulled out looks like a folder whose sub-folders are all gone.
  await stat(root).catch((error: unknown) => {
    throw toFolderFailure(error, root);
  });
}
