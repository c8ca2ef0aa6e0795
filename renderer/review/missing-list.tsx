import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useMemo, useRef } from 'react';
import type { Student } from '../../electron/core/roster.ts';
import { naturalKey, plainQuery } from './list-photos.ts';
import styles from './missing-list.module.css';
import { useElementSize } from './use-element-size.ts';

const rowRem = 2.25;

function orderOf({ grade, homeRoom, familyName, givenName }: Student): string {
  return [grade ?? '\uffff', homeRoom ?? '\uffff', familyName, givenName].map(naturalKey).join('\u0000');
}

/** By grade, then home room, then name, as lists on a school's wall are. */
export function sortByRoom(students: readonly Student[]): readonly Student[] {
  return students
    .map((student) => ({ student, order: orderOf(student) }))
    .sort((one, other) => (one.order === other.order ? 0 : one.order < other.order ? -1 : 1))
    .map(({ student }) => student);
}

export function findStudents(students: readonly Student[], query: string): readonly Student[] {
  const wanted = plainQuery(query);
  if (wanted === '') return students;
  return students.filter(({ id, givenName, familyName, grade, homeRoom }) =>
    `${givenName} ${familyName} ${givenName}\n${id}\ngrade ${grade ?? ''}\n${homeRoom ?? ''}`
      .toLowerCase()
      .includes(wanted),
  );
}

export interface MissingListProps {
  readonly students: readonly Student[];
  readonly label: string;
}

/** Students without a photo. A table to read, not to choose from; only the rows in view exist. */
export function MissingList({ students, label }: MissingListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { remPx } = useElementSize(scroller);
  const sorted = useMemo(() => sortByRoom(students), [students]);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * remPx,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section ref={scroller} className={styles['scroll']} tabIndex={0} aria-label={label}>
      <table className={styles['table']} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            <th scope="col">Grade</th>
            <th scope="col">Home room</th>
            <th scope="col">Student</th>
            <th scope="col">ID</th>
          </tr>
        </thead>
        <tbody
          style={{ '--above': `${above}px`, '--below': `${below}px` } as CSSProperties}
          className={styles['body']}
        >
          {items.map(({ index }) => {
            const student = sorted[index];
            return student ? (
              <tr key={student.id} aria-rowindex={index + 2} className={styles['row']}>
                <td>{student.grade}</td>
                <td>{student.homeRoom}</td>
                <td>
                  {student.familyName}, {student.givenName}
                </td>
                <td>{student.id}</td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </section>
  );
}
