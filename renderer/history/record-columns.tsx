import { type NamedRecord, reasonOf } from '../../electron/core/delivery/photo-records.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { recordGroupName } from '../../electron/core/text/history-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { groupTones } from '../delivery/jobs/outcome-groups.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import styles from './history.module.css';
import type { VirtualColumn } from './virtual-table.tsx';

/** What became of a photo, and of whom it is. */
const recordColumns = (run: RunRecord | null): readonly VirtualColumn<NamedRecord>[] => [
  {
    id: 'outcome',
    heading: texts.uploadHistory.photo.outcome,
    width: '8rem',
    cell: ({ group }) => <Badge tone={groupTones[group]}>{recordGroupName(group, run?.destination)}</Badge>,
  },
  { id: 'file', heading: texts.uploadHistory.photo.file, cell: ({ record }) => record.file },
  {
    id: 'student',
    heading: texts.uploadHistory.photo.student,
    cell: ({ record, studentName }) => (
      <>
        {studentName} <span className={styles['quiet']}>{record.studentId}</span>
      </>
    ),
  },
  {
    id: 'reason',
    heading: texts.uploadHistory.photo.reason,
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
    heading: texts.uploadHistory.photo.story,
    width: '6.5rem',
    cell: (named) => (
      <Button
        variant="plain"
        aria-label={texts.uploadHistory.detailsOf(named.record.file)}
        onPress={() => onOpen(named)}
      >
        {texts.uploadHistory.details}
      </Button>
    ),
  };
  return [...recordColumns(run), story];
}
