import { useMemo, useState } from 'react';
import { type NamedRecord, nameRecords } from '../../electron/core/delivery/photo-records.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { whenInWords } from '../../electron/core/shared/dates.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { useApp } from '../state/app-context.ts';
import styles from './history.module.css';
import { PhotoStoryDialog } from './photo-story-dialog.tsx';
import { columnsWithStory } from './record-columns.tsx';
import { useStudentRecords } from './use-student-records.ts';
import { type VirtualColumn, VirtualTable } from './virtual-table.tsx';

/** The photos of all uploads that are searched for. */
export function StudentRecords({
  query,
  runs,
  onOpenRun,
}: {
  readonly query: string;
  readonly runs: readonly RunRecord[];
  readonly onOpenRun: (runId: number) => void;
}) {
  const students = useApp((state) => state.students);
  const found = useStudentRecords(query);
  const [opened, setOpened] = useState<NamedRecord | null>(null);
  const named = useMemo(() => nameRecords(found?.photos ?? [], students), [found, students]);
  const columns = useMemo((): readonly VirtualColumn<NamedRecord>[] => {
    const nowMs = Date.now();
    const startedOf = new Map(runs.map(({ id, startedMs }) => [id, startedMs]));
    const when: VirtualColumn<NamedRecord> = {
      id: 'when',
      heading: 'Upload of',
      width: '8.5rem',
      cell: ({ record }) => {
        const startedMs = startedOf.get(record.runId);
        return (
          <span className={styles['when']}>
            {startedMs === undefined ? '' : whenInWords(startedMs, nowMs)}
          </span>
        );
      },
    };
    return [when, ...columnsWithStory(setOpened)];
  }, [runs]);
  const isCut = found !== null && found.total > found.photos.length;
  return (
    <>
      <p className={styles['found']} role="status">
        {found === null ? 'Searching…' : foundInWords(found.total)}
        {isCut ? ` The newest ${formatNumber(found.photos.length)} are listed.` : ''}
      </p>
      <VirtualTable
        label="Photos that were found"
        columns={columns}
        rows={named}
        rowKey={({ record }) => `${record.runId} ${record.file}`}
        empty={found === null ? '' : 'Check the spelling, or try the student ID or a part of the file name.'}
      />
      <PhotoStoryDialog of={opened} runs={runs} onOpenRun={onOpenRun} onClose={() => setOpened(null)} />
    </>
  );
}

function foundInWords(total: number): string {
  return total === 0 ? 'No photo found in any upload.' : `${countOf(total, 'photo')} found.`;
}
