import { useMemo, useState } from 'react';
import { type NamedRecord, nameRecords } from '../../electron/core/delivery/photo-records.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { whenInWords } from '../../electron/core/shared/dates.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
      heading: texts.uploadHistory.uploadOf,
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
  return (
    <>
      <p className={styles['found']} role="status">
        {found === null ? texts.uploadHistory.searching : foundInWords(found.total, found.photos.length)}
      </p>
      <VirtualTable
        label={texts.uploadHistory.foundPhotos}
        columns={columns}
        rows={named}
        rowKey={({ record }) => `${record.runId} ${record.file}`}
        empty={found === null ? '' : texts.uploadHistory.searchHint}
      />
      <PhotoStoryDialog of={opened} runs={runs} onOpenRun={onOpenRun} onClose={() => setOpened(null)} />
    </>
  );
}

function foundInWords(total: number, listed: number): string {
  const { nothingFound, found, foundNewest } = texts.uploadHistory;
  if (total === 0) return nothingFound;
  return total > listed ? foundNewest(total, listed) : found(total);
}
