import type { UnreadList } from '../matching/index/index-line.ts';
import { baseName } from '../photo/file-name.ts';
import type { Dispute } from '../photo/issue.ts';
import { assertNever } from '../shared/assert-never.ts';

/** Why a photo does not go by its name. */
export function disputeSentence({ why, list }: Dispute): string {
  const file = baseName(list);
  switch (why) {
    case 'other-student':
      return `The photographer's list (${file}) says that this photo is somebody else's than its name does. Say whose it is.`;
    case 'needs-roster':
      return `This name is only a number, and the photographer's list (${file}) gives names. Without the roster, nobody can say whether the number is a student ID.`;
    case 'unread-list':
      return `This name is only a number, and the list beside it (${file}) cannot be read. Say whose photo it is, or that the numbers are student IDs.`;
    case 'not-listed':
      return `This name is only a number. The photographer's list (${file}) says that such numbers are no student IDs here, and nothing of this one. Say whose photo it is.`;
    default:
      return assertNever(why);
  }
}

/** Why a list cannot be gone by, to follow its name: "photos.pdf" "is a kind of file that cannot be read here". */
export function unreadWords(why: UnreadList['why']): string {
  switch (why) {
    case 'unclear':
      return 'does not say in a known way which picture is whose';
    case 'other-pictures':
      return 'lists pictures that are not here';
    case 'format':
      return 'is a kind of file that cannot be read here; ask for it as Excel or CSV';
    case 'locked':
      return 'is protected with a password';
    case 'damaged':
      return 'is damaged, or no list';
    case 'too-long':
      return 'is too long';
    case 'no-permission':
      return 'may not be read; ask for the permission';
    default:
      return assertNever(why);
  }
}
