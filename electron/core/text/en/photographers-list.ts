import type { UnreadList } from '../../matching/index/index-line.ts';
import { baseName } from '../../photo/file-name.ts';
import type { Dispute } from '../../photo/issue.ts';
import { assertNever } from '../../shared/assert-never.ts';

/** Why a photo does not go by its name. */
export function disputeSentence({ why, list }: Dispute): string {
  const file = baseName(list);
  switch (why) {
    case 'other-student':
      return `The photographer's list (${file}) says that this photo shows a different student than its file name does. Choose the right student.`;
    case 'needs-roster':
      return `The file name is only a number, and the photographer's list (${file}) gives names. Load the roster to see whether the number is a student ID.`;
    case 'unread-list':
      return `The file name is only a number, and the list next to it (${file}) can't be read. Match the photo to a student, or confirm that the numbers are student IDs.`;
    case 'not-listed':
      return `The file name is only a number. According to the photographer's list (${file}), such numbers are not student IDs here, and this one is not listed. Match the photo to a student.`;
    default:
      return assertNever(why);
  }
}

/** Why a list cannot be gone by, to follow its name: "photos.pdf" "is a kind of file that cannot be read here". */
export function unreadWords(why: UnreadList['why']): string {
  switch (why) {
    case 'unclear':
      return 'does not say clearly which photo is whose';
    case 'other-pictures':
      return 'lists photos that are not in this folder';
    case 'format':
      return "is a file type that Picture Day can't read; ask for it as Excel or CSV";
    case 'locked':
      return 'is protected with a password';
    case 'damaged':
      return 'is damaged or not a list';
    case 'too-long':
      return 'is too long';
    case 'no-permission':
      return "can't be opened without permission; ask IT for access";
    default:
      return assertNever(why);
  }
}
