const asciiOnly = /^[\x20-\x7e]*$/;
// An override turns "1260" into what one reads as 0621: it can be seen, and stays.
const overrides = '\u202d\u202e';
// Zero-width and direction marks, soft hyphens, byte order marks: IDs that are pasted out of web pages, chats and
// Windows' dialogs bring them along.
const unseen = new RegExp(`(?![${overrides}])[\\p{Default_Ignorable_Code_Point}\\p{Cf}]`, 'gu');
// Blanks of other widths; a plain space stays, since a photo's name with one is no ID.
const blanksAround = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]+|[\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/gu;
const fullWidth = /[\uff01-\uff5e]/gu;
// Word makes these of a hyphen.
const hyphens = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;

const fullWidthOffset = 0xfee0;

/**
 * An ID as one sees it: without characters that cannot be seen, with ASCII's own characters in place of full-width
 * ones, and with a plain hyphen. Case, zeros and plain spaces stay.
 */
export function plainId(text: string): string {
  // As nearly all are, and there may be a million.
  if (asciiOnly.test(text)) return text;
  return text
    .replace(unseen, '')
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset))
    .replace(hyphens, '-')
    .replace(blanksAround, '');
}
