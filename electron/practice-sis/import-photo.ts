import { createHash } from 'node:crypto';
import { detectFormat } from '../core/photo/file-format.ts';
import { baseName } from '../core/photo/file-name.ts';
import { readStudentId } from '../core/photo/student-id.ts';
import { decodePhoto } from './decode-photo.ts';
import type { ImportedPhoto, LogEntry } from './job-progress.ts';
import { type ArchiveEntry, DamagedEntry } from './read-archive.ts';
import type { Roster, Student } from './students.ts';

export interface PhotoResult {
  readonly line: LogEntry;
  /** Only when imported. */
  readonly photo?: ImportedPhoto;
}

/**
 * Decides what becomes of one entry of the zip. Rejections are results;
 * only errors of the SIS itself are thrown.
 * @param entryImportedFor the entry from which this job already took a photo of the student
 */
export async function importPhoto(
  entry: ArchiveEntry,
  roster: Roster,
  entryImportedFor: (studentId: string) => string | undefined,
): Promise<PhotoResult> {
  const studentId = readStudentId(entry.name, (id) => roster.find(id) !== undefined);
  const reject = (reason: string): PhotoResult => ({
    line: {
      level: 'error',
      message: `${baseName(entry.name)}: rejected. ${reason}`,
      file: entry.name,
      studentId,
      outcome: 'rejected',
      reason,
    },
  });

  if (studentId === null) return reject('Its name is not a student ID. Name a photo like 1234.jpg.');
  const student = roster.find(studentId);
  if (student === undefined) return reject(`There is no student with the ID ${studentId}.`);
  if (student.status === 'inactive') return reject(`${fullName(student)} is not an active student any more.`);
  const earlierEntry = entryImportedFor(student.id);
  if (earlierEntry !== undefined) {
    return reject(
      `It is the second photo of ${fullName(student)} in this zip; ${earlierEntry} was imported before it.`,
    );
  }

  const bytes = await readPicture(entry);
  if (typeof bytes === 'string') return reject(bytes);
  const decoded = await decodePhoto(bytes);
  if (decoded.kind === 'undecodable') return reject(decoded.reason);
  return {
    line: {
      level: 'info',
      message: `${baseName(entry.name)}: imported for ${fullName(student)}${gradeInWords(student)}`,
      file: entry.name,
      studentId: student.id,
      outcome: 'imported',
    },
    photo: {
      studentId: student.id,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      width: decoded.width,
      height: decoded.height,
    },
  };
}

/** The picture's bytes, or why there are none. */
async function readPicture(entry: ArchiveEntry): Promise<Buffer | string> {
  try {
    return (await entry.read(isSupportedPicture)) ?? 'It is not a JPEG, PNG or TIFF picture.';
  } catch (error) {
    if (error instanceof DamagedEntry) return error.message;
    throw error;
  }
}

function isSupportedPicture(head: Buffer): boolean {
  const format = detectFormat(head);
  return format === 'jpeg' || format === 'png' || format === 'tiff';
}

function fullName({ givenName, familyName }: Student): string {
  return `${givenName} ${familyName}`;
}

function gradeInWords({ grade }: Student): string {
  if (grade === '') return '';
  return grade === 'KG' ? ', kindergarten' : `, grade ${grade.replace(/^0/, '')}`;
}
