import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../core/failure.ts';
import type { PhotoId } from '../../core/photo.ts';
import { planRowRenames } from '../../core/rename-rows.ts';
import type { RenamedFile } from '../batch/decisions.ts';
import { ignoresCase } from '../disk/ignores-case.ts';
import { renameFiles } from '../disk/rename-files.ts';
import { forgetRenames } from '../disk/rename-journal.ts';
import type { DecisionWork } from './decision-work.ts';
import { endRenaming } from './end-renaming.ts';
import type { FolderWork } from './folder-work.ts';
import type { RenameJournals } from './rename-journals.ts';

/** What is done to files themselves, always because a person asked for just that. */
export interface FileWork {
  /** Renames the files of photos that a person named. Answers how many. */
  renameAll(): Promise<number>;
  /** Renames these, to undo or redo a step. Answers those that could be renamed. */
  rename(renames: readonly RenamedFile[]): Promise<readonly RenamedFile[]>;
  isRenaming(): boolean;
  /** The last renaming is kept as a step: its journal has done its work. */
  forget(): Promise<void>;
}

export interface FileWorkOptions {
  readonly folder: FolderWork;
  readonly decisions: () => Pick<DecisionWork, 'addRenames'>;
  /** Null where nothing is kept, so that nothing could be repaired. */
  readonly journals: RenameJournals | null;
  readonly onTrouble: (error: unknown) => void;
}

/** The folder whose files may be renamed: neither a zip's nor loose ones. */
async function rootOf(paths: readonly string[]): Promise<string> {
  const [root, ...more] = paths;
  const stats = root === undefined ? null : await stat(root).catch(() => null);
  if (root === undefined || more.length > 0 || !stats?.isDirectory()) throw new AppError('not-renamed-here');
  return root;
}

export function createFileWork({ folder, decisions, journals, onTrouble }: FileWorkOptions): FileWork {
  let journal: string | null = null;
  let renaming = 0;

  const needJournal = () => {
    if (journal === null) throw new AppError('not-renamed-here');
    return journal;
  };
  const rename: FileWork['rename'] = async (renames) => {
    const { batch, locations, paths } = folder.needChecked();
    const root = await rootOf(paths);
    const ids = new Map<string, PhotoId>(renames.map(({ id, from }) => [from, id]));
    const files = renames.map(({ id, from, to }) => {
      const photo = batch.get(id);
      if (photo?.file !== from) return { from, to };
      return { from, to, expected: { bytes: photo.bytes, modifiedMs: photo.modifiedMs } };
    });
    renaming += 1;
    try {
      const { moved } = await renameFiles(root, files, needJournal());
      const done = moved.flatMap(({ from, to }) => {
        const id = ids.get(from);
        return id === undefined ? [] : [{ id, from, to }];
      });
      for (const { id, to } of done) {
        const photo = batch.get(id);
        locations.set(id, path.join(root, to));
        if (photo) batch.put({ ...photo, file: to });
      }
      return done;
    } finally {
      renaming -= 1;
    }
  };

  folder.listen({
    async opening({ paths }) {
      if (!journals) return;
      journal = await journals.fileOf(paths);
      // What was killed in the middle is put right before anybody reads the names.
      await endRenaming(journal, journals.store).catch(onTrouble);
    },
    closing() {
      journal = null;
    },
  });

  return {
    rename,
    isRenaming: () => renaming > 0,
    forget: () => forgetRenames(needJournal()),
    async renameAll() {
      needJournal();
      const { batch, paths } = folder.needChecked();
      const root = await rootOf(paths);
      const rows = batch.rows();
      const files = rows.map(({ file }) => file);
      const { renames } = planRowRenames(rows, await ignoresCase(root, files));
      const ids = new Map(rows.map(({ file, id }) => [file, id]));
      const done = await rename(renames.flatMap((one) => ({ id: ids.get(one.from) ?? '', ...one })));
      decisions().addRenames(done);
      return done.length;
    },
  };
}
