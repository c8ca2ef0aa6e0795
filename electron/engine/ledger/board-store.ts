import { z } from 'zod';
import type { BoardCell, BoardFolder, MissingPhoto } from '../../core/ledger/board.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import { compareText } from '../../core/shared/locale.ts';
import type { JournalAccess } from '../journal/journal-access.ts';

/** What is where, by the folders that photos were sent from. */
export interface BoardStore {
  /** The latest first. */
  folders(): readonly BoardFolder[];
  /** Students of a folder of whom no photo is at a destination (`destinationKey`), by file. */
  missing(folderKey: string, destination: string): readonly MissingPhoto[];
}

const folderRow = z.object({
  folder_key: z.string(),
  folder_name: z.string(),
  last_ms: z.number(),
});
const studentRow = z.object({ folder_key: z.string(), student_id: z.string() });
const entryRow = z.object({ student: z.string(), destination: z.string(), arrived_ms: z.number() });
const photoRow = z.object({
  file: z.string(),
  student_id: z.string(),
  student_name: z.string().nullable(),
});
const keyRow = z.object({ student: z.string() });

// A photo that was blocked or left out was not to go anywhere.
const meant = "photos.student_id IS NOT NULL AND coalesce(photos.outcome, '') <> 'left-out'";

interface Entry {
  readonly destination: string;
  readonly arrivedMs: number;
}

/** What the destinations have of these students. */
function cellsOf(
  students: ReadonlySet<string>,
  entries: ReadonlyMap<string, readonly Entry[]>,
): readonly BoardCell[] {
  const cells = new Map<string, BoardCell>();
  for (const student of students) {
    for (const { destination, arrivedMs } of entries.get(student) ?? []) {
      const { there = 0, lastMs = 0 } = cells.get(destination) ?? {};
      cells.set(destination, { destination, there: there + 1, lastMs: Math.max(lastMs, arrivedMs) });
    }
  }
  return [...cells.values()];
}

export function createBoardStore({ rows }: Pick<JournalAccess, 'rows'>): BoardStore {
  return {
    folders() {
      const entries = new Map<string, Entry[]>();
      const all = rows(entryRow, 'SELECT student, destination, arrived_ms FROM ledger');
      for (const { student, destination, arrived_ms: arrivedMs } of all) {
        const known = entries.get(student);
        if (known) known.push({ destination, arrivedMs });
        else entries.set(student, [{ destination, arrivedMs }]);
      }
      const students = new Map<string, Set<string>>();
      const sent = rows(
        studentRow,
        `SELECT DISTINCT runs.folder_key, photos.student_id
         FROM photos JOIN runs ON runs.id = photos.run_id WHERE ${meant}`,
      );
      for (const { folder_key: folder, student_id: id } of sent) {
        const known = students.get(folder) ?? new Set();
        students.set(folder, known.add(studentIdKey(id)));
      }
      // SQLite takes the other columns from the row with the highest `started_ms`.
      const folders = rows(
        folderRow,
        `SELECT folder_key, folder_name, max(started_ms) AS last_ms FROM runs
         GROUP BY folder_key ORDER BY last_ms DESC`,
      );
      return folders.flatMap(({ folder_key: key, folder_name: name, last_ms: lastMs }) => {
        const known = students.get(key);
        return known ? [{ key, name, students: known.size, lastMs, cells: cellsOf(known, entries) }] : [];
      });
    },
    missing(folderKey, destination) {
      const there = new Set(
        rows(keyRow, 'SELECT student FROM ledger WHERE destination = ?', destination).map(
          ({ student }) => student,
        ),
      );
      const photos = rows(
        photoRow,
        `SELECT photos.file, photos.student_id, photos.student_name
         FROM photos JOIN runs ON runs.id = photos.run_id
         WHERE runs.folder_key = ? AND ${meant} ORDER BY photos.run_id, photos.file`,
        folderKey,
      );
      // The latest run is the last word on a student's file and name.
      const missing = new Map<string, MissingPhoto>();
      for (const { file, student_id: studentId, student_name: studentName } of photos) {
        const key = studentIdKey(studentId);
        if (!there.has(key)) missing.set(key, { file, studentId, studentName });
      }
      return [...missing.values()].sort((one, other) => compareText(one.file, other.file));
    },
  };
}
