import type { Replies, RequestInput } from '../../electron/core/contract.ts';
import type { Result } from '../../electron/core/failure.ts';
import type { Student } from '../../electron/core/roster.ts';
import { studentIdKey } from '../../electron/core/student-id.ts';

export interface FetchedStudents {
  readonly students: readonly Student[];
  /** By `studentIdKey` of their IDs. */
  readonly studentsByKey: ReadonlyMap<string, Student>;
}

type Ask = (name: 'students', input: RequestInput<'students'>) => Promise<Result<Replies['students']>>;

interface Gathered {
  readonly edition: string;
  readonly students: Student[];
  readonly studentsByKey: Map<string, Student>;
}

/** Nobody, where there is no roster or it cannot be fetched. */
const nobody: FetchedStudents = { students: [], studentsByKey: new Map() };

/**
 * Fetches the students a slice at a time, and looks them up and sorts them in meanwhile, so that a window stays quick
 * with 50,000. Where they became others on the way, it starts again; those that are there already are not fetched
 * twice. Whoever is overtaken by a later call gets what that one gets.
 */
export function createStudentFetcher(ask: Ask): () => Promise<FetchedStudents> {
  let known: { readonly edition: string; readonly fetched: FetchedStudents } | null = null;
  let latest: Promise<FetchedStudents> = Promise.resolve(nobody);
  let turn = 0;

  const fetchAll = async (mine: number): Promise<FetchedStudents> => {
    let gathered: Gathered | null = null;
    for (;;) {
      const reply: Result<Replies['students']> = await ask('students', {
        from: gathered?.students.length ?? 0,
      });
      if (mine !== turn) return latest;
      if (!reply.ok) return nobody;
      const { students, total, edition } = reply.value;
      if (known?.edition === edition) return known.fetched;
      if (gathered && gathered.edition !== edition) {
        gathered = null;
        continue;
      }
      gathered ??= { edition, students: [], studentsByKey: new Map() };
      for (const student of students) {
        gathered.students.push(student);
        gathered.studentsByKey.set(studentIdKey(student.id), student);
      }
      if (gathered.students.length >= total) {
        const fetched = { students: gathered.students, studentsByKey: gathered.studentsByKey };
        known = { edition, fetched };
        return fetched;
      }
    }
  };

  return () => {
    turn += 1;
    latest = fetchAll(turn);
    return latest;
  };
}
