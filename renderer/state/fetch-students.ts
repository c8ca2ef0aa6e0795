import type { Replies, RequestInput } from '../../electron/core/contract/contract.ts';
import { studentIdKey } from '../../electron/core/photo/student-id.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import type { Result } from '../../electron/core/shared/failure.ts';

export interface FetchedStudents {
  readonly students: readonly Student[];
  readonly staff: readonly Student[];
  /** Students and staff by `studentIdKey` of their IDs. */
  readonly studentsByKey: ReadonlyMap<string, Student>;
}

type Ask = (name: 'students', input: RequestInput<'students'>) => Promise<Result<Replies['students']>>;

/** Nobody, where there is no roster or it cannot be fetched. */
const nobody: FetchedStudents = { students: [], staff: [], studentsByKey: new Map() };

/**
 * Fetches the students a slice at a time, and sorts each in as it comes, so that a window stays quick with 50,000.
 * Where they became others on the way, it starts again; those that are there already are not fetched twice. Whoever
 * is overtaken by a later call gets what that one gets.
 */
export function createStudentFetcher(ask: Ask): () => Promise<FetchedStudents> {
  let known: { readonly edition: string; readonly fetched: FetchedStudents } | null = null;
  let latest: Promise<FetchedStudents> = Promise.resolve(nobody);
  let turn = 0;

  const fetchAll = async (mine: number): Promise<FetchedStudents> => {
    const first = await ask('students', { from: 0 });
    if (mine !== turn) return latest;
    if (!first.ok) return nobody;
    const { edition, total, staff = [] } = first.value;
    if (known?.edition === edition) return known.fetched;
    const atOnce = Math.max(1, first.value.students.length);
    // All asked for together: each answer is a message of its own, and none waits for the way of the one before.
    const others: Promise<Result<Replies['students']>>[] = [];
    for (let from = atOnce; from < total; from += atOnce) others.push(ask('students', { from }));
    const students: Student[] = [];
    const studentsByKey = new Map<string, Student>();
    for (const coming of [first, ...others]) {
      const slice = await coming;
      if (!slice.ok) return nobody;
      if (slice.value.edition !== edition) return fetchAll(mine);
      for (const student of slice.value.students) {
        students.push(student);
        studentsByKey.set(studentIdKey(student.id), student);
      }
    }
    // No two have one ID.
    for (const person of staff) studentsByKey.set(studentIdKey(person.id), person);
    known = { edition, fetched: { students, staff, studentsByKey } };
    return known.fetched;
  };

  return () => {
    turn += 1;
    latest = fetchAll(turn);
    return latest;
  };
}
