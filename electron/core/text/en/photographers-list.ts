import type { UnreadList } from '../../matching/index/index-line.ts';
import type { Dispute } from '../../photo/issue.ts';

/** Why a photo does not go by its name. @param file the list's name. */
export const disputes: Readonly<Record<Dispute['why'], (file: string) => string>> = {
  'other-student': (file) =>
    `The photographer's list (${file}) says that this photo shows a different student than its file name does. Choose the right student.`,
  'needs-roster': (file) =>
    `The file name is only a number, and the photographer's list (${file}) gives names. Load the roster to see whether the number is a student ID.`,
  'unread-list': (file) =>
    `The file name is only a number, and the list next to it (${file}) can't be read. Match the photo to a student, or confirm that the numbers are student IDs.`,
  'not-listed': (file) =>
    `The file name is only a number. According to the photographer's list (${file}), such numbers are not student IDs here, and this one is not listed. Match the photo to a student.`,
};

/** Why a list cannot be gone by, to follow its name: "photos.pdf" "is protected with a password". */
export const unread: Readonly<Record<UnreadList['why'], string>> = {
  unclear: 'does not say clearly which photo is whose',
  'other-pictures': 'lists photos that are not in this folder',
  format: "is a file type that Picture Day can't read; ask for it as Excel or CSV",
  locked: 'is protected with a password',
  damaged: 'is damaged or not a list',
  'too-long': 'is too long',
  'no-permission': "can't be opened without permission; ask IT for access",
};
