import { stat } from 'node:fs/promises';
import path from 'node:path';
import type PQueue from 'p-queue';
import type { PhotoId } from '../../core/photo/photo.ts';
import { planRowRenames } from '../../core/review/rename-rows.ts';
import { AppError } from '../../core/shared/failure.ts';
import { filesKept } from '../../core/text/opening-sentences.ts';
import type { RenamedFile } from '../batch/decisions.ts';
import { ignoresCase } from '../disk/ignores-case.ts';
import { renameFiles } from '../disk/rename-files.ts';
import { forgetRenames, readJournal } from '../disk/rename-journal.ts';
import { endRenaming } from './end-renaming.ts';
import type { FolderService } from './folder-service.ts';
import type { OpenFolder } from './open-folder.ts';
import type { RenameJournals } from './rename-journals.ts';
import type { ReviewEvents } from './review-events.ts';

/** Keeps what could be renamed, as the step that it is. Until it returns, a crash leaves it to the next start. */
export type KeepRenames = (done: readonly RenamedFile[]) => void;

/** What is done to files themselves, always because a person asked for just that. */
export interface FileService {
  /** Renames the files of photos that a person named. Answers how many. */
  renameAll(): Promise<number>;
  /** Renames these, to undo or redo a step. */
  rename(renames: readonly RenamedFile[], keep: KeepRenames): Promise<void>;
  onFolderOpening(open: OpenFolder): Promise<void>;
  onFolderClosing(): Promise<void>;
}

export interface FileServiceOptions {
  readonly folder: FolderService;
  readonly events: ReviewEvents;
  /** Null where nothing is kept, so that nothing could be repaired. */
  readonly journals: RenameJournals | null;
  /** One at a time: renaming files, and looking for renamed ones. */
  readonly turns: PQueue;
  /** Called with a sentence when files keep their names. */
  readonly onNotice: (sentence: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The folder whose files may be renamed: neither a zip's nor loose ones. */
async function rootOf(paths: readonly string[]): Promise<string> {
  const [root, ...more] = paths;
  const stats = root === undefined ? null : await stat(root).catch(() => null);
  if (root === undefined || more.length > 0 || !stats?.isDirectory()) throw new AppError('not-renamed-here');
  return root;
}

export function createFileService(options: FileServiceOptions): FileService {
  const { folder, journals, turns, events, onNotice, onError } = options;
  let journal: string | null = null;

  const needJournal = async () => {
    if (journal === null || !journals) throw new AppError('not-renamed-here');
    // A step that could not be kept, on a full disk, is kept now.
    if (await readJournal(journal)) await endRenaming(journal, journals.store);
    return journal;
  };
  const renameNow = async (renames: readonly RenamedFile[], keep: KeepRenames) => {
    const journalFile = await needJournal();
    const { batch, locations, paths } = folder.needChecked();
    const root = await rootOf(paths);
    // Under a name that its photo does not have any more, there may be somebody else's file.
    const present = renames.filter(({ id, from }) => batch.get(id)?.file === from);
    const ids = new Map<string, PhotoId>(present.map(({ id, from }) => [from, id]));
    const files = present.flatMap(({ id, from, to }) => {
      const photo = batch.get(id);
      return photo ? [{ from, to, expected: { bytes: photo.bytes, modifiedMs: photo.modifiedMs } }] : [];
    });
    const { moved } = await renameFiles(root, files, journalFile);
    const done = moved.flatMap(({ from, to }) => {
      const id = ids.get(from);
      return id === undefined ? [] : [{ id, from, to }];
    });
    for (const { id, to } of done) {
      const photo = batch.get(id);
      locations.set(id, path.join(root, to));
      if (photo) batch.put({ ...photo, file: to });
    }
    keep(done);
    await forgetRenames(journalFile);
    const renamed = new Set(done.map(({ id }) => id));
    const kept = renames.filter(({ id }) => !renamed.has(id)).map(({ from }) => from);
    if (kept.length > 0) onNotice(filesKept(kept));
    return done.length;
  };

  return {
    async rename(renames, keep) {
      await turns.add(async () => renameNow(renames, keep));
    },
    renameAll: () =>
      turns.add(async () => {
        await needJournal();
        const { batch, paths, locate } = folder.needChecked();
        const root = await rootOf(paths);
        // What lies in a zip of the folder has no file to be renamed.
        const rows = batch.rows().filter(({ id, file }) => locate(id) === path.join(root, file));
        const files = rows.map(({ file }) => file);
        const { renames } = planRowRenames(rows, await ignoresCase(root, files));
        const ids = new Map(rows.map(({ file, id }) => [file, id]));
        const named = renames.map((one) => ({ id: ids.get(one.from) ?? '', ...one }));
        return renameNow(named, (done) => events.emit('filesRenamed', done));
      }),
    async onFolderOpening({ paths }) {
      if (!journals) return;
      journal = await journals.fileOf(paths);
      // What was killed in the middle is put right before anybody reads the names.
      await endRenaming(journal, journals.store).catch(onError);
    },
    async onFolderClosing() {
      await turns.onIdle();
      journal = null;
    },
  };
}
