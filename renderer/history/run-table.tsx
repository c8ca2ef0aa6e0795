import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { countsInWords, wayInWords } from '../../electron/core/text/messages-history.ts';
import { whenInWords } from '../state/when-in-words.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import styles from './history.module.css';
import { stateInWords } from './run-words.ts';
import { type VirtualColumn, VirtualTable } from './virtual-table.tsx';

export interface RunTableProps {
  readonly runs: readonly RunRecord[];
  /** The one that goes on just now. */
  readonly goingId: number | null;
  readonly onOpen: (runId: number) => void;
}

/** Every upload, newest first. */
export function RunTable({ runs, goingId, onOpen }: RunTableProps) {
  const now = new Date();
  const columns: readonly VirtualColumn<RunRecord>[] = [
    {
      id: 'when',
      heading: 'When',
      width: '9rem',
      cell: ({ startedMs }) => <span className={styles['when']}>{whenInWords(startedMs, now)}</span>,
    },
    {
      id: 'folder',
      heading: 'Folder and where to',

      cell: (run) => (
        <>
          {run.folderName}
          <br />
          <small className={styles['quiet']}>{wayInWords(run)}</small>
        </>
      ),
    },
    { id: 'photos', heading: 'Photos', cell: countsInWords },
    {
      id: 'state',
      heading: 'State',
      width: '9.5rem',
      cell: (run) => {
        const { label, tone } = stateInWords(run, run.id === goingId);
        return <Badge tone={tone}>{label}</Badge>;
      },
    },
    {
      id: 'open',
      heading: 'More',
      width: '7.5rem',
      cell: ({ id, startedMs }) => (
        <Button
          variant="plain"
          aria-label={`Photos of the upload of ${whenInWords(startedMs, now)}`}
          onPress={() => onOpen(id)}
        >
          Photos
        </Button>
      ),
    },
  ];
  return (
    <VirtualTable
      label="Uploads"
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      empty="There are no uploads."
    />
  );
}
