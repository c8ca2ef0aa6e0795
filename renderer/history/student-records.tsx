import { useMemo } from 'react';
import { type NamedRecord, nameRecords } from '../../electron/core/delivery/photo-records.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { useApp } from '../state/app-context.ts';
import { whenInWords } from '../state/when-in-words.ts';
import styles from './history.module.css';
import { recordColumns } from './record-columns.tsx';
import { useStudentRecords } from './use-student-records.ts';
import { type VirtualColumn, VirtualTable } from './virtual-table.tsx';

/** A student's photos in all uploads. */
export function StudentRecords({
  query,
  runs,
}: {
  readonly query: string;
  readonly runs: readonly RunRecord[];
}) {
  const students = useApp((state) => state.students);
  const records = useStudentRecords(query);
  const named = useMemo(() => nameRecords(records ?? [], students), [records, students]);
  const columns = useMemo((): readonly VirtualColumn<NamedRecord>[] => {
    const now = new Date();
    const startedOf = new Map(runs.map(({ id, startedMs }) => [id, startedMs]));
    const when: VirtualColumn<NamedRecord> = {
      id: 'when',
      heading: 'Upload of',
      width: '9rem',
      cell: ({ record }) => {
        const startedMs = startedOf.get(record.runId);
        return (
          <span className={styles['when']}>{startedMs === undefined ? '' : whenInWords(startedMs, now)}</span>
        );
      },
    };
    return [when, ...recordColumns];
  }, [runs]);
  return (
    <VirtualTable
      label="Photos of the students that were found"
      columns={columns}
      rows={named}
      rowKey={({ record }) => `${record.runId} ${record.file}`}
      empty={
        records === null ? 'Looking...' : 'No upload had a photo of such a student. Try the whole student ID.'
      }
    />
  );
}
