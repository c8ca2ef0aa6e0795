import type { JournalPhoto } from './journal-rows.ts';

/** Which student's photo, made from which file, wherever that lies. */
export function inKey({ studentId, sourceSha256 }: Pick<JournalPhoto, 'studentId' | 'sourceSha256'>): string {
  return `${studentId ?? ''}\n${sourceSha256 ?? ''}`;
}

/** Which file, as it was. */
function fileKey({ file, sourceSha256 }: JournalPhoto): string {
  return `${file}\n${sourceSha256 ?? ''}`;
}

const isToGo = ({ sha256 }: JournalPhoto) => sha256 !== null;

/** Tells photos that are among these, also from another place in the folder. One that is not to go is only itself. */
export function recognize(photos: readonly JournalPhoto[]): (photo: JournalPhoto) => boolean {
  const files = new Set(photos.map(fileKey));
  const keys = new Set(photos.filter(isToGo).map(inKey));
  return (photo) => files.has(fileKey(photo)) || (isToGo(photo) && keys.has(inKey(photo)));
}
