import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { whenInSentence, whenInWords } from '../../electron/core/shared/dates.ts';
import { countsInWords, wayInWords } from '../../electron/core/text/history-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { type HandedOverStep, stepsFor } from './handed-over.ts';
import styles from './history.module.css';
import { stateInWords } from './run-words.ts';
import { type VirtualColumn, VirtualTable } from './virtual-table.tsx';

export interface RunTableProps {
  readonly runs: readonly RunRecord[];
  /** The one that goes on just now. */
  readonly goingId: number | null;
  readonly onOpen: (runId: number) => void;
  readonly onStep: (run: RunRecord, step: HandedOverStep) => void;
}

interface StepMenuProps extends Pick<RunTableProps, 'goingId' | 'onStep'> {
  readonly run: RunRecord;
  readonly when: string;
}

function StepMenu({ run, when, goingId, onStep }: StepMenuProps) {
  const steps = stepsFor(run, run.id === goingId);
  if (steps.length === 0) return null;
  return (
    <MenuButton
      label={texts.uploadHistory.stepsOf(when)}
      choices={steps.map((id) => ({ id, label: texts.uploadHistory.step[id] }))}
      onChoose={(step) => onStep(run, step)}
    >
      <Icon name="more" />
    </MenuButton>
  );
}

/** Every upload, newest first. */
export function RunTable({ runs, goingId, onOpen, onStep }: RunTableProps) {
  const { uploadHistory } = texts;
  const { column } = uploadHistory;
  const nowMs = Date.now();
  const columns: readonly VirtualColumn<RunRecord>[] = [
    {
      id: 'when',
      heading: column.when,
      width: '9rem',
      cell: ({ startedMs }) => <span className={styles['when']}>{whenInWords(startedMs, nowMs)}</span>,
    },
    {
      id: 'folder',
      heading: column.folder,
      cell: (run) => (
        <>
          {run.folderName}
          <br />
          <small className={styles['quiet']}>{wayInWords(run)}</small>
        </>
      ),
    },
    { id: 'photos', heading: column.photos, cell: countsInWords },
    {
      id: 'state',
      heading: column.state,
      width: '9.5rem',
      cell: (run) => {
        const { label, tone } = stateInWords(run, run.id === goingId);
        return <Badge tone={tone}>{label}</Badge>;
      },
    },
    {
      id: 'open',
      heading: column.open,
      width: '9.5rem',
      cell: (run) => (
        <span className={styles['more']}>
          <Button
            variant="plain"
            aria-label={uploadHistory.showPhotosOf(whenInSentence(run.startedMs, nowMs))}
            onPress={() => onOpen(run.id)}
          >
            {uploadHistory.showPhotos}
          </Button>
          <StepMenu run={run} when={whenInSentence(run.startedMs, nowMs)} goingId={goingId} onStep={onStep} />
        </span>
      ),
    },
  ];
  return (
    <VirtualTable
      label={uploadHistory.uploads}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      empty={uploadHistory.none}
    />
  );
}
