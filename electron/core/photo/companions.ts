import { baseName, splitExtension } from './file-name.ts';
import { readStudentId, studentIdKey } from './student-id.ts';

// Cameras and photographers keep the two kinds of file of one shot apart.
const kindOfFile =
  /^(?:raws?|originals? raws?|jpe?gs?|jpg[ _-]?files?|raw[ _-]?files?|nefs?|cr2|cr3|arws?|dngs?|orfs?|rw2|rafs?|pefs?)$/;

/**
 * The same for a picture and the raw file of the same shot. Files named with a student's ID may lie anywhere; a
 * camera's names begin again in each folder, so that both lie in one, or in "RAW" and "JPEG" of one.
 */
export function shotKey(file: string): string {
  const studentId = readStudentId(file);
  if (studentId !== null) return `student ${studentIdKey(studentId)}`;
  const folders = file.toLowerCase().split('/').slice(0, -1);
  const { stem } = splitExtension(baseName(file).toLowerCase());
  return [...folders.filter((folder) => !kindOfFile.test(folder)), stem].join('/');
}

/** The same for files of one name in one folder, whatever their endings are. */
export function nameKey(file: string): string {
  return splitExtension(file.toLowerCase()).stem;
}

/** Editors' copies: "1234.jpg~", "1234.jpg.bak", "~1234.jpg", "1234.jpg_original" (ExifTool). */
const backups: readonly RegExp[] = [/^(.+)(?:~|\.bak|\.old|\.orig|_original)$/, /^~(.+)$/];

/** The file that this one is a program's copy of, in lower case; null where its name says nothing of that. */
export function backedUpFile(file: string): string | null {
  const name = baseName(file).toLowerCase();
  for (const backup of backups) {
    const original = backup.exec(name)?.[1];
    if (original !== undefined) return file.slice(0, file.length - name.length).toLowerCase() + original;
  }
  return null;
}
