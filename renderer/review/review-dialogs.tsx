import { useCallback } from 'react';
import { OtherPresetDialog } from '../delivery/other-preset-dialog.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { CenterHeadsDialog } from './faces/center-heads-dialog.tsx';
import { ShortcutsDialog } from './keyboard/shortcuts-dialog.tsx';
import { RenameDialog } from './rename/rename-dialog.tsx';
import { SaveFixedDialog } from './rename/save-fixed-dialog.tsx';
import { ClassSheetsDialog } from './sheets/class-sheets-dialog.tsx';
import { LetterDialog } from './sheets/letter-dialog.tsx';
import { PrincipalDialog } from './sheets/principal-dialog.tsx';
import { SheetNumbersDialog } from './sheets/sheet-numbers-dialog.tsx';

/** The dialogs about photos, files and their upload, one at a time; those about students are beside them. */
export function ReviewDialogs() {
  const dialog = useApp((state) => state.dialog);
  const { look } = useActions();
  const close = useCallback(() => look({ dialog: null }), [look]);
  switch (dialog?.kind) {
    case 'save-fixed':
      return <SaveFixedDialog onClose={close} />;
    case 'rename-files':
      return <RenameDialog onClose={close} />;
    case 'class-sheets':
      return <ClassSheetsDialog onClose={close} />;
    case 'sheet-numbers':
      return <SheetNumbersDialog onClose={close} />;
    case 'photographer-letter':
      return <LetterDialog onClose={close} />;
    case 'principal-page':
      return <PrincipalDialog onClose={close} />;
    case 'center-heads':
      return <CenterHeadsDialog photoIds={dialog.photoIds} onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'other-preset':
      return <OtherPresetDialog photoIds={dialog.photoIds} usual={dialog.usual} onClose={close} />;
    default:
      return null;
  }
}
