import { useState } from 'react';
import type { Printout } from '../../../electron/core/sheets/printout.ts';
import { type Paper, usualPaper } from '../../../electron/core/sheets/sheet-layout.ts';
import { useActions } from '../../state/app-context.ts';

/** The paper of this computer's country, until another one is chosen. */
export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  return useState<Paper>(() => usualPaper(navigator.language));
}

export interface PrintoutActions {
  readonly isBusy: boolean;
  save(printout: Printout): Promise<void>;
  print(printout: Printout): Promise<void>;
}

export interface PrintoutWords {
  readonly suggestedName: string;
  readonly saved: (path: string) => string;
}

/** Saving as a PDF and printing, one at a time. @param onDone when the paper or the file is there. */
export function usePrintout({ suggestedName, saved }: PrintoutWords, onDone: () => void): PrintoutActions {
  const { askShell, valueOrToast, showToast } = useActions();
  const [isBusy, setBusy] = useState(false);
  const whileBusy = async (work: () => Promise<boolean>) => {
    if (isBusy) return;
    setBusy(true);
    const isDone = await work();
    setBusy(false);
    if (isDone) onDone();
  };
  return {
    isBusy,
    save: (printout) =>
      whileBusy(async () => {
        const reply = await valueOrToast(askShell('savePrintout', { suggestedName, printout }));
        if (!reply?.value) return false;
        showToast(saved(reply.value.path), { tone: 'good' });
        return true;
      }),
    print: (printout) =>
      whileBusy(async () => {
        const reply = await valueOrToast(askShell('print', { printout }));
        return reply?.value.isPrinted ?? false;
      }),
  };
}
