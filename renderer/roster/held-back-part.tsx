import { useMemo, useState } from 'react';
import type { Student } from '../../electron/core/roster/roster.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { useApp } from '../state/app-context.ts';
import { buildStudentSearch, searchStudents } from '../state/student-search.ts';
import { SearchField } from '../ui/text-field.tsx';
import styles from './roster.module.css';

/** More are found by searching. */
const mostShown = 12;
/** So few are seen at one glance. */
const fewEnough = 8;

function placeOf({ grade, homeRoom }: Student): string {
  const place = [grade === null ? '' : `grade ${grade}`, homeRoom ?? ''];
  return place.filter((part) => part !== '').join(', ');
}

/** Whose photos are never sent because the family said no, by name. */
export function HeldBackPart() {
  const students = useApp((state) => state.students);
  const [query, setQuery] = useState('');
  const heldBack = useMemo(() => students.filter(({ isOptedOut }) => isOptedOut), [students]);
  const search = useMemo(() => buildStudentSearch(heldBack), [heldBack]);
  if (heldBack.length === 0) return null;
  const { hits, total } =
    query.trim() === ''
      ? { hits: heldBack.slice(0, mostShown), total: heldBack.length }
      : searchStudents(search, query, mostShown);
  const more = total - hits.length;
  return (
    <section className={styles['part']}>
      <h3>Whose photos stay here</h3>
      <p>
        {countOf(heldBack.length, 'student')} whose {heldBack.length === 1 ? 'family' : 'families'} said no,
        in the roster or in the list.
      </p>
      {heldBack.length > fewEnough ? (
        <SearchField label="Search by name or ID" value={query} onChange={setQuery} />
      ) : null}
      <ul className={styles['heldBack']} aria-label="Whose photos stay here">
        {hits.map((student) => (
          <li key={student.id}>
            <span>
              {student.familyName}, {student.givenName}
            </span>
            <span className={styles['quiet']}>{student.id}</span>
            <span className={styles['quiet']}>{placeOf(student)}</span>
          </li>
        ))}
      </ul>
      {total === 0 ? <p>None of them is called so.</p> : null}
      {more > 0 ? (
        <p className={styles['quiet']}>And {countOf(more, 'other')}: search to find them.</p>
      ) : null}
    </section>
  );
}
