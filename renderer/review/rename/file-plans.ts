import { baseName } from '../../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { isSendable } from '../../../electron/core/review/photo-standing.ts';
import type { RenamePlan } from '../../../electron/core/review/rename-plan.ts';
import { archiveName, type Preset } from '../../../electron/core/systems/preset.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { describeFixes } from '../fix-offers.ts';
import { naturalKey } from '../list-photos.ts';

/** A file before and after; `to` is null for one that keeps its name. */
export interface FileChange {
  readonly from: string;
  readonly to: string | null;
  readonly note: string;
}

export interface SavePlan {
  readonly files: readonly FileChange[];
  readonly changed: number;
  /** Blocked, left out, or waiting for an answer. */
  readonly notSaved: number;
}

/** As the gallery has them: photos are known in the order in which they were found on the disk. */
function inOrder(changes: readonly FileChange[]): readonly FileChange[] {
  const keyed = changes.map((change) => ({ change, key: naturalKey(change.from) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ change }) => change);
}

/** What "Save the fixed photos to a folder" writes: what an upload would send. */
export function planSave(rows: Iterable<PhotoRow>, preset: Preset): SavePlan {
  const files: FileChange[] = [];
  let [changed, notSaved] = [0, 0];
  for (const row of rows) {
    if (row.status === 'ignored') continue;
    if (!isSendable(row) || row.studentId === null) {
      notSaved += 1;
      continue;
    }
    if (row.fixes.length > 0) changed += 1;
    const note = row.fixes.length > 0 ? describeFixes(row.fixes) : texts.fixes.unchanged;
    files.push({ from: row.file, to: archiveName(row.studentId, preset), note });
  }
  return { files: inOrder(files), changed, notSaved };
}

/** Renames first, then the files that cannot have their names. */
export function listRenames({ renames, refused }: RenamePlan): readonly FileChange[] {
  return [
    ...inOrder(renames.map(({ from, to }) => ({ from, to: baseName(to), note: '' }))),
    ...inOrder(refused.map(({ file, why }) => ({ from: file, to: null, note: texts.rename.why[why] }))),
  ];
}

/** "41 files in lincoln-fall get new names, such as IMG_2231.JPG → 104233.jpg." */
export function renameSentence({ renames }: RenamePlan, folder: string): string {
  const [first] = renames;
  const { allKeep, oneChanges, manyChange } = texts.rename;
  if (!first) return allKeep(folder);
  const [from, to] = [baseName(first.from), baseName(first.to)];
  return renames.length === 1 ? oneChanges(folder, from, to) : manyChange(renames.length, folder, from, to);
}
