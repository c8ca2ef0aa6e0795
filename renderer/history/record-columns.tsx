import { type NamedRecord, reasonOf } from '../../electron/core/delivery/photo-records.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { recordGroupName } from '../../electron/core/text/history-words.ts';
import { groupTones } from '../delivery/jobs/outcome-groups.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import styles from './history.module.css';
import type { VirtualColumn } from './virtual-table.tsx';

/** What became of a photo, and of whom it is. */
const recordColumns = (run: RunRecord | null): readonly VirtualColumn<NamedRecord>[] => [
  {
    id: 'outcome',
    heading: 'Outcome',
    width: '8rem',
    cell: ({ group }) => <Badge tone={groupTones[group]}>{recordGroupName(group, run?.destination)}</Badge>,
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
    heading: 'Reason',
    width: '20%',
    cell: ({ record }) => <span className={styles['quiet']}>{reasonOf(record)}</span>,
  },
];

/** With a button that opens the photo's story. @param run whose photos they are; null for those of several. */
export function columnsWithStory(
  onOpen: (named: NamedRecord) => void,
  run: RunRecord | null = null,
): readonly VirtualColumn<NamedRecord>[] {
  const story: VirtualColumn<NamedRecord> = {
    id: 'story',
    heading: 'More',
    width: '6.5rem',
    cell: (named) => (
      <Button variant="plain" aria-label={`Details of ${named.record.file}`} onPress={() => onOpen(named)}>
        Details
      </Button>
    ),
  };
  return [...recordColumns(run), story];
}
