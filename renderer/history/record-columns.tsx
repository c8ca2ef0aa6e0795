import { type NamedRecord, reasonOf } from '../../electron/core/delivery/photo-records.ts';
import { recordGroupNames } from '../../electron/core/text/messages-history.ts';
import { groupTones } from '../delivery/jobs/outcome-groups.ts';
import { Badge } from '../ui/badge.tsx';
import styles from './history.module.css';
import type { VirtualColumn } from './virtual-table.tsx';

/** What became of a photo, and of whom it is. */
export const recordColumns: readonly VirtualColumn<NamedRecord>[] = [
  {
    id: 'outcome',
    heading: 'Outcome',
    width: '8rem',
    cell: ({ group }) => <Badge tone={groupTones[group]}>{recordGroupNames[group]}</Badge>,
  },
  { id: 'file', heading: 'File', cell: ({ record }) => record.file },
  {
    id: 'student',
    heading: 'Student',

    cell: ({ record, studentName }) => (
      <>
        {studentName} <span className={styles['quiet']}>{record.studentId}</span>
      </>
    ),
  },
  {
    id: 'reason',
    heading: 'Why',
    width: '26%',
    cell: ({ record }) => <span className={styles['quiet']}>{reasonOf(record)}</span>,
  },
];
