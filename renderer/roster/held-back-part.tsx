import { useMemo, useState } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import { buildStudentSearch, searchStudents } from '../state/student-search.ts';
import { SearchField } from '../ui/text-field.tsx';
import styles from './roster.module.css';

/** More are found by searching. */
const mostShown = 12;
/** So few are seen at one glance. */
const fewEnough = 8;

/** The students who opted out, by name. */
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
      <h3>{texts.optOuts.students}</h3>
      <p>{texts.optOuts.studentsLead(heldBack.length)}</p>
      {heldBack.length > fewEnough ? (
        <SearchField label={texts.optOuts.search} value={query} onChange={setQuery} />
      ) : null}
      <ul className={styles['heldBack']} aria-label={texts.optOuts.students}>
        {hits.map((student) => (
          <li key={student.id}>
            <span>
              {student.familyName}, {student.givenName}
            </span>
            <span className={styles['quiet']}>{student.id}</span>
            <span className={styles['quiet']}>
              {texts.optOuts.place(student.grade, student.homeRoom || null)}
            </span>
          </li>
        ))}
      </ul>
      {total === 0 ? <p>{texts.optOuts.noMatches}</p> : null}
      {more > 0 ? <p className={styles['quiet']}>{texts.optOuts.more(more)}</p> : null}
    </section>
  );
}
