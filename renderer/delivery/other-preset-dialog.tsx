import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { usePreset } from '../state/use-preset.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface OtherPresetDialogProps {
  /** What was to be uploaded: null for all that goes. */
  readonly photoIds: readonly PhotoId[] | null;
  readonly usual: string;
  readonly onClose: () => void;
}

/** Before photos that were made ready for one system go to another one. */
export function OtherPresetDialog({ photoIds, usual, onClose }: OtherPresetDialogProps) {
  const { uploadAnyway, openSettings } = useActions();
  const { name } = usePreset();
  const connection = useApp((state) => state.connection);
  const system = connection.kind === 'connected' ? connection.system : 'the SIS';
  return (
    <Dialog
      title={`Upload photos made for ${name}?`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              onClose();
              void uploadAnyway(photoIds ?? undefined);
            }}
          >
            Upload anyway
          </Button>
          <Button variant="primary" autoFocus onPress={() => openSettings('system')}>
            Open Settings
          </Button>
        </>
      }
    >
      <p>
        You are signed in to {system}, but the photos are checked and made ready for {name}. Their shape, size
        and names may be wrong for {system}.
      </p>
      <p>To change that, open Settings and choose {usual} as the system.</p>
    </Dialog>
  );
}
