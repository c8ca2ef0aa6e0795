import type { Step } from '../../../contract/views.ts';
import { countOf } from '../../../shared/amounts.ts';

/** What a person decided about photos, and how it is undone. */
export const undo = 'Undo';
export const redo = 'Redo';
/** @param step as `step` says it. */
export const undid = (step: string) => `Undid: ${step}.`;
export const redid = (step: string) => `Redid: ${step}.`;

/** "skip 3 photos", behind "Undo: ". */
export function step({ kind, photos }: Step): string {
  const count = countOf(photos, 'photo');
  switch (kind) {
    case 'leave-out':
      return `skip ${count}`;
    case 'take-back':
      return `include ${count}`;
    case 'fix':
      return `fix ${count}`;
    case 'unfix':
      return `remove fixes from ${count}`;
    case 'retakes':
      return `skip ${countOf(photos, 'extra photo')}`;
    case 'crop':
      return `crop ${count}`;
    case 'turn':
      return `rotate ${count}`;
    case 'assign':
      return `match ${count}`;
    case 'unassign':
      return photos === 1 ? 'remove the match from 1 photo' : `remove the matches from ${count}`;
    case 'index':
      return `use the photographer's list for ${count}`;
    case 'share-picture':
      return `keep the same photo for ${countOf(photos, 'student')}`;
    case 'keep-changed':
      return `keep changes to ${count}`;
    case 'forget-changed':
      return `discard changes to ${count}`;
    case 'rename-files':
      return `rename ${countOf(photos, 'file')}`;
  }
}

export const skipped = (photos: number) => `Skipped ${countOf(photos, 'photo')}.`;
export const skippedRetakes = (photos: number) =>
  `Kept one photo per student and skipped ${countOf(photos, 'photo')}.`;
export const included = (photos: number) => `${countOf(photos, 'photo')} included again.`;
export const fixed = (photos: number) =>
  photos === 1
    ? "1 photo will be fixed for upload. Your original file isn't changed."
    : `${countOf(photos, 'photo')} will be fixed for upload. Your original files aren't changed.`;
export const nothingToFix = 'There is nothing that can be fixed automatically.';
export const fixesRemoved = (photos: number) => `Removed fixes from ${countOf(photos, 'photo')}.`;
export const rotated = (photos: number) => `Rotated ${countOf(photos, 'photo')}.`;
export const matched = (photos: number) =>
  photos === 1
    ? 'Matched 1 photo (file name unchanged).'
    : `Matched ${countOf(photos, 'photo')} (file names unchanged).`;
export const matchesRemoved = (photos: number) =>
  photos === 1 ? 'Removed the match from 1 photo.' : `Removed the matches from ${countOf(photos, 'photo')}.`;
export const samePhotoKept = (students: number) => `Kept the same photo for ${countOf(students, 'student')}.`;
export const matchedByList = (photos: number) =>
  `Matched ${countOf(photos, 'photo')} using the photographer's list.`;
export const changesKept = (photos: number) => `Kept your changes to ${countOf(photos, 'photo')}.`;
export const changesDiscarded = (photos: number) => `Discarded your changes to ${countOf(photos, 'photo')}.`;
export const renamed = (files: number) => `Renamed ${countOf(files, 'file')}.`;
export const nothingToRename = 'Nothing to rename.';
