import type { PhotoRow } from '../core/review/photo-row.ts';
import type { Student } from '../core/roster/roster.ts';
import { AppError } from '../core/shared/failure.ts';
import type { EngineHost } from './engine-host.ts';

/** The students of the roster that photos are checked by, slice by slice; none where there is no roster. */
export async function readStudents(engine: Pick<EngineHost, 'request'>): Promise<readonly Student[]> {
  let edition: string | null = null;
  let students: Student[] = [];
  for (;;) {
    const reply = await engine.request('students', { from: students.length });
    if (!reply.ok) throw new AppError(reply.failure.code, reply.failure.detail);
    const { value } = reply;
    if (students.length > 0 && value.edition !== edition) {
      // Another roster holds by now.
      students = [];
      continue;
    }
    edition = value.edition;
    students.push(...value.students);
    if (value.students.length === 0 || students.length >= value.total) return students;
  }
}

/** Students of whom nothing is known but the IDs that photos have. */
export function studentsOfPhotos(photos: readonly Pick<PhotoRow, 'studentId'>[]): readonly Student[] {
  const ids = new Set(photos.flatMap(({ studentId }) => studentId ?? []));
  return [...ids].map((id) => ({
    id,
    givenName: 'Student',
    familyName: id,
    grade: null,
    homeRoom: null,
    isActive: true,
  }));
}
