import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { WhyUnreadable } from '../../core/photo/photo.ts';
import { isAbove, realPathOf } from '../disk/real-path.ts';
import { errorCode, toFolderFailure, whyUnreadable } from '../file-errors.ts';

/** `file` is relative to the folder, with `/`. */
export type FoundFile =
  | { readonly kind: 'file'; readonly file: string }
  /** A sub-folder or link that cannot be entered: what it holds is not known. */
  | { readonly kind: 'closed'; readonly file: string; readonly why: WhyUnreadable };

type Target = 'file' | 'folder' | 'other';

function targetOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Target {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/**
 * Every file in a folder and its sub-folders, as they are found, in no certain order. Links are followed, but no
 * folder is entered twice, so that a loop of links ends. Pipes, sockets and devices are passed over.
 * @throws AppError `folder-missing`, `folder-unreadable`, `folder-in-use` or `folder-unavailable` if the folder itself cannot be read (any more);
 *   the signal's reason if it is aborted.
 */
export async function* scanFolder(root: string, signal: AbortSignal): AsyncGenerator<FoundFile> {
  const entered = new Set<string>();
  const realRoot = await realPathOf(root).catch(() => root);
  const folders = [''];
  // Links wait until the end, so that a folder is listed under its own name rather than a link's.
  const links: string[] = [];
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
        if (entry.isSymbolicLink()) {
          const target = await stat(path.join(root, file)).then(targetOf, whyUnreadable);
          if (target === 'file') yield { kind: 'file', file };
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
