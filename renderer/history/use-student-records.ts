import { useEffect, useState } from 'react';
import type { Replies } from '../../electron/core/contract/contract.ts';
import { useActions, useStudentSearch } from '../state/app-context.ts';
import { searchStudents } from '../state/student-search.ts';

const settleMs = 200;
const mostStudents = 100;

/**
 * Photos of all uploads by their student's name or ID, or by their file; null while there is no answer. Names are those
 * that were kept with the photos, and those of the roster that is loaded.
 */
export function useStudentRecords(query: string): Replies['findPhotos'] | null {
  const { ask } = useActions();
  const searchOf = useStudentSearch();
  const [found, setFound] = useState<Replies['findPhotos'] | null>(null);

  useEffect(() => {
    setFound(null);
    const wanted = query.trim().slice(0, 500);
    if (wanted === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { hits } = searchStudents(searchOf(), wanted, mostStudents);
      const reply = await ask('findPhotos', { query: wanted, studentIds: hits.map(({ id }) => id) });
      if (isCurrent) setFound(reply.ok ? reply.value : { photos: [], total: 0 });
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, ask, searchOf]);

  return found;
}
