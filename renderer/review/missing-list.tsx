import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { Student } from '../../electron/core/roster/roster.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { groupByRoom, rowsOf, type StudentGroup } from './group-students.ts';
import styles from './missing-list.module.css';
import { useElementSize } from './use-element-size.ts';

const rowRem = 2.25;

export interface MissingListProps {
  readonly students: readonly Student[];
  readonly label: string;
}

function GroupHeading({ group, columns }: { readonly group: StudentGroup; readonly columns: number }) {
  return (
    <th colSpan={columns} scope="rowgroup">
      {group.title} <small>{texts.missing.students(group.count)}</small>
    </th>
  );
}

/**
 * Students without a photo, by grade and homeroom. A table to read, not to choose from; only the rows in view exist.
 */
export function MissingList({ students, label }: MissingListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { remPx } = useElementSize(scroller);
  const rows = useMemo(() => rowsOf(groupByRoom(students)), [students]);
  const hasTeachers = students.some(({ teacher }) => teacher);
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * remPx,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured again when the text's size is another.
  useEffect(() => virtualizer.measure(), [remPx, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section ref={scroller} className={styles['scroll']} tabIndex={0} aria-label={label}>
      <table className={styles['table']} aria-rowcount={rows.count + 1}>
        <thead className={styles['head']}>
          <tr>
            <th scope="col">{texts.missing.columns.student}</th>
            <th scope="col">{texts.missing.columns.id}</th>
            {hasTeachers ? <th scope="col">{texts.missing.columns.teacher}</th> : null}
          </tr>
        </thead>
        <tbody
          style={{ '--above': `${above}px`, '--below': `${below}px` } as CSSProperties}
          className={styles['body']}
        >
          {items.map(({ index }) => {
            const row = rows.at(index);
            if (!row) return null;
            return row.kind === 'group' ? (
              <tr key={row.group.key} aria-rowindex={index + 2} className={styles['group']}>
                <GroupHeading group={row.group} columns={hasTeachers ? 3 : 2} />
              </tr>
            ) : (
              <tr key={row.student.id} aria-rowindex={index + 2} className={styles['row']}>
                <td>{texts.missing.fullName(row.student.familyName, row.student.givenName)}</td>
                <td>{row.student.id}</td>
                {hasTeachers ? <td>{row.student.teacher}</td> : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
