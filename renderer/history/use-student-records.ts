import { useEffect, useState } from 'react';
import type { PhotoRecord } from '../../electron/core/delivery/run-record.ts';
import { useActions, useStudentSearch } from '../state/app-context.ts';
import { searchStudents } from '../state/student-search.ts';

const settleMs = 200;
// Every student is a question of their own; who types a name this common goes on typing.
const mostStudents = 8;

/** All photos of the students that are meant, in all uploads; null while nobody is looked for, or no answer is there. */
export function useStudentRecords(query: string): readonly PhotoRecord[] | null {
  const { ask } = useActions();
  const searchOf = useStudentSearch();
  const [records, setRecords] = useState<readonly PhotoRecord[] | null>(null);

  useEffect(() => {
    setRecords(null);
    const wanted = query.trim();
    if (wanted === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { hits } = searchStudents(searchOf(), wanted, mostStudents);
      // Who has left the school is no more on the roster, but still in the history.
      const ids = new Set([...(wanted.length <= 100 ? [wanted] : []), ...hits.map(({ id }) => id)]);
      const replies = await Promise.all([...ids].map((studentId) => ask('studentPhotos', { studentId })));
      if (!isCurrent) return;
      const found = replies.flatMap((reply) => (reply.ok ? reply.value.photos : []));
      setRecords(found.toSorted((left, right) => right.runId - left.runId));
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, ask, searchOf]);

  return records;
}
