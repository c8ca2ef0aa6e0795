import { useCallback } from 'react';
import { useActions, useApp } from '../app-context.ts';
import { RenameDialog } from '../files/rename-dialog.tsx';
import { SaveFixedDialog } from '../files/save-fixed-dialog.tsx';
import { FrameDialog } from '../framing/frame-dialog.tsx';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { OtherPresetDialog } from '../upload/other-preset-dialog.tsx';

/** The dialogs about photos, files and their upload, one at a time; those about students are beside them. */
export function ReviewDialogs() {
  const dialog = useApp((state) => state.dialog);
  const { look } = useActions();
  const close = useCallback(() => look({ dialog: null }), [look]);
  switch (dialog?.kind) {
    case 'frame':
      return <FrameDialog photoId={dialog.photoId} onClose={close} />;
    case 'save-fixed':
      return <SaveFixedDialog onClose={close} />;
    case 'rename-files':
      return <RenameDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'other-preset':
      return <OtherPresetDialog photoIds={dialog.photoIds} usual={dialog.usual} onClose={close} />;
    default:
      return null;
  }
}
