import type { WhyNotRenamed } from '../../../review/rename-plan.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

export const title = 'Rename original files';
export const notInZip =
  "These photos are in a zip file, and files in a zip file can't be renamed. Unzip it and open the new folder. You don't need this to upload; photos are named correctly during upload.";
export const notLoose = 'To rename these, open the folder they are in.';
export const nothingYet = 'Nothing to rename yet. Match photos to students first.';
export const rename = (files: number) => `Rename ${countOf(files, 'file')}`;
export const renaming = 'Renaming…';
/** What happens, first of all. `from` and `to`: an example. */
export const allKeep = (folder: string) => `All files in ${folder} keep their names.`;
export const oneChanges = (folder: string, from: string, to: string) =>
  `1 file in ${folder} gets a new name: ${from} → ${to}.`;
export const manyChange = (files: number, folder: string, from: string, to: string) =>
  `${countOf(files, 'file')} in ${folder} get new names, such as ${from} → ${to}.`;
/** `{what}`: one of the sentences above; `undo`: the keys that undo. */
export const warning = (undo: string) =>
  `{what} This renames the original files on your computer. You can undo it (${undo}), even later.`;
export const refused = (files: number) =>
  files === 1
    ? '1 file keeps its name: it is at the end of the list, with the reason.'
    : `${countOf(files, 'file')} keep their names: they are at the end of the list, with the reason.`;
export const notNeeded = "You don't need this to upload; photos are named correctly during upload.";
export const changes = 'Old names and new ones';
export const columns = { file: 'File', newName: 'New name', change: 'Change' };
/** In place of a new name. */
export const noNewName = 'no new name';
export const why: Readonly<Record<WhyNotRenamed, string>> = {
  'in-the-way': 'Not renamed: name already taken',
  'same-name': 'Not renamed: would be a duplicate',
  'not-a-name': 'Not renamed: name not allowed',
};
/** In a sentence, in place of a folder's name. */
export const selectedFiles = 'the selected files';

/** Photos as they would be uploaded, saved to a folder. */
export const exported = {
  title: 'Export fixed photos',
  chooseFolder: 'Choose folder and export…',
  /** In bold. */
  photos: (photos: number) => `${countOf(photos, 'photo')} will be exported`,
  /** `{photos}`: the words above; `{folder}`: where the originals are. */
  text: (photos: number, changed: number) => {
    const fixed = changed > 0 ? ` (${formatNumber(changed)} cropped, rotated, or converted)` : '';
    return photos === 1
      ? `{photos} to a folder you choose, as a JPEG file named by student ID${fixed}. Your original in {folder} isn't changed, and nothing is overwritten.`
      : `{photos} to a folder you choose, as JPEG files named by student ID${fixed}. Your originals in {folder} aren't changed, and nothing is overwritten.`;
  },
  notIncluded: (photos: number) =>
    `${countOf(photos, 'photo is', 'photos are')} not included (problems, skipped, or undecided).`,
  nothingYet: 'Nothing to export yet: no photo here is ready to upload. See "Needs attention" first.',
  exporting: (photos: number) => `Exporting ${countOf(photos, 'photo')}…`,
  progress: 'Exporting photos',
  changes: 'Exported files',
  done: (photos: number, path: string) => `Exported ${countOf(photos, 'photo')} to ${path}.`,
};
