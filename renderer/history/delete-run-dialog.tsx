import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { whenInSentence } from '../../electron/core/shared/dates.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface DeleteRunDialogProps {
  readonly run: RunRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

export function DeleteRunDialog({ run, isOpen, onClose, onDelete }: DeleteRunDialogProps) {
  const canBeContinued = useApp(({ unfinished }) => unfinished.some(({ id }) => id === run.id));
  const { uploadHistory } = texts;
  return (
    <Dialog
      title={uploadHistory.deleteTitle(whenInSentence(run.startedMs, Date.now()))}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {texts.common.cancel}
          </Button>
          <Button variant="primary" onPress={onDelete}>
            {uploadHistory.deleteIt}
          </Button>
        </>
      }
    >
      <p>{uploadHistory.deleteEffect}</p>
      {canBeContinued ? <p>{uploadHistory.deleteUnfinished}</p> : null}
    </Dialog>
  );
}
