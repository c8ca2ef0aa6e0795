import type { OutcomeGroup } from '../jobs/outcome-groups.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import styles from './history.module.css';
import { type NamedRecord, reasonOf, recordGroupNames } from './photo-records.ts';
import type { VirtualColumn } from './virtual-table.tsx';

const groupTones: Readonly<Record<OutcomeGroup, Tone>> = {
  imported: 'ready',
  delivered: 'plain',
  rejected: 'blocked',
  'not-sent': 'attention',
  'to-come': 'plain',
};

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
