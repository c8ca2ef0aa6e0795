import { baseName } from '../../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { isSendable } from '../../../electron/core/review/photo-standing.ts';
import type { RenamePlan, WhyNotRenamed } from '../../../electron/core/review/rename-plan.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { archiveName, type Preset } from '../../../electron/core/systems/preset.ts';
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
    const note = row.fixes.length > 0 ? describeFixes(row.fixes) : 'Unchanged';
    files.push({ from: row.file, to: archiveName(row.studentId, preset), note });
  }
  return { files: inOrder(files), changed, notSaved };
}

const whyWords: Readonly<Record<WhyNotRenamed, string>> = {
  'in-the-way': 'Not renamed: name already taken',
  'same-name': 'Not renamed: would be a duplicate',
  'not-a-name': 'Not renamed: name not allowed',
};

/** Renames first, then the files that cannot have their names. */
export function listRenames({ renames, refused }: RenamePlan): readonly FileChange[] {
  return [
    ...inOrder(renames.map(({ from, to }) => ({ from, to: baseName(to), note: '' }))),
    ...inOrder(refused.map(({ file, why }) => ({ from: file, to: null, note: whyWords[why] }))),
  ];
}

/** "41 files in lincoln-fall get new names, such as IMG_2231.JPG → 104233.jpg." */
export function renameSentence({ renames }: RenamePlan, folder: string): string {
  const [first] = renames;
  if (!first) return `All files in ${folder} keep their names.`;
  const example = `${baseName(first.from)} → ${baseName(first.to)}`;
  return renames.length === 1
    ? `1 file in ${folder} gets a new name: ${example}.`
    : `${countOf(renames.length, 'file')} in ${folder} get new names, such as ${example}.`;
}
