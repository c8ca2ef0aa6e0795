import { z } from 'zod';
import { isFound, searchWords } from '../../core/delivery/photo-records.ts';
import type { PhotoRecord } from '../../core/delivery/run-record.ts';
import type { JournalAccess } from './journal-access.ts';
import { photoRecordRow } from './journal-rows.ts';

export interface FoundPhotos {
  /** Newest first, at most `mostFound`. */
  readonly photos: readonly PhotoRecord[];
  readonly total: number;
}

export interface PhotoSearch {
  /**
   * Photos of all runs by their student's name or ID, or by their file: every word must be found.
   * @param studentIds students that are meant all the same, such as those whom the roster of today finds by the name
   */
  searchPhotos(query: string, studentIds: readonly string[]): FoundPhotos;
  /** All that is known of a photo, newest first: its student's photos, and this file's of the same folder. */
  storyOf(runId: number, file: string): readonly PhotoRecord[];
}

export const mostFound = 1_000;

const studentRow = z
  .object({ student_id: z.string(), student_name: z.string().nullable() })
  .transform(({ student_id: studentId, student_name: studentName }) => ({ studentId, studentName }));
const countRow = z.object({ count: z.number() });

const escapeLike = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** @param recordColumns the columns of `photoRecordRow`, and where they come from */
export function createPhotoSearch({ rows }: JournalAccess, recordColumns: string): PhotoSearch {
  return {
    searchPhotos(query, studentIds) {
      const words = searchWords(query);
      if (words.length === 0) return { photos: [], total: 0 };
      const students = rows(
        studentRow,
        'SELECT DISTINCT student_id, student_name FROM photos WHERE student_id IS NOT NULL',
      ).filter((student) => isFound(student, words));
      const ids = JSON.stringify([
        ...new Set([...studentIds, ...students.map(({ studentId }) => studentId)]),
      ]);
      const inFile = words.map(() => "photos.file LIKE ? ESCAPE '\\'").join(' AND ');
      const where = `(photos.student_id IN (SELECT value FROM json_each(?)) OR (${inFile}))`;
      const values = [ids, ...words.map(escapeLike)];
      const [counted] = rows(countRow, `SELECT count(*) AS count FROM photos WHERE ${where}`, ...values);
      const photos = rows(
        photoRecordRow,
        `SELECT ${recordColumns} WHERE ${where} ORDER BY photos.run_id DESC, photos.file, photos.id LIMIT ?`,
        ...values,
        mostFound,
      );
      return { photos, total: counted?.count ?? 0 };
    },
    storyOf: (runId, file) =>
      rows(
        photoRecordRow,
        `SELECT ${recordColumns}
         WHERE photos.student_id = (SELECT student_id FROM photos WHERE run_id = ? AND file = ?)
           OR (photos.file = ? AND photos.run_id IN (
             SELECT id FROM runs WHERE folder_key = (SELECT folder_key FROM runs WHERE id = ?)))
         ORDER BY photos.run_id DESC, photos.file, photos.id LIMIT ?`,
        runId,
        file,
        file,
        runId,
        mostFound,
      ),
  };
}
