import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { MarkDialog } from '../delivery/handed-over/mark-dialog.tsx';
import { PasteLogDialog } from '../delivery/handed-over/paste-log-dialog.tsx';
import { type HandedOverStep, useMark } from './handed-over.ts';

/** What a person is about to say of which upload. */
export interface OpenStep {
  readonly run: RunRecord;
  readonly step: HandedOverStep;
}

export interface HandedOverDialogsProps {
  readonly open: OpenStep | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function HandedOverDialogs({ open, onClose, onChanged }: HandedOverDialogsProps) {
  const mark = useMark(onChanged);
  if (open?.step === 'mark') {
    const onMark = () => {
      onClose();
      void mark(open.run, true);
    };
    return <MarkDialog photos={open.run.unmarked} onClose={onClose} onMark={onMark} />;
  }
  if (open?.step === 'paste-log') {
    const { id: runId, startedMs } = open.run;
    return <PasteLogDialog of={{ runId, startedMs }} onClose={onClose} onChanged={onChanged} />;
  }
  return null;
}
